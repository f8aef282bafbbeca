"""The pages on paper, as a browser prints them."""

import pytest
from playwright.sync_api import expect

from tests import pdfs

from .lists import tick

PRACTICE = "/en/practices/long-term-policies-for-international-cooperation/"
SOURCE = "https://www.coe.int/en/web/interculturalcities/-/long-term-policies-for-international-cooperation"
PRINTED = [
    "/en/",
    "/en/practices/?country=ca",
    PRACTICE,
    "/en/topics/education/",
    "/en/cities/",
    "/en/networks/remiri/",
]
PRESSED = "nav:not(.way-in), form, button, .skip-link, .tools, .filters, .tags"  # the ways in hold figures to read
IN_SIGHT = "places => places.filter(place => place.checkVisibility()).map(place => place.outerHTML.slice(0, 80))"


@pytest.fixture
def paper(page, site):
    """A page as paper shows it."""
    page.emulate_media(media="print")
    return page


@pytest.mark.parametrize("address", PRINTED)
def test_paper_leaves_out_what_cannot_be_pressed_on_it(paper, address):
    paper.goto(address)

    assert paper.locator(PRESSED).evaluate_all(IN_SIGHT) == []
    expect(paper.get_by_role("heading", level=1)).to_be_visible()


def test_practice_ends_on_paper_with_its_permalink_and_version(paper, site):
    paper.goto(PRACTICE)

    foot = paper.locator("body > :last-child")
    expect(foot).to_be_visible()
    assert foot.inner_text().startswith(f"ICC-0001 · {site.url}/p/1/ · Version of ")


def test_list_ends_on_paper_with_the_address_of_what_it_shows(page, site):
    page.goto("/en/practices/")
    tick(page, "country", "ca")

    page.emulate_media(media="print")

    foot = page.locator("body > :last-child")
    assert foot.inner_text().startswith(f"{site.url}/en/practices/?country=ca · Version of ")


def test_address_stands_after_a_link_that_leads_elsewhere(paper):
    paper.goto(PRACTICE)

    link = paper.locator(f".facts a[href='{SOURCE}']")
    assert link.evaluate("link => getComputedStyle(link, '::after').content") == f'" ({SOURCE})"'
    own = paper.locator(".facts a[href='/en/cities/montreal/']")
    assert own.evaluate("link => getComputedStyle(link, '::after').content") == "none"


def test_printed_practice_is_whole_and_says_where_it_came_from(page, site):
    page.goto(PRACTICE)
    sections = page.locator(".section").all_inner_texts()

    printed = unbroken(pdfs.text(page.pdf(prefer_css_page_size=True)))

    assert len(sections) == 3
    wanted = [*sections, page.locator("h1").inner_text(), SOURCE, f"ICC-0001 · {site.url}/p/1/ · Version of "]
    assert [text for text in wanted if unbroken(text) not in printed] == []
    assert unbroken("Increase text size") not in printed
    assert unbroken("Related practices") not in printed


def test_printed_home_page_names_every_topic_though_some_are_folded(page, site):
    page.goto("/en/")
    topics = page.locator("[aria-labelledby=by-topic] li span:first-child").all_text_contents()

    printed = unbroken(pdfs.text(page.pdf(prefer_css_page_size=True)))

    assert len(topics) == 22
    assert [topic for topic in topics if unbroken(topic) not in printed] == []


@pytest.mark.parametrize(("address", "first"), [("/en/map/?view=world", 0), ("/en/practices/?country=ca", 156)])
def test_last_sheet_holds_more_than_the_foot(page, site, address, first):
    """Wherever the text ends: it is moved down in steps of millimetres."""
    page.goto(address)
    for space in range(first, first + 48, 12):
        page.evaluate("space => { document.querySelector('.page-head').style.marginBottom = `${space}mm` }", space)
        last = pdfs.last_sheet(page.pdf(prefer_css_page_size=True))
        assert len(last.split()) > 8, space


def unbroken(text: str) -> str:
    """The text without spaces, which stand where lines break."""
    return "".join(text.split())
