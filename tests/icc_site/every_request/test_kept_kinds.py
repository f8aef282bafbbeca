"""What is kept lies in bounded kinds: none of them pushes out another, and nobody passes them by."""

import pytest
from django.test import Client

from tests import public_addresses
from tests.factories import practice, topic
from tests.public_addresses import ADDRESSES

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
S4 = pytest.mark.xfail(strict=True, reason="S4")
LIST = "/en/practices/"


def queries_of(client, django_assert_max_num_queries, address: str, **headers) -> int:
    with django_assert_max_num_queries(100) as seen:
        assert client.get(address, headers=headers).status_code == 200
    return len(seen)


@pytest.fixture
def queries(client, django_assert_max_num_queries):
    """How many queries an address costs; one is a page that is kept."""
    return lambda address, **headers: queries_of(client, django_assert_max_num_queries, address, **headers)


@S4
def test_searches_push_out_no_entry_and_no_list(client, queries):
    practice("Gardens", topics=[topic("Arts")])
    kept = ["/en/", "/en/practices/gardens/", f"{LIST}?topic=arts"]
    for address in kept:
        client.get(address)

    for number in range(310):  # Django's own bound is 300
        client.get(f"{LIST}?q=-x{number}")

    assert [queries(address) for address in kept] == [1, 1, 1]


@S4
def test_other_ports_in_the_hosts_name_push_out_no_entry(client, queries):
    practice("Gardens")
    client.get("/en/practices/gardens/")

    for port in range(2000, 2310):
        client.get("/en/about/", headers={"Host": f"testserver:{port}"})

    assert queries("/en/practices/gardens/") == 1


@S4
def test_booklet_of_many_practices_is_kept(client, queries):
    for _ in range(100):
        practice(body_en="<p>A text of some length.</p>" * 150)
    assert len(client.get("/en/booklet/").content) > 400_000

    assert queries("/en/booklet/") == 1


@S4
@pytest.mark.parametrize("cookie", ["sessionid=x", "sessionid=" + "a" * 32, "sessionid="])
def test_cookie_that_names_no_session_does_not_pass_the_cache_by(client, queries, cookie):
    practice("Gardens")
    client.get("/en/practices/gardens/")

    assert queries("/en/practices/gardens/", cookie=cookie) == 1


@S4
def test_signed_in_reader_gets_everybodys_page_for_nobody_elses_cache(client, admin_client):
    public_addresses.rows()
    addresses = [address for address in ADDRESSES.values() if not address.startswith("/documents/")]
    everybodys = {address: client.get(address) for address in addresses}
    own = {address: admin_client.get(address) for address in addresses}

    assert {address: each.content for address, each in own.items()} == {
        address: each.content for address, each in everybodys.items()
    }
    assert [address for address, each in own.items() if "private" not in each["Cache-Control"]] == []
    assert [address for address, each in everybodys.items() if "ETag" in each and "private" in str(each.headers)] == []


@pytest.mark.parametrize("encoding", ["", "br", "gzip"])
@pytest.mark.parametrize("address", ["/en/", "/en/practices/gardens/", LIST, f"{LIST}?q=gardens", "/en/booklet/"])
def test_reader_has_a_page_whatever_another_took_it_in(address, encoding):
    practice("Gardens")
    plain = Client().get(address).content
    first = Client().get(f"{address}", headers={"Accept-Encoding": encoding, "Host": "127.0.0.1"})
    pages = [Client().get(address, headers={"Accept-Encoding": taken}) for taken in ("gzip", "br", "")]

    assert first.get("Content-Encoding", "") == encoding
    assert pages[-1].content == plain
    assert [each.get("Content-Encoding", "") for each in pages] == ["gzip", "br", ""]
