"""The list of languages, folded under the one that the page speaks."""

import pytest
from playwright.sync_api import expect

NO_SCRIPTS = pytest.mark.browser_context_args(java_script_enabled=False)
SMALLEST = pytest.mark.browser_context_args(viewport={"width": 320, "height": 640})
LIST = "/de/practices/?topic=education"


@pytest.mark.parametrize("script", [True, pytest.param(False, marks=NO_SCRIPTS)], ids=["", "without JavaScript"])
def test_reader_takes_the_list_along_into_another_language(page, site, script):
    page.goto(LIST)
    expect(page.locator("#site-languages ul")).to_be_hidden()

    page.locator("#site-languages summary").click()
    page.get_by_role("link", name="Українська").click()

    expect(page).to_have_url(site.url + LIST.replace("/de/", "/uk/"))
    expect(page.locator("#site-languages summary")).to_have_text("Мова сайту Українська", use_inner_text=False)
    expect(page.locator("h1")).to_have_text("15 практик, тема: Освіта")


def test_keyboard_opens_and_folds_it(page, site):
    page.goto("/en/about/")
    summary, names = page.locator("#site-languages summary"), page.locator("#site-languages ul")
    summary.focus()
    page.keyboard.press("Enter")
    expect(names).to_be_visible()
    page.keyboard.press("Tab")
    expect(names.get_by_role("link", name="English")).to_be_focused()

    page.keyboard.press("Escape")

    expect(names).to_be_hidden()
    expect(summary).to_be_focused()


@pytest.mark.parametrize("leave", ["click", "focus"])
def test_it_lies_over_the_page_and_goes_when_the_reader_turns_elsewhere(page, site, leave):
    page.goto("/en/about/")
    before = page.locator("h1").bounding_box()
    page.locator("#site-languages summary").click()
    expect(page.locator("#site-languages ul")).to_be_visible()
    assert page.locator("h1").bounding_box() == before

    page.locator("main p").last.click() if leave == "click" else page.locator("[data-step='1']").focus()

    expect(page.locator("#site-languages ul")).to_be_hidden()


def test_it_stays_usable_after_the_filters_have_changed_the_page(page, site):
    page.goto("/de/practices/")
    page.locator("#topic-education").check()
    expect(page).to_have_url(site.url + LIST)

    page.locator("#site-languages summary").click()

    expect(page.get_by_role("link", name="Ελληνικά")).to_have_attribute("href", LIST.replace("/de/", "/el/"))
    page.keyboard.press("Escape")
    expect(page.locator("#site-languages ul")).to_be_hidden()


@SMALLEST
def test_it_stays_on_the_smallest_screen_in_the_largest_text(page, site):
    page.context.add_cookies([{"name": "text_size", "value": "200", "url": site.url}])
    page.goto("/uk/about/")
    page.locator("#site-languages summary").click()

    box = page.locator("#site-languages ul").bounding_box()
    assert 0 <= box["x"] < box["x"] + box["width"] <= 320
