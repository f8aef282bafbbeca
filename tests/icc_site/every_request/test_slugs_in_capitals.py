"""An address leads to its page whatever letters in it are capitals: for good, to the one form that it has."""

import pytest

from networks.models import City
from tests import public_addresses
from tests.factories import city, practice, special_page
from tests.public_addresses import ADDRESSES, PAGES, pdf

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
TYPED = {
    "announcement_detail": "/en/networks/Club/news/FAIR/",
    "city_detail": "/en/cities/Milan/",
    "city_peers": "/en/cities/MILAN/peers/",
    "country_detail": "/en/countries/IT/",
    "network_detail": "/en/networks/CLUB/",
    "network_feed": "/en/networks/CLUB.atom",
    "practice_detail": "/en/practices/Gardens/",
    "special_detail": "/en/special/FLOODS/",
    "topic_detail": "/en/topics/Arts/",
}


def way(client, address: str) -> tuple[int, str]:
    response = client.get(address)
    return response.status_code, response.get("Location", "")


@pytest.mark.parametrize(("name", "typed"), TYPED.items())
def test_slug_in_capitals_leads_to_the_page_and_its_pdf(client, name, typed):
    public_addresses.rows()

    assert way(client, typed) == (301, ADDRESSES[name])
    assert name not in PAGES or way(client, pdf(typed)) == (301, pdf(PAGES[name]))


def test_slug_that_has_capitals_is_the_one_form(client):
    City.objects.filter(pk=city("Oslo").pk).update(slug="OsLo")

    assert way(client, "/fr/cities/oslo/") == way(client, "/fr/cities/OSLO/") == (301, "/fr/cities/OsLo/")
    assert way(client, "/fr/cities/OsLo/") == (200, "")


def test_query_goes_along_and_former_addresses_count_too(client):
    city("Milan")
    garden = practice("Garden", slug="first")
    garden.slug = "garden"
    garden.save()

    assert way(client, "/en/cities/MILAN/peers/?reason=size") == (301, "/en/cities/milan/peers/?reason=size")
    assert way(client, "/fr/practices/First/") == (301, "/fr/practices/garden/")


def test_what_is_not_public_or_not_there_leads_nowhere(client):
    practice("Secret", status="draft"), special_page("Draft", status="draft")
    paths = ["practices/Secret", "special/Draft", "cities/None", "networks/None/news/X", "topics/Sec_et"]

    assert [way(client, f"/en/{path}{end}")[0] for path in paths for end in ("/", ".pdf")] == [404] * 10


@pytest.mark.parametrize("query", ["peers=MILAN", "special=FLOODS", "practice=GARDENS", "peers=MILAN&reason=SIZE"])
def test_booklet_takes_slugs_in_capitals(client, query):
    public_addresses.rows()
    one = query.lower().replace("practice=gardens", "practice=1")

    assert way(client, f"/en/booklet/?{query}") == (301, f"/en/booklet/?{one}")
    assert way(client, f"/en/booklet.pdf?{query}") == (301, f"/en/booklet.pdf?{one}")
