"""A practice leads on to those that share its topics or places, and says what they share."""

import pytest

from practices.facet_index.current import current_index
from practices.related import MOST, related_practices
from tests.factories import city, practice, topic
from tests.pages import page, texts

pytestmark = pytest.mark.django_db


def related(to):
    return [str(other.practice) for other in related_practices(to, current_index())]


def test_closest_come_first():
    arts, sport, turin, bari = topic("Arts"), topic("Sport"), city("Turin"), city("Bari")
    garden = practice("Garden", topics=[arts, sport], cities=[turin])
    practice("Same country", cities=[bari])
    practice("Same city", cities=[turin])
    practice("One topic", topics=[arts])
    practice("Two topics, same country", topics=[arts, sport], cities=[bari])
    practice("Nothing", topics=[topic("Food")], cities=[city("Lyon", country="fr")])

    assert related(garden) == ["Two topics, same country", "One topic", "Same city", "Same country"]


def test_four_are_enough():
    arts = topic("Arts")
    practices = [practice(topics=[arts]) for _ in range(MOST + 2)]

    assert related(practices[0]) == [str(other) for other in reversed(practices[2:])]


@pytest.mark.parametrize("status", ["draft", "in_review", "archived"])
def test_unpublished_practices_stay_out(status):
    arts, turin = topic("Arts"), city("Turin")
    garden = practice(topics=[arts], cities=[turin])
    practice(topics=[arts], cities=[turin], status=status)

    assert related(garden) == []


@pytest.mark.parametrize("facts", [{}, {"country": "pt"}, {"topics": True}])
def test_what_shares_nothing_is_not_related(facts):
    lonely = practice(**facts | ({"topics": [topic()]} if "topics" in facts else {}))
    practice(topics=[topic()], cities=[city()])
    practice()

    assert related(lonely) == []


def test_country_named_without_a_city_is_a_place_too():
    garden = practice("Garden", country="pt")
    practice("Porto", cities=[city("Porto", country="pt")])
    practice("Portugal", country="pt")
    practice("Rome, wrongly of Portugal too", cities=[city("Rome")], country="pt")

    assert related(garden) == ["Portugal", "Porto"]


def test_page_says_what_is_shared(client):
    arts, sport, turin, bari = topic("Arts"), topic("Sport"), city("Turin"), city("Bari")
    practice("Garden", topics=[arts, sport], cities=[turin, bari])
    practice("A", topics=[arts, sport, topic("Food")], cities=[bari, turin])
    practice("B", topics=[sport], cities=[city("Rome")])
    practice("C", topics=[arts])
    practice("D", cities=[turin])
    reasons = texts(page(client, "/en/practices/garden/"), "//section[@aria-labelledby='related']//li/p[last()]")

    assert reasons == [
        "Also about Arts and Sport, and also in Bari and Turin",
        "Also about Sport, and also in Italy",
        "Also about Arts",
        "Also in Turin",
    ]


def test_french_one_is_marked_as_french(client):
    arts = topic("Arts")
    practice("Garden", topics=[arts])
    practice(title_fr="Jardin", topics=[arts])
    [card] = page(client, "/en/practices/garden/").xpath("//section[@aria-labelledby='related']//li")

    assert card.xpath(".//h3/a/@lang") == ["fr"]
    assert "In French" in texts(card, "p")


def test_practice_without_relatives_has_no_such_section(client):
    practice("Garden", topics=[topic("Arts")])

    assert page(client, "/en/practices/garden/").xpath("//section[@aria-labelledby='related']") == []
