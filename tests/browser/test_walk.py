"""A reader's walk from the home page to a practice on paper."""

import re
import shutil
import subprocess

import pytest
from django.utils.html import strip_tags
from django.utils.translation import override
from playwright.sync_api import expect

from practices.models import Practice
from practices.pages.practice.sections import sections

from .lists import entries, links, tick, told

MONTREAL = "long-term-policies-for-international-cooperation"
CHOICES = [("topic", "leadership"), ("country", "ca"), ("year", "2020")]
NO_SCRIPTS = pytest.mark.browser_context_args(java_script_enabled=False)


@pytest.mark.parametrize(
    ("language", "button"),
    [("en", False), ("fr", False), pytest.param("en", True, marks=NO_SCRIPTS)],
    ids=["en", "fr", "without JavaScript"],
)
def test_reader_walks_from_the_home_page_to_a_practice_on_paper(page, site, language, button):
    page.goto(f"/{language}/")
    page.locator(f"header a[href='/{language}/practices/']").click()
    for facet, value in CHOICES:
        promised = tick(page, facet, value, button)
        assert (told(page), len(entries(page))) == (promised, promised)
    assert f"/{language}/practices/{MONTREAL}/" in links(page)

    page.locator(f"#results a[href$='/{MONTREAL}/']").click()
    expect(page).to_have_url(f"{site.url}/{language}/practices/{MONTREAL}/")
    enlarge(page, 125)
    enlarge(page, 150)
    with page.expect_download() as download:
        page.locator("a[download]").click()

    file = download.value
    assert file.suggested_filename == f"icc-0001-{MONTREAL}-montreal-{language}-large-print.pdf"
    assert missing_from(file.path(), language, site.url) == []


def test_largest_text_is_kept_and_announced_and_goes_no_further(page, site):
    page.goto(f"/en/practices/{MONTREAL}/")
    for percent in (125, 150, 175, 200):
        enlarge(page, percent)

    expect(page.locator("[data-step='1']")).to_be_disabled()
    expect(page.locator("#text-size")).to_be_focused()
    expect(page.get_by_role("status").filter(has_text="200")).to_be_visible()
    page.goto("/en/")
    expect(page.locator("html")).to_have_attribute("data-text-size", "200")
    assert [cookie["value"] for cookie in page.context.cookies() if cookie["name"] == "text_size"] == ["200"]


def test_smaller_text_leads_back_to_the_normal_one(page, site):
    page.goto("/en/")
    enlarge(page, 125)

    page.locator("[data-step='-1']").click()

    expect(page.locator("html")).to_have_attribute("data-text-size", "100")
    expect(page.locator("[data-step='-1']")).to_be_disabled()


def test_cookie_that_names_no_size_changes_nothing(page, site):
    page.context.add_cookies([{"name": "text_size", "value": "999", "url": site.url}])

    page.goto("/en/")

    expect(page.locator("html")).to_have_attribute("data-text-size", "100")


def test_page_that_the_browser_had_kept_follows_the_choice(page, site):
    page.goto("/en/")

    page.evaluate("document.cookie = 'text_size=150; path=/'; dispatchEvent(new Event('pageshow'))")

    expect(page.locator("html")).to_have_attribute("data-text-size", "150")
    expect(page.locator("#text-size")).to_have_text("Text size: 150 per cent")


def enlarge(page, percent):
    """Take the next text size, which must be that one, and wait until the site has kept it."""
    before = letter_size(page)
    with page.expect_response("**/text-size/"):
        page.locator("[data-step='1']").click()
    expect(page.locator("html")).to_have_attribute("data-text-size", str(percent))
    assert letter_size(page) > before
    assert page.locator("html").evaluate("html => html.scrollWidth <= innerWidth")


def letter_size(page) -> float:
    return page.locator("#text-size").evaluate("line => parseFloat(getComputedStyle(line).fontSize)")


def missing_from(path, language, origin) -> list[str]:
    """What of Montreal's practice a PDF lacks: its title, the headings and texts of its sections, its permalink."""
    with override(language):
        practice = Practice.objects.published().named(MONTREAL)
        wanted = [practice.title, f"{origin}/p/{practice.number}/"]
        for section in sections(practice):
            wanted += [str(section.heading), strip_tags(str(section.text))]
    assert len(wanted) == 8
    found = letters(text_between_margins(path))
    return [text for text in wanted if letters(text) not in found]


def text_between_margins(path) -> str:
    """The text of a PDF without the running heads and feet that would stand amid a paragraph."""
    crop = ["-x", "0", "-y", "50", "-W", "600", "-H", "720"]  # in points, from the upper left corner
    command = [shutil.which("pdftotext"), *crop, path, "-"]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


def letters(text: str) -> str:
    """The text without spaces and hyphens, which a PDF sets as its lines need them."""
    return re.sub(r"[\s\u00ad\u2010-]+", "", text)
