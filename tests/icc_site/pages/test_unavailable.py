"""The page that says that the site cannot answer just now."""

import pytest

from icc_site.every_request.reading import Reading
from icc_site.every_request.text_size import TextSize
from icc_site.pages.unavailable import Reason, unavailable, unavailable_page


def ask_nobody():
    raise AssertionError("The page asks for the catalogue.")


@pytest.fixture
def visit(rf):
    request = rf.get("/fr/figures/")
    request.reading = Reading(ask_nobody, TextSize(150))
    return request


@pytest.mark.parametrize("reason", list(Reason))
def test_page_stands_in_the_readers_language_and_size_without_any_database(visit, reason):
    response = unavailable(visit, reason, 7)

    assert (response.status_code, response["Retry-After"], response["Content-Language"]) == (503, "7", "fr")
    assert "no-store" in response["Cache-Control"]
    assert '<html lang="fr" data-text-size="150">' in response.content.decode()


def test_page_is_made_once(visit):
    unavailable(visit, Reason.BUSY, 7)
    made = unavailable_page.cache_info().misses
    unavailable(visit, Reason.BUSY, 9)

    assert unavailable_page.cache_info().misses == made
