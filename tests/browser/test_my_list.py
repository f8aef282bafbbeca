"""A reader collects practices, puts them in order and opens their booklet: by keyboard, and without JavaScript."""

import pytest
from playwright.sync_api import expect

from .test_accessibility import DARK_PHONE, WIDE, tab_to

LIST = "/en/practices/?country=ca&sort=title"
NO_SCRIPTS = pytest.mark.browser_context_args(java_script_enabled=False)
MARKED = "Remove from my list"


def numbers(page) -> list[str]:
    """The numbers of the practices on the page that can be picked, in its order."""
    return page.locator("[data-pick]").evaluate_all("buttons => buttons.map(button => button.value)")


def kept(page) -> str:
    return next((cookie["value"] for cookie in page.context.cookies() if cookie["name"] == "my_list"), "")


def in_order(page) -> list[str]:
    return page.locator("button[name=remove]").evaluate_all("buttons => buttons.map(button => button.value)")


def chapters(page) -> list[int]:
    return page.locator(".chapter").evaluate_all("all => all.map(one => Number(one.id.slice(4)))")


def press(page, place):
    """Go to a control by the Tab key and press it."""
    tab_to(page, place)
    page.keyboard.press("Enter")


def collected(page, site, count=3) -> list[str]:
    """The first practices of a list, put into the browser's own list."""
    page.goto(LIST)
    picked = numbers(page)[:count]
    page.context.add_cookies([{"name": "my_list", "value": "-".join(picked), "url": site.url}])
    return picked


@pytest.mark.parametrize(
    "_scheme", [pytest.param("light", marks=[WIDE, pytest.mark.nightly]), pytest.param("dark", marks=DARK_PHONE)]
)
def test_keyboard_alone_collects_practices_and_opens_their_booklet(page, site, axe, _scheme):
    page.goto(LIST)
    one, two, three = numbers(page)[:3]
    for number in (one, two, three):
        press(page, f"#list-{number}")
        expect(page.locator(f"#list-{number}")).to_have_text(MARKED)
        expect(page.locator(f"#list-{number}")).to_be_focused()
    expect(page.locator("[data-my-list]")).to_have_text("My list (3)")

    page.reload()
    press(page, "[data-my-list]")
    expect(page.get_by_role("heading", level=1)).to_have_text("My list: 3 practices")
    assert (in_order(page), axe(page)) == ([one, two, three], [])
    press(page, f"#up-{three}")
    expect(page.locator(f"#up-{three}")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(f"#down-{three}")).to_be_focused()

    press(page, "a[href*='/booklet/']")
    expect(page.locator(".chapter")).to_have_count(3)
    assert chapters(page) == [int(number) for number in (three, one, two)]
    assert axe(page) == []


@NO_SCRIPTS
def test_practice_is_picked_without_javascript_and_the_reader_stays_beside_it(page, site):
    page.goto(LIST)
    number = page.locator("[data-pick]").nth(2).get_attribute("value")
    page.locator(f"#list-{number}").click()

    expect(page).to_have_url(f"{site.url}{LIST}#list-{number}")
    expect(page.locator(f"#list-{number} + .picked")).to_be_visible()
    expect(page.locator(".picked:visible")).to_have_count(1)
    page.locator(f"#list-{number} + .picked a").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("My list: 1 practice")
    assert kept(page) == number


@NO_SCRIPTS
def test_list_is_emptied_without_javascript_after_a_question(page, site):
    page.context.add_cookies([{"name": "my_list", "value": "1-14", "url": site.url}])
    page.goto("/en/my-list/")
    page.get_by_role("link", name="Empty the list").click()
    page.get_by_role("button", name="Yes, empty my list").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("My list")
    assert kept(page) == ""


def test_practice_goes_and_comes_with_one_button(page, site):
    picked = collected(page, site, 1)
    page.goto(LIST)
    button, told = page.locator(f"#list-{picked[0]}"), page.locator("#my-list-told")
    expect(button).to_have_accessible_name(f"{MARKED} {page.locator('.card h2').first.inner_text()}")

    button.click()
    expect(button).to_have_text("Add to my list")
    expect(told).to_have_text("Removed from my list")
    button.click()
    expect(button).to_have_text(MARKED)
    expect(told).to_have_text("Added to my list")


def test_list_that_a_filter_brings_shows_what_was_picked(page, site):
    picked = collected(page, site)
    page.goto("/en/practices/")

    page.locator("#more-country > summary").evaluate("summary => summary.parentNode.open = true")
    page.locator("#country-ca").check()

    expect(page.locator(".tag")).to_have_count(1)
    expect(page.get_by_role("button", name=MARKED)).to_have_count(len(picked))


def test_full_list_is_told_where_a_practice_is_added(page, site):
    page.context.add_cookies([{"name": "my_list", "value": "-".join(map(str, range(5000, 5300))), "url": site.url}])
    page.goto(LIST)

    page.locator("[data-pick]").first.click()

    expect(page).to_have_url(f"{site.url}/en/my-list/")
    expect(page.locator(".note").first).to_contain_text("No practice has the numbers 5000")


def test_page_that_the_browser_had_kept_follows_the_list(page, site):
    page.goto(LIST)
    number = numbers(page)[0]

    page.evaluate(f"document.cookie = 'my_list={number}; path=/'; dispatchEvent(new Event('pageshow'))")

    expect(page.locator(f"#list-{number}")).to_have_text(MARKED)
    expect(page.locator("[data-my-list]")).to_have_text("My list (1)")


def test_paper_has_nothing_to_pick(page, site):
    collected(page, site)
    page.emulate_media(media="print")
    for address in (LIST, "/en/my-list/", "/en/practices/long-term-policies-for-international-cooperation/"):
        page.goto(address)
        assert page.locator("button:visible").count() == 0
