"""The catalogue in numbers."""
