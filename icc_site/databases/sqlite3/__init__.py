"""SQLite as Django has it, which reads on where its folder cannot be written."""
