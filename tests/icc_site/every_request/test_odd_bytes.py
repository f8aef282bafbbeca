"""Bytes that no database can look for are answered as what does not exist; other odd ones break nothing either."""

import pytest

from practices.models import Practice
from tests import public_addresses
from tests.public_addresses import ADDRESSES, PAGES, PARAMETERS, pdf

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
ADMIN = "/admin/practices/practice/"
EVERYWHERE = ["/en/practices/", "/en/booklet/", "/en/booklet/order/", "/en/compare/", "/en/map/", "/en/my-list/"]
EVERYWHERE += ["/en/networks/", "/en/suggestions/", "/sitemap-pages.xml"]
PDFS = ["/en/practices.pdf", "/en/booklet.pdf"]
ODD = ["%FF", "%C3", "%ED%A0%80", "%F4%90%80%80", "%EF%BF%BF", "%0D%0A", "%E2%80%AE", "\xff", "\u0142"]


def statuses(client, addresses) -> set[int]:
    return {client.get(address, follow=True).status_code for address in addresses}


def test_nul_in_a_query_breaks_nothing_and_names_no_page(client):
    public_addresses.rows()
    named = [f"{address}?{name}=%00" for address in [*EVERYWHERE, *PDFS] for name in PARAMETERS]
    everywhere = [f"{address}?x=a%00b" for address in [*ADDRESSES.values(), *map(pdf, PAGES.values())]]

    assert statuses(client, [*named, *everywhere]) == {200, 404}
    assert statuses(client, [f"{address}?special=%00" for address in ("/en/booklet/", "/en/booklet.pdf")]) == {404}


def test_nul_in_a_path_is_found_nowhere(client):
    public_addresses.rows()
    paths = [address.rpartition("/")[0] + "/%00/" for address in ADDRESSES.values()]
    paths += ["/documents/1/%00", "/documents/1/leaflet%00.pdf", "/en/preview/%00/", "/static/css/base.css%00"]

    assert statuses(client, [*paths, *(f"{path.removesuffix('/')}.pdf" for path in paths)]) == {404}


@pytest.mark.parametrize(
    "address",
    [
        f"{ADMIN}?status__exact=%00",
        f"{ADMIN}?q=%00",
        f"{ADMIN}?_changelist_filters=%00",
        "/admin/autocomplete/?app_label=practices&model_name=practiceplace&field_name=city&term=%00",
    ],
)
def test_nul_in_a_query_breaks_nothing_in_the_administration(admin_client, address):
    assert admin_client.get(address, follow=True).status_code == 200


def test_nul_in_a_path_is_found_nowhere_in_the_administration(admin_client):
    assert admin_client.get(f"{ADMIN}%00/change/").status_code == 404


def test_nul_in_a_cookie_is_found_nowhere(client):
    cookie = 'sessionid="\\000aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"'

    assert [client.get(address, headers={"Cookie": cookie}).status_code for address in ("/en/", ADMIN)] == [404, 404]


def test_page_about_a_nul_speaks_the_language_of_its_address(client):
    response = client.get("/fr/booklet/?special=%00")

    assert (response.status_code, response["Content-Language"]) == (404, "fr")
    assert "Page introuvable" in response.content.decode()


@pytest.mark.parametrize("odd", ODD)
def test_other_odd_bytes_break_no_page(client, odd):
    public_addresses.rows()
    named = [f"{address}?{name}={odd}" for address in EVERYWHERE for name in PARAMETERS]
    paths = [address.rpartition("/")[0] + f"/{odd}/" for address in ADDRESSES.values()]

    assert max(statuses(client, [*named, *paths])) < 500


@pytest.mark.parametrize("path", ["/p/{}/", "/documents/{}/a.pdf", "/en/practices/?page={}", "/sitemap-pages.xml?p={}"])
def test_number_beyond_every_database_is_found_nowhere(client, path):
    assert client.get(path.format(10**30)).status_code == 404


def test_nul_in_a_form_breaks_nothing(client, admin_client):
    Practice.objects.all().delete()
    for name in ("add", "remove", "up", "next"):
        assert client.post("/en/my-list/", {name: "\0"}).status_code < 500
    assert client.post("/text-size/", {"size": "\0", "next": "\0"}).status_code < 500
    assert client.post("/admin/login/", {"username": "\0", "password": "\0"}).status_code < 500
