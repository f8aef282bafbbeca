"""Faults of what the site stands on: which they are, one line each in the log, and when to ask again."""
