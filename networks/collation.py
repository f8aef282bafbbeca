"""How names and titles are put in order."""

import unicodedata


def sort_key(text: str) -> str:
    """The text as a string that sorts alphabetically byte by byte: no case, no accents, no leading punctuation."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    kept = (c if c.isalnum() else " " for c in letters if not unicodedata.combining(c))
    return " ".join("".join(kept).split())
