"""Every word that may stand in a language: those of its catalogue, of CLDR, of made-up contents, and proper names."""

import re
from datetime import date
from functools import cache
from pathlib import Path

import django
import django_filters
import django_prose_editor
import polib
from babel import Locale
from babel.dates import format_date, format_skeleton
from django.apps import apps
from django.conf import settings
from django.utils.translation import to_locale

LANGUAGES = [code for code, _own_name in settings.LANGUAGES]
NAMES = {"zorvik", "zorvig", "quenlo", "brastel", "ulmiva", "fendor", "ligamor", "xql", "netzvar", "plovim", "atlantis"}
TOLD = {  # words of the contents, which no language has
    "en": {"wexley", "morbin", "drath"},
    "fr": {"orvaille", "lumette", "croubise"},
}
CODES = {"ca", "ch", "en", "fr", "floods"}  # of countries, languages and pages, which the administration shows
OTHERWISE = {"eu": {"eko"}, "fi": {"kello"}, "fr": {"er"}}
FILE_SIZES = {"%(size)d byte", "%s KB", "%s MB"}  # Django says them on our pages
NO_WORDS = re.compile(
    r"https?://\S+|(?<!\S)/\S+|\S+@\S+|\b[\w.-]+\.(?:org|com|int|eu|pdf|csv|atom|html|json)\b|\bICC-\d+|\b\w+=\w+|%\(\w+\)[sd]|%[sd%]"
    r"|\{\w*\}|<[^>]*>|&\w+;"
)
WORD = re.compile(r"[^\W\d_]+(?:\u0307[^\W\d_]*)*")
OF_DJANGO = [
    Path(django.__file__).parent / "conf",
    *(Path(app.path) for app in apps.get_app_configs() if app.name.startswith("django.contrib.")),
    *(Path(package.__file__).parent for package in (django_filters, django_prose_editor)),
]


def fold(text: str, language: str) -> str:
    return (text.replace("İ", "i").replace("I", "ı") if language == "tr" else text).casefold()


def words(text: str, language: str) -> set[str]:
    return set(WORD.findall(fold(NO_WORDS.sub(" ", text), language)))


def topic_name(language: str) -> str:
    """A topic's made-up name in a language."""
    return f"Topik{language.replace('-', '')}"


@cache
def vocabulary(language: str, administration: bool = False) -> frozenset[str]:
    """The words of a language, folded; in the administration Django's own are among them."""
    said = [*ours(language), *cldr(language), *told(language), *NAMES, *OTHERWISE.get(language, ())]
    if administration:  # its lists name what is told in any language
        said += [*django_says(language), *CODES, *(word for code in LANGUAGES for word in told(code))]
    else:
        said += django_says(language, only=FILE_SIZES)
    return frozenset(word for text in said for word in words(text, language))


def told(language: str) -> list[str]:
    return [*TOLD.get(language, ()), topic_name(language)]


def ours(language: str) -> list[str]:
    if language == "en":
        return [text for entry in catalogue("fr") for text in (entry.msgid, entry.msgid_plural)]
    return [text for entry in catalogue(language) for text in (entry.msgstr, *entry.msgstr_plural.values())]


@cache
def catalogue(language: str) -> polib.POFile:
    return polib.pofile(str(settings.BASE_DIR / "locale" / to_locale(language) / "LC_MESSAGES" / "django.po"))


def django_says(language: str, only: set[str] | None = None) -> list[str]:
    said = []
    for folder in OF_DJANGO:
        for path in folder.glob(f"locale/{to_locale(language)}/LC_MESSAGES/django.mo"):
            for entry in polib.mofile(str(path)):
                if not only or entry.msgid in only:
                    said += [entry.msgstr, *entry.msgstr_plural.values()]
        if language == "en":
            for path in folder.glob("locale/en/LC_MESSAGES/django.po"):
                found = (entry for entry in polib.pofile(str(path)) if not only or entry.msgid in only)
                said += [text for entry in found for text in (entry.msgid, entry.msgid_plural)]
    return said


def cldr(language: str) -> list[str]:
    """What Unicode says in a language: countries, the site's languages, dates and lists."""
    locale = Locale.parse({"en": "en-GB", "pt": "pt-PT"}.get(language, language), sep="-")
    first_days = [date(2024, month, 2) for month in range(1, 13)]
    dates = [format_date(day, "long", locale) for day in first_days]
    dates += [format_skeleton("yMMMM", day, locale=locale) for day in first_days]
    names = [locale.languages[code.partition("-")[0]] for code in LANGUAGES]
    lists = [pattern for style in ("standard", "or") for pattern in locale.list_patterns[style].values()]
    return [*locale.territories.values(), *names, *dates, *lists]
