"""Whatever stands in the address of a list, the answer is a clear page in the reader's language."""

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from practices.filters.query_fields import LONGEST_VALUE_NAMED
from tests.factories import city, practice, topic
from tests.pages import page, texts, titles

pytestmark = pytest.mark.django_db
LIST = "/en/practices/"
PARAMETERS = ["q", "topic", "match", "country", "year", "city", "network", "language", "sort", "page", "topic[]", ""]
ODD = [
    "",
    " ",
    "0",
    "-1",
    "1.5",
    "²",
    "9" * 5000,
    "a" * 10_000,
    "a " * 5000,
    "\x00",
    "\ufffd",
    "👩‍👩‍👧",
    "שלום \u202e abc",
    "' OR 1=1 --",
    "<script>alert(1)</script>",
    "%s%(x)s{0}",
    "None",
    "none",
    "2019",
    "arts",
    "it",
    "__all__",
]
odd_values = st.sampled_from(ODD) | st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


def notes(tree):
    return texts(tree, "//*[@id='results']/p[@class='note']")


@settings(deadline=None, max_examples=80)
@given(
    st.dictionaries(st.sampled_from(PARAMETERS), st.lists(odd_values, max_size=3), max_size=4),
    st.sampled_from(["en", "fr"]),
)
def test_no_query_breaks_the_list(query, language):
    response = Client().get(f"/{language}/practices/", query, follow=True)

    assert response.status_code in (200, 404)
    assert f'<html lang="{language}"' in response.content.decode()


@settings(deadline=None, max_examples=50)
@given(st.binary(max_size=60))
def test_no_bytes_break_the_list(query):
    answer = Client().get(LIST, QUERY_STRING=query.decode("latin-1"))
    if answer.status_code == 301:
        answer = Client().get(answer["Location"])

    assert answer.status_code in (200, 404)


@pytest.mark.parametrize(
    ("query", "note"),
    [
        ("topic=nope", "There is no “nope” under Topic, so we have ignored it."),
        ("topic=a&topic=b&topic=a", "We found none of “a and b” under Topic, so we have ignored them."),
        ("country=XX", "There is no “XX” under Country, so we have ignored it."),
        ("year=20_19", "There is no “20_19” under Year, so we have ignored it."),
        ("year=1e3", "There is no “1e3” under Year, so we have ignored it."),
        ("city=berlin", "There is no “berlin” under City, so we have ignored it."),
        ("network=' OR 1=1 --", "There is no “' OR 1=1 --” under Network, so we have ignored it."),
        ("language=de", "There is no “de” under Language of the text, so we have ignored it."),
        ("sort=rank", "There is no “rank” under Sort by, so we have ignored it."),
        ("match=most", "There is no “most” under Practices about, so we have ignored it."),
        ("topic=%3Cb%3E👩%3C/b%3E", "There is no “<b>👩</b>” under Topic, so we have ignored it."),
        ("topic=a%00b", "There is no “a b” under Topic, so we have ignored it."),
        ("topic=%E2%80%AEevil", "There is no “evil” under Topic, so we have ignored it."),
        ("city=" + "a" * 10_000, f"There is no “{'a' * LONGEST_VALUE_NAMED}…” under City, so we have ignored it."),
    ],
)
def test_unknown_value_is_named_and_left_aside(client, query, note):
    practice("Garden", topics=[topic("Arts")], cities=[city("Turin")], start_year=2019)
    practice("Market", country="fr")
    found = page(client, f"{LIST}?{query}&topic=arts")

    assert (notes(found), titles(found)) == ([note], ["Garden"])


@pytest.mark.parametrize("query", ["topic=", "topic=%20", "topic=%00", "match=&sort=&year=&q=", "nonsense=1", "&&=&;"])
def test_what_says_nothing_is_not_worth_a_note(client, query):
    practice("Garden", topics=[topic("Arts")])
    found = page(client, f"{LIST}?{query}")

    assert (notes(found), titles(found)) == ([], ["Garden"])


def test_values_of_drafts_do_not_exist(client):
    practice("Garden")
    practice(cities=[city("Turin")], start_year=2019, status="draft")
    found = page(client, f"{LIST}?city=turin&year=2019&country=it")

    assert titles(found) == ["Garden"]
    assert [note.partition(",")[0] for note in notes(found)] == [
        "There is no “it” under Country",
        "There is no “2019” under Year",
        "There is no “turin” under City",
    ]


@pytest.mark.parametrize("number", ["2", "0", "-1", "99999999999999999999", "9" * 5000, "last", "1.0", "²", "\x00"])
def test_page_that_does_not_exist_is_said_so(client, number):
    practice()
    missing = page(client, LIST, 404, data={"page": number})
    [reason] = texts(missing, "//p[@class='lead']")

    assert reason.startswith("This list has no page “")
    assert reason.endswith("”; its last page is 1.")
    assert len(reason) < 110


def test_missing_page_is_explained_in_french(client):
    missing = page(client, "/fr/practices/?page=7", 404, headers={"accept-language": "en"})

    assert missing.get("lang") == "fr"
    assert [
        "“7”" in reason or "« 7 »" in reason.replace("\xa0", " ") for reason in texts(missing, "//p[@class='lead']")
    ] == [True]


def test_first_page_needs_no_number(client):
    practice("Garden")

    assert titles(page(client, f"{LIST}?page=")) == titles(page(client, f"{LIST}?page=1")) == ["Garden"]


def test_endless_search_is_cut_and_shown_as_it_was_searched(client):
    practice("a b c d e f g h i j k l m")
    found = page(client, LIST, data={"q": "a b c d e f g h i j k l m n " * 500})

    assert texts(found, "//h1") == ["1 practice with “a b c d e f g h i j”"]
    assert found.xpath("//form[@id='filters']//input[@type='search']/@value") == ["a b c d e f g h i j"]


def test_search_hides_nothing_from_the_reader(client):
    practice("Garden <b>")
    found = page(client, LIST, data={"q": "<b>\x00\u202egarden"})

    assert texts(found, "//h1") == ["1 practice with “<b> garden”"]


def test_more_fields_than_any_form_has_are_refused_with_a_page(client, settings):
    refused = page(client, f"{LIST}?{'topic=a&' * (settings.DATA_UPLOAD_MAX_NUMBER_FIELDS + 1)}", 400)

    assert texts(refused, "//h1") == ["There is a problem with this request"]
    assert refused.get("lang") == "en"
