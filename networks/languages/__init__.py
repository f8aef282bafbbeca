"""How names, numbers, dates and texts are said and sorted in the reader’s language."""
