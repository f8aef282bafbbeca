"""What is kept lies in bounded kinds: none of them pushes out another, and nobody passes them by."""

import re

import pytest
from django.conf import settings
from django.test import Client

from icc_site.every_request.kept_kinds import ENTRIES, KINDS, caches, kind_of
from tests import public_addresses
from tests.factories import practice, topic
from tests.public_addresses import ADDRESSES

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
LIST = "/en/practices/"


def queries_of(client, django_assert_max_num_queries, address: str, **headers) -> int:
    with django_assert_max_num_queries(100) as seen:
        assert client.get(address, headers=headers).status_code == 200
    return len(seen)


@pytest.fixture
def queries(client, django_assert_max_num_queries):
    """How many queries an address costs; one is a page that is kept."""
    return lambda address, **headers: queries_of(client, django_assert_max_num_queries, address, **headers)


def test_searches_push_out_no_entry_and_no_list(client, queries):
    practice("Gardens", topics=[topic("Arts")])
    kept = ["/en/", "/en/practices/gardens/", f"{LIST}?topic=arts"]
    for address in kept:
        client.get(address)

    for number in range(310):  # Django's own bound is 300
        client.get(f"{LIST}?q=-x{number}")

    assert [queries(address) for address in kept] == [1, 1, 1]


def test_other_ports_in_the_hosts_name_push_out_no_entry(client, queries):
    practice("Gardens")
    client.get("/en/practices/gardens/")

    for port in range(2000, 2310):
        client.get("/en/about/", headers={"Host": f"testserver:{port}"})

    assert queries("/en/practices/gardens/") == 1


def test_booklet_of_many_practices_is_kept(client, queries):
    for _ in range(100):
        practice(body_en="<p>A text of some length.</p>" * 750)
    assert len(client.get("/en/booklet/").content) > 2_000_000

    assert queries("/en/booklet/") == 1


@pytest.mark.parametrize("cookie", ["sessionid=x", "sessionid=" + "a" * 32, "sessionid="])
def test_cookie_that_names_no_session_does_not_pass_the_cache_by(client, queries, cookie):
    practice("Gardens")
    client.get("/en/practices/gardens/")

    assert queries("/en/practices/gardens/", cookie=cookie) == 1


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


@pytest.mark.parametrize(
    ("address", "alias"),
    [
        ("/en/", "pages"),
        ("/sr-latn/practices/", "pages"),
        ("/en/practices/booklet/", "entries"),
        ("/en/networks/club/news/fair/", "entries"),
        ("/en/practices/?sort=title&topic=q", "lists"),
        ("/en/practices/?city=q%3D&page=2", "lists"),
        ("/en/practices/?q=x", "searches"),
        ("/en/map/?city=milan&q=x", "searches"),
        ("/en/booklet/?practice=1", "searches"),
        ("/en/my-list/?practice=1", "searches"),
        ("/en/booklet/", "booklets"),
        ("/en/booklet/?special=floods", "booklets"),
    ],
)
def test_address_says_of_which_kind_a_page_is(address, alias):
    path, _, query = address.partition("?")

    assert kind_of(path, query).alias == alias


@pytest.mark.parametrize(
    ("backend", "location", "places", "bounds"),
    [
        ("locmem.LocMemCache", "", {"pages", "entries", "lists", "searches", "booklets", "pdfs"}, {15, 300, 400}),
        ("filebased.FileBasedCache", "/x", {"/x/pages", "/x/entries"}, {15, 300, 400}),
        ("db.DatabaseCache", "table", {"table"}, {20_215}),
        ("redis.RedisCache", "redis://here", {"redis://here"}, {None}),
    ],
)
def test_each_kind_has_a_place_of_its_own_in_whatever_cache_there_is(backend, location, places, bounds):
    made = caches({"BACKEND": f"django.core.cache.backends.{backend}", "LOCATION": location})
    kinds = [made[kind.alias] for kind in KINDS]

    assert places <= {each["LOCATION"] for each in kinds}
    assert bounds <= {each["OPTIONS"].get("MAX_ENTRIES") for each in kinds}
    assert len({(each["LOCATION"], each.get("KEY_PREFIX")) for each in kinds}) == len(KINDS)


@pytest.mark.nightly
def test_all_entries_of_all_languages_fit(client, catalogue):
    sections = ("practices", "topics", "cities", "countries", "networks", "news", "special")
    files = [client.get(f"/sitemap-{section}.xml").content.decode() for section in sections]
    entries = {address for file in files for address in re.findall(r"<loc>http://testserver/[a-z-]+(/.+?)</loc>", file)}

    assert (
        len(entries) * len(settings.LANGUAGES) < ENTRIES.most * 2 / 3
    )  # of which Django leaves so many when it is full
