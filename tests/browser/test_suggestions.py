"""Suggestions while typing: by keyboard, by mouse, for screen readers, and a plain form without them."""

import re

import pytest
from playwright.sync_api import expect

WITHOUT_SCRIPTS = pytest.mark.browser_context_args(java_script_enabled=False)
LIGHT = pytest.mark.browser_context_args(color_scheme="light", viewport={"width": 1440, "height": 900})
DARK_PHONE = pytest.mark.browser_context_args(color_scheme="dark", viewport={"width": 390, "height": 844})
SMALLEST = pytest.mark.browser_context_args(viewport={"width": 320, "height": 640})
TOUCH = pytest.mark.browser_context_args(has_touch=True, viewport={"width": 390, "height": 844})
HOME, LIST = ("/en/", "#search"), ("/en/practices/", "#filter-q")
OVERHANG = "() => document.documentElement.scrollWidth - innerWidth"


def typed(page, place, text):
    """Type into the field of a page, letter by letter, and wait for the list; the field."""
    address, field = place
    page.goto(address)
    page.locator("details[id=filters-fold]").evaluate_all("folds => folds.forEach(fold => { fold.open = true })")
    page.locator(field).press_sequentially(text)
    expect(page.get_by_role("listbox")).to_be_visible()
    return page.locator(field)


def active(page) -> str:
    """The option on which a screen reader stands, or ""."""
    field = page.locator("[aria-expanded=true]")
    option = field.get_attribute("aria-activedescendant")
    return page.locator(f"#{option} > span").inner_text() if option else ""


def pressed(page, *keys) -> list[str]:
    """The active option after each key."""
    found = []
    for key in keys:
        page.keyboard.press(key)
        found.append(active(page))
    return found


@pytest.mark.parametrize("place", [HOME, LIST], ids=["home", "list"])
def test_keyboard_alone_leads_to_a_city_by_its_other_name(page, site, place):
    typed(page, place, "donos")

    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("listbox").get_by_role("option", selected=True)).to_have_text(
        "Donostia-San Sebastian Spain"
    )
    page.keyboard.press("Enter")

    expect(page).to_have_url(f"{site.url}/en/cities/donostia-san-sebastian/")


def test_keys_walk_the_options_and_come_back_to_the_field(page, site):
    field = typed(page, HOME, "mon")
    options = page.get_by_role("option").locator("> span").all_inner_texts()

    assert pressed(page, "ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp") == [options[0], options[1], options[0], ""]
    assert pressed(page, "ArrowUp", "ArrowDown") == [options[-1], ""]
    assert pressed(page, "ArrowDown", "End", "Home") == [options[0], options[-1], options[0]]
    expect(field).to_be_focused()
    expect(field).to_have_value("mon")


def test_home_and_end_move_in_the_text_while_no_option_is_active(page, site):
    field = typed(page, HOME, "art")

    page.keyboard.press("Home")
    page.keyboard.type("p")

    expect(field).to_have_value("part")


def test_escape_closes_the_list_and_keeps_what_was_typed(page, site):
    field = typed(page, HOME, "mon")
    page.keyboard.press("ArrowDown")

    page.keyboard.press("Escape")

    expect(page.locator("#search-suggestions")).to_be_hidden()
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value("mon")
    expect(field).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("listbox")).to_be_visible()


def test_tab_closes_the_list_and_goes_on(page, site):
    typed(page, HOME, "mon")

    page.keyboard.press("Tab")

    expect(page.locator("#search-suggestions")).to_be_hidden()
    expect(page.locator(".search button")).to_be_focused()


def test_enter_without_an_active_option_searches(page, site):
    typed(page, HOME, "mediation")

    page.keyboard.press("Enter")

    expect(page).to_have_url(f"{site.url}/en/practices/?q=mediation")


def test_mouse_chooses_and_the_way_back_returns(page, site):
    typed(page, HOME, "montreal")

    page.get_by_role("option").filter(has_text="Canada").click()
    expect(page).to_have_url(f"{site.url}/en/cities/montreal/")
    page.go_back()

    expect(page).to_have_url(f"{site.url}/en/")
    expect(page.locator("#search-suggestions")).to_be_hidden()
    page.locator("#search").fill("lisboa")
    expect(page.get_by_role("option").first).to_have_text("Lisbon Lisboa · Portugal")


@TOUCH
def test_finger_chooses(page, site):
    typed(page, HOME, "montreal")

    page.get_by_role("option").filter(has_text="Canada").tap()

    expect(page).to_have_url(f"{site.url}/en/cities/montreal/")


def test_screen_reader_hears_the_pattern(page, site):
    page.goto("/fr/")
    field = page.locator("#search")
    expect(field).to_have_role("combobox")
    expect(field).to_have_attribute("aria-expanded", "false")
    field.press_sequentially("médiat")

    expect(field).to_have_attribute("aria-expanded", "true")
    expect(field).to_have_attribute("aria-autocomplete", "list")
    expect(field).to_have_attribute("aria-controls", "search-suggestions")
    expect(page.locator("#search-suggestions")).to_have_role("listbox")
    expect(page.locator("#search-suggestions")).to_have_accessible_name("Suggestions")
    groups = page.locator(".suggestions [role=group]").evaluate_all("all => all.map(one => one.ariaLabel)")
    assert groups == ["Thèmes", "Pratiques"]
    expect(page.locator(".typing [role=status]")).to_have_text(re.compile(r"^Suggestions\s: \d$"))


def test_title_in_another_language_is_marked_as_that(page, site):
    page.goto("/en/")
    page.locator("#search").press_sequentially("centri di")

    expect(page.locator("[role=option] [lang=fr]")).to_have_count(1)


def test_no_suggestion_is_said_and_shows_nothing(page, site):
    page.goto("/en/")
    page.locator("#search").press_sequentially("zzzz")

    expect(page.locator(".typing [role=status]")).to_have_text("Suggestions: 0")
    expect(page.locator("#search-suggestions")).to_be_hidden()


def test_late_answer_is_ignored(page, site):
    page.goto("/en/")
    late = []
    page.route("**/suggestions/?q=mon", lambda route: late.append(route))
    with page.expect_request("**/suggestions/?q=mon"):
        page.locator("#search").fill("mon")
    page.locator("#search").fill("donos")

    expect(page.get_by_role("option")).to_have_count(1)
    assert [route.request.failure for route in late] == ["net::ERR_ABORTED"]


def test_suggestions_go_on_after_a_tick_made_the_field_anew(page, site):
    page.goto("/en/practices/")
    with page.expect_response("**/practices/?country=ca"):
        page.locator("#country-ca").check()
    expect(page.locator(".tag")).to_have_count(1)

    page.locator("#filter-q").press_sequentially("lisboa")

    expect(page.get_by_role("option").first).to_have_text("Lisbon Lisboa · Portugal")


@pytest.mark.parametrize("place", [HOME, LIST], ids=["home", "list"])
@pytest.mark.parametrize("_scheme", [pytest.param("light", marks=LIGHT), pytest.param("dark", marks=DARK_PHONE)])
def test_axe_finds_nothing_while_the_list_is_open(page, site, axe, place, _scheme):
    typed(page, place, "me")
    page.keyboard.press("ArrowDown")

    assert axe(page) == []


@SMALLEST
@pytest.mark.parametrize("place", [HOME, LIST], ids=["home", "list"])
def test_list_fits_the_smallest_screen_with_the_largest_text(page, site, place):
    page.context.add_cookies([{"name": "text_size", "value": "200", "url": site.url}])

    typed(page, place, "me")

    assert page.evaluate(OVERHANG) == 0
    assert page.get_by_role("listbox").evaluate("list => list.scrollWidth - list.clientWidth") == 0


@WITHOUT_SCRIPTS
@pytest.mark.parametrize("place", [HOME, LIST, ("/en/nowhere/", "#search")], ids=["home", "list", "error"])
def test_without_scripts_the_form_is_plain(page, site, place):
    address, field = place
    page.goto(address)
    page.locator("#filters-fold:not([open]) > summary:visible").evaluate_all("all => all.forEach(one => one.click())")
    assert page.locator(field).get_attribute("role") is None
    page.locator(field).fill("lisboa")
    expect(page.locator("[data-suggestions]")).to_be_hidden()

    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile(r"/en/practices/\?q=lisboa$"))
