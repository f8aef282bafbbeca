"""A list says in one sentence what it holds."""

import pytest
from django.utils.translation import override

from practices.facet_index.current import current_index
from practices.filters.practice_filter import PracticeFilter
from practices.filters.results_sentence import results_sentence, with_capital
from tests.factories import city, network, practice, special_page, theme, topic
from tests.pages import page, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def gardens():
    arts, sport = topic("Arts", name_fr="Arts"), topic("Sport", name_fr="Sport")
    turin, lyon = city("Turin"), city("Lyon", country="fr")
    network("Club of Cities", members=[turin], acronym="CoC")
    practice("Garden", title_fr="Jardin", summary_fr="Court.", topics=[arts, sport], cities=[turin], start_year=2019)
    practice("Market", topics=[sport], cities=[turin, lyon], start_year=2018, end_year=2019)
    practice("Hidden", topics=[arts], cities=[turin], start_year=2019, status="draft")


@pytest.mark.usefixtures("gardens")
@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("", "2 practices"),
        ("sort=title", "2 practices"),
        ("topic=arts", "1 practice about Arts"),
        ("topic=sport&topic=arts", "2 practices about Arts or Sport"),
        ("topic=sport&topic=arts&match=all", "1 practice about Arts and Sport"),
        ("country=it&topic=sport&year=2018", "1 practice about Sport in Italy, 2018"),
        ("country=it&country=fr", "2 practices in France or Italy"),
        ("year=2018&year=2019", "2 practices, 2019 or 2018"),
        ("year=none", "0 practices, no year given"),
        ("city=turin&city=lyon", "2 practices in Lyon or Turin"),
        ("network=coc", "2 practices from the network CoC"),
        ("language=fr", "1 practice with a text in French"),
        ("q=garden", "1 practice with “garden”"),
        ("q=50%25%20off", "0 practices with “50% off”"),
        ("topic=arts&q=%25(values)s", "0 practices about Arts with “%(values)s”"),
        (
            "q=garden&language=en&network=coc&city=turin&year=2019&country=it&topic=arts",
            "1 practice about Arts in Italy, 2019 in Turin from the network CoC with a text in English with “garden”",
        ),
        ("topic=arts&q=market+xylophone", "0 practices about Arts with “market xylophone”"),
        ("topic=unknown", "2 practices"),
    ],
)
def test_sentence_is_heading_and_title_of_the_page(client, query, sentence):
    found = page(client, f"/en/practices/?{query}")

    assert texts(found, "//h1") == [sentence]
    assert texts(found, "//title") == [f"{sentence} – Intercultural Cities: good practices"]


@pytest.mark.usefixtures("gardens")
@pytest.mark.parametrize(
    ("query", "end"),
    [("country=it&country=fr", "France ou Italie"), ("language=en&language=fr", "anglais ou français")],
)
def test_sentence_joins_values_as_the_readers_language_does(client, query, end):
    [heading] = texts(page(client, f"/fr/practices/?{query}"), "//h1")

    assert heading.endswith(end)


def test_large_numbers_are_written_as_the_reader_writes_them():
    unfiltered = PracticeFilter({}, current_index()).answer()

    assert results_sentence(12345, unfiltered) == "12,345 practices"
    with override("fr"):
        assert results_sentence(12345, unfiltered).startswith("12\u202f345 ")


@pytest.mark.parametrize(
    ("language", "sentence", "told"),
    [
        ("eu", "jardunbide bat", "Jardunbide bat"),
        ("tr", "iki uygulama", "İki uygulama"),
        ("en", "iki", "Iki"),
        ("el", "ένα", "Ένα"),
        ("uk", "одна", "Одна"),
        ("de", "3 Praxisbeispiele", "3 Praxisbeispiele"),
        ("en", "", ""),
    ],
)
def test_sentence_begins_as_its_language_begins_one(language, sentence, told):
    with override(language):
        assert with_capital(sentence) == told


@pytest.mark.usefixtures("gardens")
def test_heading_of_a_single_practice_begins_with_a_capital_where_its_number_is_a_word(client):
    assert texts(page(client, "/eu/practices/?topic=arts"), "//h1")[0].startswith("Jardunbide bat")


@pytest.mark.usefixtures("gardens")
@pytest.mark.parametrize("address", ["/en/practices/", "/en/map/", "/en/booklet/"])
@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("q=garden+xylophone", "1 practice with “garden”, without “xylophone”"),
        ("q=xylophone+garden+trombone", "1 practice with “garden”, without “xylophone and trombone”"),
        ("q=garden+market", "2 practices with most of the words “garden market”"),
        ("q=garden+market&topic=arts", "1 practice about Arts with “garden”, without “market”"),
        ("q=mraket+xylophone", "1 practice with “market”, without “xylophone”"),
    ],
)
def test_sentence_says_what_was_left_out_where_nothing_has_all_words(client, address, query, sentence):
    found = page(client, f"{address}?{query}")

    assert texts(found, "//h1") == [sentence]
    assert sentence in texts(found, "//title")[0]


@pytest.mark.usefixtures("gardens")
def test_theme_of_a_special_page_says_what_its_search_left_out(client):
    theme(special_page("Floods"), saved_filter="q=garden+xylophone")

    kickers = texts(page(client, "/en/special/floods/"), "//p[@class='kicker']/a[contains(@href, 'q=')]")
    assert kickers == ["1 practice with “garden”, without “xylophone”"]
