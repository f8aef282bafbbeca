"""Names, dates, numbers and lists are written as each language writes them."""

import datetime

import pytest
from django.conf import settings
from django.template import Context, Template
from django.utils.translation import override

from networks import cldr
from networks.models import Country

SPELT = [
    ("en", cldr.country_name, "it", "Italy"),
    ("fr", cldr.country_name, "it", "Italie"),
    ("en", cldr.country_name, "IT", "Italy"),
    ("en", cldr.country_name, "xk", "Kosovo"),
    ("en", cldr.country_name, "qq", "QQ"),
    ("en", cldr.language_name, "fr", "French"),
    ("fr", cldr.language_name, "fr", "français"),
    ("en", cldr.language_name, "qqq", "qqq"),
    ("en", cldr.join_words, [], ""),
    ("en", cldr.join_words, ["a"], "a"),
    ("en", cldr.join_words, ["a", "b"], "a and b"),
    ("en", cldr.join_words, ["a", "b", "c"], "a, b and c"),
    ("fr", cldr.join_words, ["a", "b", "c"], "a, b et c"),
    ("en", cldr.number, 0, "0"),
    ("en", cldr.number, 1234567, "1,234,567"),
    ("fr", cldr.number, 1234567, "1\u202f234\u202f567"),
    ("en", cldr.number, 45.5, "45.5"),
    ("fr", cldr.number, 45.5, "45,5"),
    ("en", cldr.day, datetime.date(2016, 3, 3), "3 March 2016"),
    ("fr", cldr.day, datetime.date(2016, 3, 3), "3 mars 2016"),
    ("en", cldr.month, datetime.date(2016, 3, 3), "March 2016"),
    ("fr", cldr.month, datetime.date(2016, 8, 3), "août 2016"),
]


@pytest.mark.parametrize(("language", "spell", "what", "words"), SPELT)
def test_words_are_the_languages_own(language, spell, what, words):
    with override(language):
        assert spell(what) == words


def test_alternatives_are_joined_with_or():
    assert cldr.join_words(["a", "b", "c"], "or") == "a, b or c"
    with override("fr"):
        assert cldr.join_words(["a", "b", "c"], "or") == "a, b ou c"


def test_without_a_language_it_is_english():
    with override(None):
        assert cldr.country_name("de") == "Germany"


@pytest.mark.parametrize("language", [code for code, _ in settings.LANGUAGES])
def test_every_country_is_found_by_its_name(language):
    codes = cldr.country_codes(language)
    with override(language):
        assert {code: cldr.country_name(code) for code in codes.values()} == {
            code: name for name, code in codes.items()
        }
        assert (len(codes) > 240, str(Country(iso="fr"))) == (True, "France")


def test_moments_are_days_of_the_sites_own_time_zone():
    late = datetime.datetime(2025, 12, 31, 23, 30, tzinfo=datetime.UTC)
    told = Template("{% load cldr %}{{ moment|day }}, {{ date|day }}")

    assert told.render(Context({"moment": late, "date": late.date()})) == "1 January 2026, 31 December 2025"


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.example.org/a?b", "example.org"),
        ("https://example.org:8000/", "example.org:8000"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("", ""),
    ],
)
def test_link_is_called_by_its_host(url, name):
    assert Template("{% load cldr %}{{ url|host }}").render(Context({"url": url})) == name


def test_things_are_listed_by_name_and_escaped():
    told = Template("{% load cldr %}{{ things|listed }}")

    assert told.render(Context({"things": [Country(iso="it"), "<b>"]})) == "Italy and &lt;b&gt;"
