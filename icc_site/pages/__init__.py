"""Pages of no app, and those that say what went wrong."""
