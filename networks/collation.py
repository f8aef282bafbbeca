"""How names and titles are put in order."""

import unicodedata

# Letters of their own to Unicode, which readers look for under a plain one.
LETTERS = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})


def sort_key(text: str) -> str:
    """The text as a string that sorts alphabetically byte by byte: no case, no accents, no leading punctuation."""
    letters = unicodedata.normalize("NFKD", text).casefold().translate(LETTERS)
    kept = (c if c.isalnum() else " " for c in letters if not unicodedata.combining(c))
    return " ".join("".join(kept).split())
