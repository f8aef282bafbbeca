"""The map with the keyboard alone, on a phone, in the dark, and without JavaScript."""

import pytest
from playwright.sync_api import expect

from .test_accessibility import tab_to

MAP = "/en/map/"
# The circle of the mark that has the focus: whether a ring stands around it.
RINGED = """() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement.querySelector("circle"));
    return `${outlineStyle} ${outlineWidth}`;
}"""


def test_keyboard_alone_filters_the_list_by_the_map(page, site):
    page.goto(f"{MAP}?topic=education&view=europe")
    tab_to(page, "a[href*='city=bilbao']")
    expect(page.get_by_role("link", name="Bilbao, Spain: 1 practice")).to_be_focused()
    assert page.evaluate(RINGED) == "solid 3px"

    page.keyboard.press("Enter")

    expect(page.locator("h1")).to_have_text("1 practice about Education in Bilbao")
    assert page.url.endswith("/en/practices/?city=bilbao&topic=education")


def test_keyboard_passes_the_map_over(page, site):
    page.goto(MAP)
    tab_to(page, "a[href='#places']")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    expect(page.locator(".places a").first).to_be_focused()


def test_map_follows_a_filter_as_it_is_ticked(page, site):
    page.goto(f"{MAP}?view=world")
    page.locator("#topic-education").check()

    expect(page.locator("h1")).to_have_text("15 practices about Education")
    expect(page).to_have_url(f"{site.url}{MAP}?topic=education&view=world")
    expect(page.locator(".map-drawing a[href*='city=bilbao']")).to_have_attribute(
        "href", "/en/practices/?city=bilbao&topic=education"
    )


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_map_filters_without_javascript(page, site):
    page.goto(f"{MAP}?view=europe")
    page.locator("#topic-education").check()
    page.get_by_role("button", name="Apply filters").click()

    expect(page.locator("h1")).to_have_text("15 practices about Education")
    expect(page.locator("nav [aria-current=true]", has_text="Europe")).to_be_visible()


@pytest.mark.browser_context_args(viewport={"width": 320, "height": 640})
def test_whole_map_is_on_the_smallest_screen(page, site):
    page.goto(MAP)
    box = page.locator(".map-drawing").bounding_box()

    assert 0 <= box["x"] < box["x"] + box["width"] <= 320
    assert page.locator(".map-names").is_hidden()


@pytest.mark.parametrize("width", [320, 390, 639, 768, 1440])
@pytest.mark.parametrize("query", ["", "?view=world", "?country=it"])
def test_numbers_on_the_map_can_be_read(page, site, width, query):
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(MAP + query)
    sizes = page.locator(".map-numbers text").evaluate_all(
        "all => all.map(one => parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a)"
    )

    assert min(sizes) >= 11


@pytest.mark.browser_context_args(viewport={"width": 390, "height": 844})
def test_map_begins_in_sight_of_a_phone_with_its_countries_folded(page, site):
    page.goto(MAP)
    views = page.get_by_role("navigation", name="Part of the world")

    assert page.locator(".map-drawing").bounding_box()["y"] <= 500
    expect(views.get_by_role("link", name="Italy")).to_be_hidden()
    views.locator("summary").click()
    views.get_by_role("link", name="Italy").click()
    expect(page).to_have_url(f"{site.url}{MAP}?view=it")
