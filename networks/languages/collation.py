"""How names and titles are put in order for a reader, kept in order in the database, and spelt in addresses."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache
from typing import TypeVar

import icu
from django.conf import settings
from django.utils.text import slugify
from django.utils.translation import get_language

T = TypeVar("T")

LEADING_SIGNS = re.compile(r"^[\W_]+")  # quotation marks and the like before the first letter or digit

# Letters of their own to Unicode, which readers look for under a plain one.
PLAIN_LETTERS = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})


def alphabetically(things: Iterable[T], by: Callable[[T], str] = str) -> list[T]:
    """The things in the order of the alphabet in the active language; equal ones keep theirs."""
    return sorted(things, key=lambda thing: collation_key(by(thing)))


def collation_key(text: str, language: str = "") -> bytes:
    """Bytes that sort as the rules of a language (CLDR's, by ICU) order texts; of the active one if none is named."""
    return _collator(language or get_language() or settings.LANGUAGE_CODE).getSortKey(LEADING_SIGNS.sub("", text))


@cache
def collation_name(language: str) -> str:
    """The name by which a database knows the rules of a language: PostgreSQL's own for those of ICU."""
    return f"{icu.Locale.forLanguageTag(language).toLanguageTag()}-x-icu"


def compare(language: str) -> Callable[[str, str], int]:
    """Which of two texts comes first by the rules of a language: less than 0 for the first, 0 for neither."""
    return _collator(language).compare


@cache
def _collator(language: str) -> icu.Collator:
    return icu.Collator.createInstance(icu.Locale.forLanguageTag(language))


def sort_key(text: str) -> str:
    """The text as plain letters, in a rough order for the database and for editors who type no accents."""
    letters = unicodedata.normalize("NFKD", plain(text))
    characters = (c if c.isalnum() else " " for c in letters if not unicodedata.combining(c))
    return " ".join("".join(characters).split())


def as_slug(text: str) -> str:
    """The text as it stands in an address: "wroclaw" for "Wrocław"; "" if it has no Latin letters."""
    return slugify(plain(text))


def plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().translate(PLAIN_LETTERS)
