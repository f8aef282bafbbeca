"""Every kind of page for everybody: axe, narrow screens, large text, the keyboard alone."""

from functools import partial

import pytest
from playwright.sync_api import expect

from .kinds import FOR_AXE, LONG_WORDS, on_every_kind

LIST = "/en/practices/"
WIDE = pytest.mark.browser_context_args(color_scheme="light", viewport={"width": 1440, "height": 900})
DARK_PHONE = pytest.mark.browser_context_args(color_scheme="dark", viewport={"width": 390, "height": 844})
SMALLEST = pytest.mark.browser_context_args(viewport={"width": 320, "height": 640})
AT_NIGHT = partial(pytest.param, marks=pytest.mark.nightly)

OVERHANG = "() => document.documentElement.scrollWidth - innerWidth"
HEADINGS = """() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
    .filter(heading => heading.checkVisibility()).map(heading => Number(heading.tagName[1]))"""
# The control that has the focus: whether it stands in sight, with a ring.
FOCUSED = """() => {
    const control = document.activeElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(control);
    const { top, bottom } = control.getBoundingClientRect();
    const marked = outlineStyle === "solid" && outlineWidth === "3px" && bottom > 0 && top < innerHeight;
    return { tag: control.tagName, name: control.id || control.textContent.trim(), marked };
}"""


@pytest.mark.parametrize(
    ("language", "percent"),
    [
        pytest.param(FOR_AXE["wide"], 100, marks=WIDE, id="light, wide"),
        pytest.param(FOR_AXE["phone"], 100, marks=DARK_PHONE, id="dark, phone"),
        pytest.param(FOR_AXE["large text"], 200, marks=DARK_PHONE, id="dark, phone, largest text"),
    ],
)
def test_axe_finds_nothing(page, site, axe, language, percent):
    choose_text_size(page, site, percent)

    assert on_every_kind(page, language, lambda page: axe(unfolded(page))) == {}


@SMALLEST
@pytest.mark.parametrize(
    ("language", "percent"),
    [("de", 100), *((language, 200) for language in LONG_WORDS[:2]), *(AT_NIGHT(each, 200) for each in LONG_WORDS[2:])],
)
def test_nothing_hangs_over_the_smallest_screen(page, site, language, percent):
    choose_text_size(page, site, percent)

    assert on_every_kind(page, language, lambda page: unfolded(page).evaluate(OVERHANG)) == {}


@pytest.mark.parametrize(
    ("address", "text"), [(LIST, "#results"), ("/en/cities/montreal/", ".with-margin > .sections")]
)
def test_largest_text_leaves_most_of_a_screen_to_what_is_read(page, site, address, text):
    page.set_viewport_size({"width": 1024, "height": 768})
    choose_text_size(page, site, 200)

    page.goto(address)

    assert page.locator(text).bounding_box()["width"] > 1024 / 2


@pytest.mark.parametrize("width", [390, AT_NIGHT(1440)])  # axe looks at the wide one before each change
def test_headings_skip_no_level(page, site, width):
    page.set_viewport_size({"width": width, "height": 900})

    assert on_every_kind(page, "en", levels_skipped) == {}


def test_skip_link_leads_past_the_navigation(page, site):
    page.goto("/en/about/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip-link")).to_be_focused()
    expect(page.locator(".skip-link")).to_be_in_viewport()

    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    expect(page.locator("main [data-step='1']")).to_be_focused()


@pytest.mark.parametrize("scheme", [pytest.param("light", marks=WIDE), pytest.param("dark", marks=DARK_PHONE)])
def test_every_control_of_the_list_shows_that_it_has_the_focus(page, site, scheme):
    page.goto(f"{LIST}?country=it&topic=education")
    page.locator("#filters-fold").evaluate("fold => fold.open = true")

    controls = tab_through(page)

    assert [control["name"] for control in controls if not control["marked"]] == []
    assert {control["tag"] for control in controls} == {"A", "BUTTON", "INPUT", "SELECT", "SUMMARY"}
    assert {"filter-q", "match-any", "topic-education", "country-it"} <= {control["name"] for control in controls}


@WIDE
def test_keyboard_alone_filters_the_list(page, site):
    page.goto(LIST)
    tab_to(page, "#topic-education")
    page.keyboard.press("Space")
    expect(page.locator("h1")).to_have_text("15 practices about Education")

    tab_to(page, "#more-country > summary")
    page.keyboard.press("Enter")
    tab_to(page, "#country-it")
    page.keyboard.press("Space")
    expect(page.locator("h1")).to_have_text("1 practice about Education in Italy")

    tab_to(page, ".tag")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("11 practices in Italy")


def choose_text_size(page, site, percent):
    page.context.add_cookies([{"name": "text_size", "value": str(percent), "url": site.url}])


def unfolded(page):
    page.locator("details").evaluate_all("folds => folds.forEach(fold => { fold.open = true })")
    return page


def levels_skipped(page) -> list[int]:
    """The levels of a page's headings, if there is not one h1 or a heading stands too deep below the one before."""
    levels = page.evaluate(HEADINGS)
    steps = zip([0, *levels], levels, strict=False)
    in_order = levels.count(1) == 1 and all(after <= before + 1 for before, after in steps)
    return [] if in_order else levels


def tab_through(page) -> list[dict]:
    """All controls that the Tab key reaches, in its order."""
    controls = []
    page.keyboard.press("Tab")
    while (control := page.evaluate(FOCUSED))["tag"] != "BODY":
        controls.append(control)
        page.keyboard.press("Tab")
    return controls


def tab_to(page, place):
    """Press Tab until the focus stands there."""
    for _ in range(300):
        page.keyboard.press("Tab")
        if page.locator(place).first.evaluate("element => element === document.activeElement"):
            return
    pytest.fail(f"the Tab key does not reach {place}")
