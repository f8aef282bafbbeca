"""The one address of a page leads to it for good, and the page's other forms stand beside it."""

from types import SimpleNamespace

import pytest
from django.test import RequestFactory

from networks.requests.addresses import elsewhere, other_form

FORMS = [
    ("/en/practices/?topic=x", "/en/practices.pdf?topic=x"),
    ("/en/practices/?q=what%3F+now%2F&sort=new", "/en/practices.pdf?q=what%3F+now%2F&sort=new"),
    ("/en/practices/?q=why?", "/en/practices.pdf?q=why?"),
    ("/en/", "/en.pdf"),
    ("https://example.org/below/fr/booklet/?topic=a", "https://example.org/below/fr/booklet.pdf?topic=a"),
]


def visit(address, paper=False):
    request = RequestFactory().get(address)
    request.reading = SimpleNamespace(paper=paper)
    return request


@pytest.mark.parametrize("address", ["/en/practices/", "/en/practices/?page=2&topic=x"])
def test_reader_at_the_one_address_stays(address):
    assert elsewhere(visit(address), address) is None


def test_reader_of_another_address_is_led_to_it_for_good():
    answer = elsewhere(visit("/en/practices/?topic=x&page=1"), "/en/practices/?topic=x")

    assert (answer.status_code, answer["Location"]) == (301, "/en/practices/?topic=x")


@pytest.mark.parametrize(("page", "form"), FORMS)
def test_other_form_of_a_page_keeps_its_query(page, form):
    assert other_form(page, ".pdf") == form


@pytest.mark.parametrize("suffix", [".csv", ".json"])
def test_page_has_more_forms_than_one(suffix):
    assert other_form("/en/practices/?topic=x", suffix) == f"/en/practices{suffix}?topic=x"


def test_other_form_drops_an_empty_query():
    assert other_form("/en/about/?", ".pdf") == "/en/about.pdf"
