"""What a search finds: in the reader's language, in step with every change, and calm whatever is typed."""

import pytest
from django.core.management import call_command
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from networks.models import City, Membership, Network
from practices.facet_index.current import current_index
from practices.filters.practice_filter import PracticeFilter
from practices.models import Practice, PracticePlace, SearchEntry, Topic
from tests.factories import city, network, practice, topic
from tests.pages import page, titles

pytestmark = pytest.mark.django_db
LIST = "/en/practices/"
ODD = [
    "the",
    "?!",
    "*",
    "NEAR(",
    'NEAR("a" "b", 2)',
    '"',
    '"open',
    "“open” ”",
    "-",
    "--",
    "-open",
    "title:open",
    "{title}: open",
    "^open",
    "open OR",
    "AND",
    "NOT open",
    "a & b | !c:*",
    "<-> ''",
    "\\",
    "\x00",
    "open\x00garden",
    "👩‍👩‍👧",
    "שלום \u202e abc",
    "' OR 1=1 --",
    "'); DROP TABLE practices_practice; --",
    "%s %(x)s {0}",
    "浜",
    "ﬃ ½ ²",
    "a" * 10_000,
    "open " * 2_000,
    '"' * 10_000,
    "-a " * 3_000,
]


def found(query: str) -> set[str]:
    """The titles of the practices that a search finds whole, as it is typed, for an English reader."""
    answer = PracticeFilter({"q": query}, current_index()).answer()
    ids = [] if answer.hits.without_words or answer.corrected else answer.found
    return {str(each) for each in Practice.objects.filter(pk__in=list(ids))}


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("query", ODD)
def test_odd_query_is_answered_calmly(client, language, query):
    practice("Open garden")

    assert client.get(f"/{language}/practices/", {"q": query}, follow=True).status_code == 200


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(ODD) | st.text(max_size=12), max_size=3).map(" ".join))
def test_no_query_is_an_error(query):
    assert Client().get(LIST, {"q": query}, follow=True).status_code == 200


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("garden", {"Open garden", "City garden", "Garden city"}),
        ("gardens open", {"Open garden"}),
        ('"city garden"', {"City garden"}),
        ('"garden city', {"Garden city"}),
        ("garden -city", {"Open garden"}),
        ('-"garden city"', {"Open garden", "City garden", "Market"}),
        ("-garden -market", set()),
        ("gard", {"Open garden", "City garden", "Garden city"}),
        ("gard ", {"Open garden", "City garden", "Garden city"}),
        ("gard open", set()),
        ("the garden", {"Open garden", "City garden", "Garden city"}),
        ("GÄRDEN", {"Open garden", "City garden", "Garden city"}),
        ("arden", set()),
        ("the", {"Open garden", "City garden", "Garden city", "Market"}),
    ],
)
def test_parts_of_a_query_narrow_what_is_found(query, wanted):
    for title in ("Open garden", "City garden", "Garden city", "Market"):
        practice(title)

    assert found(query) == wanted


def test_phrase_does_not_reach_from_one_text_into_the_next():
    practice("Open garden", summary_en="City life.")
    assert found('"garden city"') == set()


def test_reader_finds_what_is_shown_and_nothing_behind_it(client):
    practice("Garden", title_fr="Jardin", summary_fr="Court.")
    practice(title_fr="Jardin partagé")

    assert titles(page(client, f"{LIST}?q=jardin")) == ["Jardin partagé"]
    assert set(titles(page(client, "/fr/practices/?q=jardins"))) == {"Jardin", "Jardin partagé"}
    assert titles(page(client, "/fr/practices/?q=garden")) == []


def test_places_are_found_by_all_of_their_names():
    turin = city("Turin", name_fr="Turin", local_name="Torino", other_names=["Augusta Taurinorum"])
    network("Cities of Dialogue", members=[turin], acronym="CoD", name_fr="Villes du dialogue")
    practice("Garden", cities=[turin], topics=[topic("Housing", name_fr="Logement")])

    for query in ("torino", "augusta", "italy", "italie", "CoD", "villes du dialogue", "housing", "logement"):
        assert found(query) == {"Garden"}, query


def test_title_counts_for_more_than_text(client):
    practice("Market", process_en="<p>A garden, a garden, a garden.</p>")
    practice("Garden")
    practice("Bazaar", summary_en="A garden.")

    assert titles(page(client, f"{LIST}?q=garden")) == ["Garden", "Bazaar", "Market"]


# --- The index follows --------------------------------------------------------------------------------------------
@pytest.mark.parametrize("status", ["draft", "in_review", "archived"])
def test_unpublished_practice_is_never_found(status):
    practice("Garden", status=status)

    assert (found("garden"), SearchEntry.objects.count()) == (set(), 0)


def test_index_follows_a_practice():
    garden = practice("Garden")
    garden.title_en = "Market"
    garden.save()
    assert (found("garden market"), found('"market"')) == ({"Market"}, {"Market"})

    garden.status = "draft"
    garden.save()
    assert found("market") == set()

    garden.status = "published"
    garden.save()
    assert found("market") == {"Market"}

    garden.delete()
    assert (found("market"), SearchEntry.objects.count()) == (set(), 0)


def test_index_follows_names():
    turin = city("Turin")
    club = network("Club", members=[turin])
    practice("Garden", cities=[turin], topics=[topic("Arts")])
    for row, old in ((turin, "turin"), (club, "club"), (Topic.objects.get(), "arts")):
        assert found(old) == {"Garden"}
        row.name_en = "Renamed"
        row.save()
        assert (found(old), found("renamed")) == (set(), {"Garden"})
        row.name_en = "Another"
        row.save()


def test_index_follows_other_names_and_memberships():
    turin = city("Turin")
    practice("Garden", cities=[turin])
    name = turin.other_names.create(name="Taurasia")
    club = network("Club", members=[turin])
    assert (found("taurasia"), found("club")) == ({"Garden"}, {"Garden"})

    name.delete()
    Membership.objects.all().delete()
    assert (found("taurasia"), found("club")) == (set(), set())
    assert Network.objects.get() == club


def test_index_follows_topics_and_places():
    garden, arts = practice("Garden"), topic("Arts")
    garden.topics.add(arts)
    assert found("arts") == {"Garden"}
    garden.topics.clear()
    assert found("arts") == set()
    arts.practices.add(garden)
    assert found("arts") == {"Garden"}
    arts.delete()
    assert found("arts") == set()

    place = PracticePlace.objects.create(practice=garden, city=city("Turin"), position=1)
    assert found("turin") == {"Garden"}
    place.delete()
    assert (found("turin"), City.objects.count()) == (set(), 1)


def test_index_follows_an_import():
    call_command("import_catalogue", "fixtures/source", verbosity=0)

    assert found("neuchatel action week") == {"Neuchâtel Action Week against Racism"}
