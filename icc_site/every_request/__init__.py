"""What stands on or around every request: text size, page cache, language, one change."""
