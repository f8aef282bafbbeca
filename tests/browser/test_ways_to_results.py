"""How far it is to the first result: with the keyboard, and on a phone, where filters and tools stand above it."""

import re

import pytest
from playwright.sync_api import expect

from .lists import box, unfold
from .test_accessibility import choose_text_size, tab_to

PHONE = pytest.mark.browser_context_args(viewport={"width": 390, "height": 844})
PHONE_WITHOUT_SCRIPTS = pytest.mark.browser_context_args(
    viewport={"width": 390, "height": 844}, java_script_enabled=False
)
LANGUAGES = ["en", "de", "el", "es", "eu", "fi", "fr", "it", "pt", "sq", "sr-latn", "tr", "uk"]
BUTTON = "form[data-filters] button"
TOOLS = "tools => new Set(tools.map(tool => Math.round(tool.getBoundingClientRect().top))).size"
HIDDEN_BEHIND = """button => {
    const one = document.activeElement.getBoundingClientRect(), other = button.parentElement.getBoundingClientRect()
    return one.bottom > other.top && one.top < other.bottom
}"""


@pytest.mark.parametrize("address", ["practices/", "practices/?country=it&topic=education", "map/", "map/?country=it"])
def test_second_skip_link_leads_past_the_filters(page, site, address):
    page.goto(f"/en/{address}")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the results")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()

    page.keyboard.press("Enter")
    expect(page.locator("#results")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#results') !== null")


@PHONE
@pytest.mark.parametrize("language", ["en", "fr", "el", "de"])
def test_first_result_begins_in_the_upper_half_of_a_phone(page, site, language):
    page.goto(f"/{language}/practices/")

    assert page.locator("#results .card").first.bounding_box()["y"] <= 450


def test_tools_take_one_line_of_a_phone(page, site):
    addresses = [f"/{language}/about/" for language in LANGUAGES]
    addresses += ["/en/practices/long-term-policies-for-international-cooperation/", "/fr/map/", "/en/cities/montreal/"]

    for address in addresses:
        page.goto(address)
        for width in (320, 390, 430):
            page.set_viewport_size({"width": width, "height": 844})
            assert page.locator(".tools :is(button, a)").evaluate_all(TOOLS) == 1, (address, width)
            assert page.locator(".tools [data-print]").bounding_box()["height"] >= 24


@PHONE
def test_tools_keep_their_whole_names_where_they_are_short(page, site):
    page.goto("/en/about/")
    tools = page.get_by_role("group", name="Tools for this page")

    assert tools.locator(".not-on-phones").evaluate_all("all => all.map(one => one.offsetWidth)") == [1, 1, 1, 1]
    for name in ("Decrease text size", "Increase text size"):
        expect(tools.get_by_role("button", name=name, exact=True)).to_be_attached()
    for name in ("Print this page", "Download as PDF"):
        expect(tools.get_by_role("link", name=name, exact=True)).to_be_attached()


@pytest.mark.parametrize("width", [320, 390, 430])
def test_orders_of_a_list_take_one_line_of_a_phone_until_they_are_asked_for(page, site, width):
    page.set_viewport_size({"width": width, "height": 844})
    page.goto("/en/practices/?country=ca&sort=title")
    orders = page.get_by_role("navigation", name="Sort by")
    assert orders.inner_text().strip() == "Sort by: Title"
    assert orders.bounding_box()["height"] < 30

    unfold(orders.locator("summary"))
    orders.get_by_role("link", name="City").click()

    expect(page).to_have_url(f"{site.url}/en/practices/?country=ca&sort=city")


@PHONE
def test_button_stays_in_sight_and_says_what_the_filters_find(page, site):
    page.goto("/en/practices/")
    unfold(page.locator("#filters-summary"))
    button = page.locator(BUTTON)
    expect(button).to_have_text("Show 124 practices", use_inner_text=True)

    box(page, "country", "ca").check()
    expect(button).to_have_text("Show 7 practices", use_inner_text=True)
    place = button.bounding_box()
    assert 44 <= place["height"] <= place["y"] + place["height"] <= 844
    button.click()

    expect(page.locator("h1")).to_have_text("7 practices in Canada")
    assert page.locator("#results .card").first.bounding_box()["y"] <= 500


@PHONE
def test_button_promises_no_number_for_words_not_yet_searched_for(page, site):
    page.goto("/en/practices/")
    unfold(page.locator("#filters-summary"))
    page.locator("#filter-q").press_sequentially("mont")
    expect(page.locator(BUTTON)).to_have_text("Apply filters", use_inner_text=True)

    page.keyboard.press("Enter")
    page.wait_for_url("**q=mont*")
    page.locator("#filters-summary").click()

    expect(page.locator(BUTTON)).to_have_text(re.compile(r"Show \d+ practices"), use_inner_text=True)


@PHONE_WITHOUT_SCRIPTS
def test_button_says_without_scripts_that_it_applies_the_filters(page, site):
    page.goto("/en/practices/?country=ca")
    unfold(page.locator("#filters-summary"))
    expect(page.locator(BUTTON)).to_have_text("Apply filters", use_inner_text=True)
    place = page.locator(BUTTON).bounding_box()
    assert 44 <= place["height"] <= place["y"] + place["height"] <= 844

    box(page, "country", "ca").uncheck()
    page.locator(BUTTON).click()

    expect(page.locator("h1")).to_have_text("124 practices")


@PHONE
@pytest.mark.parametrize("percent", [100, 200])
def test_button_hides_nothing_that_has_the_focus(page, site, percent):
    choose_text_size(page, site, percent)
    page.goto("/en/practices/")
    unfold(page.locator("#filters-summary"))
    tab_to(page, "#filter-q")
    assert page.locator(BUTTON).evaluate("button => getComputedStyle(button.parentElement).position") == "sticky"

    while page.evaluate("document.activeElement.tagName") != "BUTTON":
        assert not page.locator(BUTTON).evaluate(HIDDEN_BEHIND), page.evaluate("document.activeElement.outerHTML")
        page.keyboard.press("Tab")
