"""What CLDR knows and nobody types: country names, dates and lists as each language writes them (by Babel and ICU)."""

import datetime
import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Literal

import icu
from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal
from django.utils.translation import get_language, ngettext

CLDR_TAGS = {"en": "en-GB", "pt": "pt-PT"}  # CLDR's plain ones write as the United States and Brazil do
FIRST_OF_A_MONTH = {"fr": "'1er' MMMM y"}  # CLDR writes it with a plain number


def locale() -> Locale:
    return _locale(get_language() or "en")


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(CLDR_TAGS.get(language, language), sep="-")


def country_name(iso: str, language: str = "") -> str:
    """A country's name in the language named, or else in the active one; the code itself where CLDR has no name."""
    return (_locale(language) if language else locale()).territories.get(iso.upper(), iso.upper())


@cache
def country_codes(language: str) -> dict[str, str]:
    """Lower-case ISO 3166-1 codes by the country's name in one language."""
    names = _locale(language).territories
    return {name: code.lower() for code, name in names.items() if len(code) == 2 and code.isalpha()}


def language_name(code: str) -> str:
    """A language's name as it stands within a sentence; CLDR has the Greek ones with a capital, as for a menu."""
    name = locale().languages.get(code.partition("-")[0], code)
    return name.lower() if locale().language == "el" else name


@cache
def first_capital(text: str) -> str:
    """The text with a capital letter first, as the active language has it: "ilçe" becomes "İlçe" in Turkish."""
    # As a title, since capitals alone lose their accents in Greek: "όλος" would become "Ολος"
    return str(icu.UnicodeString(text[:1]).toTitle(icu.Locale.forLanguageTag(get_language() or "en"))) + text[1:]


def script(language: str) -> str:
    """ISO 15924's code of the script in which a language is written: "Latn", "Grek"."""
    return icu.Locale.forLanguageTag(language).addLikelySubtags().getScript()


ListStyle = Literal["and", "or"]


FURTHER_CONJUNCTIONS = {"es": {"e", "u"}, "it": {"ed"}, "uk": {"й", "та", "чи"}}  # beside the one that ICU uses


def join_words(words: Iterable[str], style: ListStyle = "and") -> str:
    """Words as one list: "a, b and c" or "a, b or c"; ICU knows that Spanish says "español e inglés".

    Names that are lists themselves are set apart by semicolons: "Housing and urban planning; Arts".
    """
    words, language = list(words), get_language() or "en"
    if len(words) > 1 and any(_is_a_list(word, language) for word in words):
        if style == "and":
            return "; ".join(words)
        *others, last = words
        words = ["; ".join(others) + ";", last]
    return _list_format(language, style).format(words)


def _is_a_list(word: str, language: str) -> bool:
    return ", " in word or not _conjunctions(language).isdisjoint(word.split())


@cache
def _conjunctions(language: str) -> frozenset[str]:
    styles: tuple[ListStyle, ...] = ("and", "or")
    known = {_list_format(language, style).format(["0", "0"]).split()[1] for style in styles}
    return frozenset(known | FURTHER_CONJUNCTIONS.get(language, set()))


@cache
def _list_format(language: str, style: str) -> icu.ListFormatter:
    kind = icu.UListFormatterType.OR if style == "or" else icu.UListFormatterType.AND
    tag = CLDR_TAGS.get(language, language)
    return icu.ListFormatter.createInstance(icu.Locale.forLanguageTag(tag), kind, icu.UListFormatterWidth.WIDE)


def number(value: float) -> str:
    """A number with the active language's separators, to three decimals."""
    return number_in(value, get_language() or "en")


@lru_cache(maxsize=10_000)
def number_in(value: float, language: str) -> str:
    return format_decimal(value, locale=_locale(language))


def decimal_sign() -> str:
    """The sign before the decimals of the active language's numbers."""
    return locale().number_symbols["latn"]["decimal"]


def day(date: datetime.date) -> str:
    pattern = FIRST_OF_A_MONTH.get(locale().language) if date.day == 1 else None
    return _spelt_out(format_date(date, format=pattern or "long", locale=locale()))


def month(date: datetime.date) -> str:
    return _spelt_out(format_skeleton("yMMMM", date, locale=locale()))


def _spelt_out(date: str) -> str:
    """A Basque date with the endings that CLDR leaves open: "2016ko martxoaren 3a" for "2016(e)ko martxoaren 3(a)".

    They follow from the last word of a number, and that counts by twenties: 31, 51, 71 and 91 end as 11 does.
    """
    date = re.sub(r"(?<=[1-9]00|\d[13579]0|\d[02468]1|\d\d5)\(e\)", "e", date)
    return re.sub(r"(?<=\b[13]1)\(a\)", "", date).replace("(a)", "a").replace("(e)", "")


def duration(time: datetime.timedelta) -> str:
    """A length of time in the largest unit that leaves no rest: years, days or minutes.

    CLDR lacks these words in some of our languages.
    """
    if years := _whole(time, datetime.timedelta(365)):
        return ngettext("%(count)s year", "%(count)s years", years) % {"count": number(years)}
    if days := _whole(time, datetime.timedelta(1)):
        return ngettext("%(count)s day", "%(count)s days", days) % {"count": number(days)}
    minutes = round(time / datetime.timedelta(minutes=1))
    return ngettext("%(count)s minute", "%(count)s minutes", minutes) % {"count": number(minutes)}


def _whole(time: datetime.timedelta, unit: datetime.timedelta) -> int:
    """How many units there are in it; 0 if that leaves a rest."""
    return 0 if time % unit else time // unit
