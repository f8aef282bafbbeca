"""A page has one address, and a PDF one: what they do not read leads nowhere but there."""

import pytest
from django.urls import get_resolver

from icc_site.models import BookletOrder
from practices.filters.practice_filter import PracticeFilter
from tests import public_addresses
from tests.factories import practice, topic
from tests.public_addresses import ADDRESSES, NOT_PUBLIC, PAGES, PARAMETERS, pdf
from tests.test_public_names import OTHER_PARAMETERS, url_names

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def way(client, address: str) -> tuple[int, str]:
    response = client.get(address)
    return response.status_code, response.get("Location", "")


def test_every_public_address_is_tried():
    assert {*ADDRESSES, *NOT_PUBLIC} == url_names(get_resolver())
    assert {*PARAMETERS} == {*PracticeFilter.base_filters, *OTHER_PARAMETERS, "p", "x"}


def test_what_a_page_does_not_read_leads_to_its_one_address(client):
    public_addresses.rows()
    addresses = [*ADDRESSES.values(), *map(pdf, PAGES.values())]

    ways = {address: way(client, f"{address}?x=1&utm_source=a%20letter") for address in addresses}

    assert ways == {address: (301, address) for address in addresses}


def test_what_a_page_reads_stays_as_it_was_written(client):
    assert way(client, "/en/networks/?x=1&sort=known&&y") == (301, "/en/networks/?sort=known")
    assert way(client, "/sitemap-pages.xml?x=1&p=1") == (301, "/sitemap-pages.xml?p=1")


@pytest.mark.parametrize("query", ["sort=name", "sort=atlantis", "sort=", "sort=known&sort=name"])
def test_networks_in_their_usual_order_have_one_address(client, query):
    assert way(client, f"/en/networks/?{query}") == (301, "/en/networks/")


@pytest.mark.parametrize(
    ("page", "query", "address"),
    [
        ("practices", "topic=b&topic=a&topic=a", "topic=a&topic=b"),
        ("practices", "page=2", ""),
        ("practices", "sort=newest&match=any", ""),
        ("map", "topic=b&match=all", "match=all&topic=b"),
        ("booklet", "practice=ICC-0001&practice=1", "practice=1"),
    ],
)
def test_pdf_has_one_address_like_its_page(client, page, query, address):
    practice(number=1, topics=[topic("A"), topic("B")])

    assert way(client, f"/en/{page}.pdf?{query}") == (301, f"/en/{page}.pdf{address and f'?{address}'}")


def test_unknown_values_stay_to_be_named(client):
    practice()
    for address in ("/en/practices/?topic=atlantis", "/en/map/?view=atlantis", "/en/my-list/?practice=999"):
        assert way(client, address) == (200, "")


@pytest.mark.parametrize("query", ["?x=1&topic=a", "?topic=a&topic=a", "?topic=a&sort=newest", "?topic=a&topic=zzz"])
def test_order_of_the_same_booklet_is_one_however_it_is_written(client, query):
    practice(topics=[topic("A")])
    client.post("/en/booklet/order/?topic=a")

    response = client.post(f"/en/booklet/order/{query}")

    assert (response.status_code, response["Location"]) == (302, "/en/booklet/order/?topic=a")
    assert [order.address for order in BookletOrder.objects.all()] == ["http://testserver/en/booklet/?topic=a"]


def test_booklet_of_nothing_cannot_be_ordered(client):
    practice()
    response = client.post("/en/booklet/order/?practice=999")

    assert (response.status_code, response["Location"]) == (302, "/en/booklet/?practice=999")
    assert not BookletOrder.objects.exists()


def test_administration_reads_its_own_parameters(admin_client):
    assert admin_client.get("/admin/practices/practice/?status__exact=draft").status_code == 200


@pytest.mark.parametrize("method", ["OPTIONS", "TRACE", "PUT", "PROPFIND"])
def test_pages_are_made_for_reading_only(client, method):
    public_addresses.rows()

    statuses = {name: client.generic(method, address).status_code for name, address in ADDRESSES.items()}

    assert statuses == dict.fromkeys(ADDRESSES, 405)


def test_form_that_a_page_does_not_take_makes_no_page(client):
    public_addresses.rows()

    response = client.post("/en/map/", {})

    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")
