"""What CLDR knows and nobody types: country names, dates and lists as each language writes them (through Babel)."""

import datetime
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Literal

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal
from django.utils.translation import get_language

PLAIN = {"en": "en-GB"}  # CLDR's plain "en" writes dates as the United States do
FIRST_OF_A_MONTH = {"fr": "'1er' MMMM y"}  # CLDR writes it with a plain number


def locale() -> Locale:
    """The CLDR locale of the language that is active now."""
    return _locale(get_language() or "en")


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(PLAIN.get(language, language), sep="-")


def country_name(iso: str) -> str:
    """A country's name in the active language; the code itself where CLDR does not know it."""
    return locale().territories.get(iso.upper(), iso.upper())


@cache
def country_codes(language: str) -> dict[str, str]:
    """Lower-case ISO 3166-1 codes by the country's name in one language."""
    names = _locale(language).territories
    return {name: code.lower() for code, name in names.items() if len(code) == 2 and code.isalpha()}


def language_name(code: str) -> str:
    """A language's name in the active language, such as "French" or "français"."""
    return locale().languages.get(code, code)


ListStyle = Literal["standard", "or"]


def join_words(words: Iterable[str], style: ListStyle = "standard") -> str:
    """Words as one list: "a, b and c", or with style "or": "a, b or c"."""
    return format_list(list(words), style=style, locale=locale())


def number(value: float) -> str:
    """A number with the active language's separators, to three decimals."""
    return number_in(value, get_language() or "en")


@lru_cache(maxsize=10_000)
def number_in(value: float, language: str) -> str:
    """The same in the language named, for many numbers in a row."""
    return format_decimal(value, locale=_locale(language))


def day(date: datetime.date) -> str:
    """A day in full, such as "3 March 2016"."""
    pattern = FIRST_OF_A_MONTH.get(locale().language) if date.day == 1 else None
    return format_date(date, format=pattern or "long", locale=locale())


def month(date: datetime.date) -> str:
    """A month with its year, such as "March 2016"."""
    return format_skeleton("yMMMM", date, locale=locale())
