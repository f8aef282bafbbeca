"""The pages of cities, countries and networks show where they lie."""

import pytest

from tests.factories import city, network, practice
from tests.pages import page, text, texts

pytestmark = pytest.mark.django_db
ROME = {"latitude": 41.9, "longitude": 12.5}
BARI = {"latitude": 41.1, "longitude": 16.9}


@pytest.fixture
def club():
    """A network of Rome, with a practice and a draft, and of Bari; Asti lies nowhere that one knows of."""
    rome, bari, asti = city("Rome", **ROME), city("Bari", **BARI), city("Asti")
    practice("Garden", cities=[rome])
    practice("Plan", cities=[bari], status="draft")
    return network("Club", members=[rome, bari, asti])


@pytest.mark.parametrize("address", ["/en/countries/it/", "/en/networks/", "/en/networks/club/"])
def test_cities_on_a_map_lead_to_their_pages(client, club, address):
    links = page(client, address).xpath("//svg[@class='map-drawing']//a")

    assert {text(link): link.get("href") for link in links} == {
        "Rome, Italy": "/en/cities/rome/",
        "Bari, Italy": "/en/cities/bari/",
    }


def test_city_without_a_published_practice_is_a_ring(client, club):
    found = page(client, "/en/countries/it/")

    assert texts(found, "//g[@class='map-rings']//title") == ["Bari, Italy"]


def test_city_shows_where_it_lies(client, club):
    [drawing] = page(client, "/en/cities/rome/").xpath("//svg[@class='map-drawing']")

    assert drawing.get("aria-label") == "Map: Rome, Italy"
    assert len(drawing.xpath(".//circle")) == 1


@pytest.mark.parametrize("address", ["/en/cities/asti/", "/en/countries/de/", "/en/networks/guild/", "/en/networks/"])
def test_without_a_known_place_there_is_no_map(client, address):
    asti = city("Asti")
    city(country="de")
    network("Guild", members=[asti])

    assert page(client, address).xpath("//figure") == []


def test_map_says_what_it_shows_in_french(client, club):
    [drawing] = page(client, "/fr/networks/club/").xpath("//svg[@class='map-drawing']")

    assert drawing.get("aria-label") == "Carte\u00a0: les membres du réseau Club"
