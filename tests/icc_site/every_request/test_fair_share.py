"""No client takes what is slow from all others: each has a share of it, and readers of ordinary pages never meet it."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from threading import Barrier, Event
from time import sleep

import pytest
from django.test import Client

from icc_site.every_request.fair_share import HEAVY_PAGES, MAKING_PDFS
from icc_site.models import BookletOrder
from practices.filters.selection import selection
from tests.factories import practice, topic

pytestmark = pytest.mark.django_db
FLOOD, READER = "192.0.2.1", "192.0.2.2"


@pytest.fixture
def flood():
    """A client that has all its shares at work."""
    with ExitStack() as stack:
        for share in (HEAVY_PAGES, MAKING_PDFS):
            for _ in range(share.most):
                stack.enter_context(share.of(FLOOD))
        yield


@pytest.fixture(autouse=True)
def no_pdf_yet(settings, tmp_path):
    settings.PDF_FOLDER = tmp_path / "pdf"


def status(address: str, client: str, **headers) -> int:
    return Client(REMOTE_ADDR=client).get(address, headers=headers).status_code


@pytest.mark.usefixtures("flood")
@pytest.mark.parametrize("address", ["/en/about.pdf", "/en/booklet/", "/en/booklet.pdf", "/sitemap-pages.xml"])
def test_client_beyond_its_share_is_asked_to_wait_and_another_is_served(client, address):
    practice()
    refused = Client(REMOTE_ADDR=FLOOD).get(address)

    assert (refused.status_code, refused["Retry-After"]) == (503, "10")
    assert "no-store" in refused["Cache-Control"]
    assert status(address, READER) == 200


@pytest.mark.usefixtures("flood")
@pytest.mark.parametrize("address", ["/en/", "/en/practices/", "/en/practices/?q=new", "/en/map/", "/en/figures/"])
def test_ordinary_page_is_never_refused(address):
    assert status(address, FLOOD) == 200


def test_kept_page_and_kept_pdf_are_never_refused(request):
    practice()
    addresses = ["/en/booklet/", "/en/about.pdf"]
    assert [status(address, READER) for address in addresses] == [200, 200]
    request.getfixturevalue("flood")

    assert [status(address, FLOOD) for address in addresses] == [200, 200]


def test_forty_readers_behind_one_address_read_on(transactional_db, live_pages):
    gate = Barrier(40)

    def read(number):
        gate.wait(30)
        return {status(address, FLOOD) for address in live_pages[number % 3 :] + live_pages[: number % 3]}

    with ThreadPoolExecutor(40) as readers:
        assert set().union(*readers.map(read, range(40))) == {200}


@pytest.fixture
def live_pages():
    practice("Gardens", topics=[topic("Arts")])
    return ["/en/", "/en/practices/", "/en/practices/gardens/", "/en/practices/?topic=arts", "/en/figures/"]


@pytest.fixture
def twenty_five():
    return [topic(f"Topic {number}", slug=f"t{number}") for number in range(25)]


def order(topic_slug: str, client: str) -> int:
    return Client(REMOTE_ADDR=client).post(f"/en/booklet/order/?topic={topic_slug}").status_code


def test_client_has_two_booklets_on_their_way_and_leaves_the_queue_to_others(twenty_five):
    practice(topics=twenty_five)
    flood = [order(each.slug, FLOOD) for each in twenty_five]
    assert flood == [302] * 2 + [503] * 23
    assert (order("t0", FLOOD), order("t24", READER)) == (302, 302)

    BookletOrder.objects.filter(address__contains="t0").update(state="ready")

    assert (order("t3", FLOOD), order("t4", FLOOD)) == (302, 503)


def test_whoever_has_many_networks_of_one_provider_has_two_booklets_as_well(twenty_five):
    practice(topics=twenty_five)

    assert [order(f"t{number}", f"2001:db8:0:{number}::1") for number in range(4)] == [302, 302, 503, 503]
    assert order("t4", "2001:db8:1::1") == 302


def test_page_that_many_ask_for_at_once_is_made_once(transactional_db, monkeypatch):
    practice()
    begun, go_on, made = Event(), Event(), []

    def selection_slowly(query, index):
        made.append(query)
        begun.set()
        go_on.wait(20)
        return selection(query, index)

    monkeypatch.setattr("practices.pages.booklet.views.selection", selection_slowly)
    with ThreadPoolExecutor(4) as threads:
        first = threads.submit(status, "/en/booklet/", FLOOD)
        begun.wait(20)
        others = [threads.submit(status, "/en/booklet/", READER) for _ in range(3)]
        sleep(0.5)
        go_on.set()
        assert [each.result() for each in (first, *others)] == [200] * 4
    assert len(made) == 1
