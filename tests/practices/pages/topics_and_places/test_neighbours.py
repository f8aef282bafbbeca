"""A city's page names cities worth comparing: near or about as large, with practices on the same topics."""

import pytest

from tests.factories import city, practice, topic
from tests.pages import page, text, texts, warm

pytestmark = pytest.mark.django_db
ADDRESS = "/en/cities/turin/"


def neighbours(client, address=ADDRESS) -> list[str]:
    return texts(page(client, address), "//section[@aria-labelledby='neighbours']//li")


def shares(name, *topics, **facts):
    """A city with a practice on each of the topics."""
    place = city(name, **facts)
    for one in topics:
        practice(cities=[place], topics=[one])
    return place


def test_cities_of_the_country_stand_first_by_what_they_share(client):
    arts, sport, roma = topic("Arts"), topic("Sport"), topic("Roma")
    shares("Turin", arts, sport)
    shares("Asti", sport, roma), shares("Bari", arts, sport), shares("Como", roma)
    shares("Lyon", arts, country="fr")

    assert neighbours(client) == [
        "Bari Also about Arts and Sport, and also in Italy",
        "Asti Also about Sport, and also in Italy",
    ]


def test_cities_of_similar_size_follow_the_most_similar_first(client):
    arts = topic("Arts")
    shares("Turin", arts, population=300_000)
    for name, population in {"Lyon": 450_000, "Brno": 310_000, "Oslo": 451_000, "Cork": 200_000, "Riga": None}.items():
        shares(name, arts, country="fr", population=population)
    shares("Graz", topic("Roma"), country="at", population=300_000)

    assert neighbours(client) == [
        "Brno, France Also about Arts, and about as large: 310,000 inhabitants",
        "Cork, France Also about Arts, and about as large: 200,000 inhabitants",
        "Lyon, France Also about Arts, and about as large: 450,000 inhabitants",
    ]


def test_at_most_five_of_each_are_named_and_none_twice(client):
    arts = topic("Arts")
    shares("Turin", arts, population=1000)
    for country in ("it", "fr"):
        for number in range(7):
            shares(f"{country} {number}", arts, country=country, population=1000)

    named = [name.split(",")[0].split(" Also")[0] for name in neighbours(client)]
    assert named == ["it 0", "it 1", "it 2", "it 3", "it 4", "fr 0", "fr 1", "fr 2", "fr 3", "fr 4"]


def test_many_topics_are_counted(client):
    topics = [topic(name) for name in ("Arts", "Sport", "Roma", "Faith", "Youth")]
    shares("Turin", *topics), shares("Bari", *topics)

    assert neighbours(client) == ["Bari Also about Arts, Sport, Roma and 2 more topics, and also in Italy"]


def test_drafts_make_no_neighbours(client):
    arts = topic("Arts")
    shares("Turin", arts)
    practice(cities=[city("Bari")], topics=[arts], status="draft")

    found = text(page(client, ADDRESS))
    assert ("1 practice" in found, "Bari" in found) == (True, False)


@pytest.mark.parametrize("wanted", [1, 3])
def test_neighbours_and_peers_cost_the_same_however_many(client, django_assert_num_queries, wanted):
    arts = topic("Arts")
    practice(cities=[city("Turin", population=1000)], topics=[arts])
    for number in range(wanted):
        shares(f"City {number}", arts), shares(f"Ville {number}", arts, country="fr", population=1000)

    warm()
    with django_assert_num_queries(13):
        assert len(neighbours(client)) == 2 * wanted
