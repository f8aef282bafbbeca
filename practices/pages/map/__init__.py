"""The list on a map."""
