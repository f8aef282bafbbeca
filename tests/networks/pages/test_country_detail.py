"""A country's page gathers its networks, cities and practices."""

import pytest

from tests.factories import city, country, network, practice, topic
from tests.pages import page, texts, titles, warm

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
ADDRESS = "/en/countries/it/"


def test_page_gathers_what_belongs_to_the_country(client):
    turin, bari, lyon = city("Turin"), city("Bari"), city("Lyon", country="fr")
    network("Club", members=[turin, lyon])
    network("Ligue", country="fr", members=[turin])
    practice("Garden", cities=[lyon, turin, bari])
    practice("Everywhere", country="it")
    practice("Plan", cities=[turin], status="draft")
    practice("Jardin", cities=[lyon])
    found = page(client, ADDRESS)

    assert texts(found, "//h1 | //main//h2") == ["Italy", "Networks", "Cities", "2 practices"]
    assert texts(found, "//section[@aria-labelledby='networks']//h3") == ["Club"]
    assert texts(found, "//section[@aria-labelledby='cities']//li") == ["Bari (1 practice)", "Turin (1 practice)"]
    assert texts(found, "//p[@class='lead']") == ["2 cities · 1 network · 2 practices"]
    assert titles(found) == ["Everywhere", "Garden"]


def test_country_is_named_in_the_readers_language(client):
    city(country="de")

    assert texts(page(client, "/en/countries/de/"), "//h1") == ["Germany"]
    assert texts(page(client, "/fr/countries/de/"), "//h1") == ["Allemagne"]


def test_more_than_a_page_of_practices_leads_to_the_list(client):
    for number in range(21):
        practice(f"Garden {number:02}", country="it")
    found = page(client, ADDRESS)

    assert titles(found) == [f"Garden {number:02}" for number in range(20, 0, -1)]
    assert found.xpath("//p[contains(@class, 'more')]/a/@href") == ["/en/practices/?country=it"]


@pytest.mark.parametrize(
    "facts", [{"country": "it", "status": "draft"}, {"country": "it", "status": "archived"}, {"country": "fr"}]
)
def test_country_that_nobody_public_names_has_no_page(client, facts):
    country("it")
    practice("Plan", **facts)

    words = ["No city in this country takes part."]
    assert texts(page(client, ADDRESS, 404), "//p[@class='lead']") == words


@pytest.mark.parametrize("taking_part", [city, network, practice])
def test_country_with_a_city_a_network_or_a_practice_has_a_page(client, taking_part):
    taking_part(country="it")

    assert texts(page(client, ADDRESS), "//h1") == ["Italy"]


def test_country_without_published_practices_says_so(client):
    practice(cities=[city("Turin")], status="in_review")
    found = page(client, ADDRESS)

    assert "No practice from this country has been published yet." in texts(found, "//main//p")
    assert titles(found) == []


@pytest.mark.parametrize("iso", ["I_", "ita", "xx", "1", "none"])
def test_country_has_one_address(client, iso):
    city("Turin")

    assert page(client, f"/en/countries/{iso}/", 404).get("lang") == "en"


@pytest.mark.parametrize("wanted", [1, 3])
def test_page_costs_seven_queries(client, django_assert_num_queries, wanted):
    for _ in range(wanted):
        turin = city()
        network(members=[turin])
        practice(cities=[turin, city(country="fr")], topics=[topic()])

    warm()
    with django_assert_num_queries(7):
        assert len(titles(page(client, ADDRESS))) == wanted
