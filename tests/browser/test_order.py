"""A long booklet: collected, ordered, watched while it is made, and taken home."""

from contextlib import closing
from threading import Thread

import pypdf
import pytest
from django.db import connection
from playwright.sync_api import expect

from icc_site.booklets.work import make_booklet
from icc_site.models import BookletOrder
from practices.models import Practice

FORTY = 40


@pytest.fixture
def picked(settings, tmp_path):
    """The permanent numbers of forty practices; PDFs are kept in a house of its own."""
    settings.PDF_FOLDER = tmp_path / "pdf"
    return list(Practice.objects.published().order_by("-number").values_list("number", flat=True)[:FORTY])


def work() -> None:
    """What a worker does with the one order that there is."""
    with closing(connection):
        make_booklet.call(BookletOrder.objects.get().pk)


def test_forty_practices_are_ordered_watched_and_downloaded(page, site, axe, picked):
    page.context.add_cookies([{"name": "my_list", "value": "-".join(map(str, picked)), "url": site.url}])
    page.goto("/en/my-list/")
    page.get_by_role("link", name="Booklet of these practices").click()
    page.get_by_role("link", name="Download as PDF").click()
    page.get_by_role("button", name="Make the booklet").click()
    expect(page.locator("#order [role=status]")).to_contain_text("Your booklet is waiting")
    assert axe(page) == []

    worker = Thread(target=work)
    worker.start()
    expect(page.locator("progress")).to_have_attribute("max", str(FORTY), timeout=30_000)
    expect(page.locator("#order [role=status]")).to_contain_text("of 40 practices are laid out")
    expect(page.get_by_text("The booklet is ready.")).to_be_visible(timeout=120_000)
    worker.join()
    with page.expect_download() as download:
        page.get_by_role("link", name="Download the booklet as PDF").click()

    assert bookmarks(download.value.path()) == [Practice.objects.get(number=number).title for number in picked]


def bookmarks(path) -> list[str]:
    """The chapters of a booklet by their bookmarks, in order."""
    titles = set(Practice.objects.values_list("title", flat=True))
    [_, chapters, *_] = pypdf.PdfReader(path).outline
    return [entry.title for entry in chapters if not isinstance(entry, list) and entry.title in titles]
