"""How names and titles are put in order, and spelt in addresses."""

import unicodedata

from django.utils.text import slugify

# Letters of their own to Unicode, which readers look for under a plain one.
LETTERS = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})


def sort_key(text: str) -> str:
    """The text as a string that sorts alphabetically byte by byte: no case, no accents, no leading punctuation."""
    letters = unicodedata.normalize("NFKD", plain(text))
    kept = (c if c.isalnum() else " " for c in letters if not unicodedata.combining(c))
    return " ".join("".join(kept).split())


def as_slug(text: str) -> str:
    """The text as it stands in an address: "wroclaw" for "Wrocław"; "" if it has no Latin letters."""
    return slugify(plain(text))


def plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().translate(LETTERS)
