"""Names, dates, numbers and lists are written as each language writes them."""

import datetime

import pytest
from django.conf import settings
from django.template import Context, Template
from django.utils.translation import override

from networks.languages import cldr
from networks.models import Country

FRANCE = {
    "en": "France",
    "fr": "France",
    "de": "Frankreich",
    "es": "Francia",
    "eu": "Frantzia",
    "it": "Francia",
    "pt": "França",
    "sq": "Francë",
    "sr-latn": "Francuska",
    "fi": "Ranska",
    "tr": "Fransa",
    "el": "Γαλλία",
    "uk": "Франція",
}
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
    ("de", cldr.day, datetime.date(2016, 3, 3), "3. März 2016"),
    ("es", cldr.day, datetime.date(2016, 3, 3), "3 de marzo de 2016"),
    ("eu", cldr.day, datetime.date(2016, 3, 3), "2016ko martxoaren 3a"),
    ("eu", cldr.month, datetime.date(2015, 8, 3), "2015eko abuztua"),
    ("fi", cldr.day, datetime.date(2016, 3, 3), "3. maaliskuuta 2016"),
    ("fi", cldr.month, datetime.date(2016, 3, 3), "maaliskuu 2016"),
    ("sr-latn", cldr.day, datetime.date(2016, 3, 3), "3. mart 2016."),
    ("sr-latn", cldr.country_name, "cz", "Češka"),
    ("sr-latn", cldr.language_name, "sr-latn", "srpski"),
    ("tr", cldr.month, datetime.date(2016, 2, 3), "Şubat 2016"),
    ("el", cldr.day, datetime.date(2016, 3, 3), "3 Μαρτίου 2016"),
    ("el", cldr.month, datetime.date(2016, 3, 3), "Μάρτιος 2016"),
    ("uk", cldr.day, datetime.date(2016, 3, 3), "3 березня 2016\u202fр."),
    ("uk", cldr.month, datetime.date(2016, 3, 3), "березень 2016\u202fр."),
    ("pt", cldr.country_name, "mk", "Macedónia do Norte"),  # in Brazil "Macedônia"
    ("pt", cldr.country_name, "cz", "Chéquia"),
    ("pt", cldr.number, 1234567, "1\u00a0234\u00a0567"),
    ("de", cldr.number, 1234567, "1.234.567"),
    ("es", cldr.join_words, ["Francia", "Italia", "Irlanda"], "Francia, Italia e Irlanda"),
    ("es", cldr.join_words, ["agua", "hielo"], "agua y hielo"),
    ("eu", cldr.join_words, ["a", "b", "c"], "a, b eta c"),
    ("sq", cldr.join_words, ["a", "b", "c"], "a, b dhe c"),
    ("el", cldr.join_words, ["a", "b"], "a και b"),
]


@pytest.mark.parametrize(("language", "spell", "what", "words"), SPELT)
def test_words_are_the_languages_own(language, spell, what, words):
    with override(language):
        assert spell(what) == words


def test_alternatives_are_joined_with_or():
    assert cldr.join_words(["a", "b", "c"], "or") == "a, b or c"
    with override("fr"):
        assert cldr.join_words(["a", "b", "c"], "or") == "a, b ou c"
    with override("es"):
        assert cldr.join_words(["siete", "ocho"], "or") == "siete u ocho"


@pytest.mark.parametrize(
    ("language", "names", "told"),
    [
        ("en", ["Housing and urban planning", "Arts"], "Housing and urban planning; Arts"),
        ("en", ["Arts", "Sport, play", "Food"], "Arts; Sport, play; Food"),
        ("fr", ["Logement et urbanisme", "Arts"], "Logement et urbanisme; Arts"),
        ("es", ["Cultura e identidad", "Arte"], "Cultura e identidad; Arte"),
        ("es", ["Vivienda y barrio", "Arte"], "Vivienda y barrio; Arte"),
        ("tr", ["Konut ve mahalle", "Spor"], "Konut ve mahalle; Spor"),
        ("uk", ["Житло та квартал", "Спорт"], "Житло та квартал; Спорт"),
    ],
)
def test_names_that_are_lists_themselves_are_joined_by_semicolons(language, names, told):
    with override(language):
        assert cldr.join_words(names) == told


def test_alternatives_that_are_lists_themselves_keep_their_or():
    assert cldr.join_words(["Arts", "Food and drink", "Sport"], "or") == "Arts; Food and drink; or Sport"
    with override("fr"):
        assert cldr.join_words(["Boire ou manger", "Sport"], "or") == "Boire ou manger; ou Sport"


def test_single_name_and_names_with_a_like_sound_are_joined_as_ever():
    assert cldr.join_words(["Housing and urban planning"]) == "Housing and urban planning"
    assert cldr.join_words(["Andover", "Sandbach"]) == "Andover and Sandbach"


def test_greek_names_of_languages_are_small_within_a_sentence():
    with override("el"):
        assert [cldr.language_name(code) for code in ("el", "fr", "en")] == ["ελληνικά", "γαλλικά", "αγγλικά"]
    with override("de"):
        assert cldr.language_name("el") == "Griechisch"


@pytest.mark.parametrize(
    ("years", "ending"),
    [
        ((2001, 2005, 2010, 2015, 2021, 1930, 1941, 1950, 1975, 1990, 1900, 2100), "eko"),
        ((2000, 2002, 2011, 2016, 2020, 1931, 1940, 1951, 1971, 1991, 1980, 1999), "ko"),
    ],
)
def test_basque_years_end_as_they_are_said(years, ending):
    with override("eu"):
        assert [cldr.month(datetime.date(year, 5, 1)) for year in years] == [
            f"{year}{ending} maiatza" for year in years
        ]


def test_basque_days_end_as_they_are_said():
    with override("eu"):
        days = [cldr.day(datetime.date(2016, 5, day)).rpartition(" ")[2] for day in (1, 2, 10, 11, 20, 21, 30, 31)]

    assert days == ["1a", "2a", "10a", "11", "20a", "21a", "30a", "31"]


@pytest.mark.parametrize("language", [code for code, _ in settings.LANGUAGES])
def test_nothing_is_left_open_in_a_date(language):
    with override(language):
        told = [
            cldr.day(datetime.date(2024, month, 1)) + cldr.month(datetime.date(2024, month, 1))
            for month in range(1, 13)
        ]

    assert [text for text in told if set(text) & set("()[]{}'")] == []


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
        assert (len(codes) > 240, str(Country(iso="fr"))) == (True, FRANCE[language])


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


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("tr", "ilçe", "İlçe"),
        ("en", "island", "Island"),
        ("el", "όλος", "Όλος"),
        ("fr", "école", "École"),
        ("el", "", ""),
    ],
)
def test_first_letter_is_the_capital_of_the_language(language, text, wanted):
    with override(language):
        assert cldr.first_capital(text) == wanted


@pytest.mark.parametrize(
    ("time", "words"),
    [
        ({"days": 365}, "1 year"),
        ({"days": 730}, "2 years"),
        ({"days": 364}, "364 days"),
        ({"days": 1}, "1 day"),
        ({"hours": 36}, "2,160 minutes"),
        ({"seconds": 900}, "15 minutes"),
    ],
)
def test_length_of_time_is_said_exactly(time, words):
    with override("en"):
        assert cldr.duration(datetime.timedelta(**time)) == words
