"""The filters beside the list: at once with JavaScript, by a button without."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from .lists import box, entries, links, tick, told

WITHOUT_SCRIPTS = pytest.mark.browser_context_args(java_script_enabled=False)
PHONE = pytest.mark.browser_context_args(viewport={"width": 390, "height": 844})
WIDE = pytest.mark.browser_context_args(viewport={"width": 1440, "height": 900})
LIST = "/en/practices/"


def address(page) -> str:
    parts = urlsplit(page.url)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def test_ticking_keeps_the_focus_and_what_was_unfolded(page, site):
    page.goto(LIST)
    page.locator("#more-year summary").click()

    tick(page, "topic", "roma")

    expect(page.locator("#topic-roma")).to_be_focused()
    assert page.locator("details[open]").evaluate_all("all => all.map(one => one.id)") == ["more-topic", "more-year"]


def test_ticking_announces_the_sentence(page, site):
    page.goto(LIST)
    expect(page.locator("#announcement")).to_have_text("")

    tick(page, "country", "ca")

    expect(page.locator("#announcement[role=status]")).to_have_text("7 practices in Canada")
    expect(page.locator("h1")).to_have_text("7 practices in Canada")


def test_ticking_updates_all_that_names_the_list(page, site):
    page.goto(LIST)
    tick(page, "topic", "leadership")
    tick(page, "country", "ca")

    query = "?country=ca&topic=leadership"
    assert address(page) == f"/en/practices/{query}"
    assert re.match(r"\d+ practices about .+ in Canada – ", page.title())
    assert page.locator("a[download]").get_attribute("href") == f"/en/practices.pdf{query}"
    assert page.locator("#site-languages a[lang=fr]").get_attribute("href") == f"/fr/practices/{query}"
    assert page.locator("#filters-summary").text_content() == "Filters (2)"
    assert page.locator("#paper-foot").text_content().strip().startswith(f"{site.url}/en/practices/{query}")


def test_unticking_the_last_value_leads_back_to_the_plain_address(page, site):
    page.goto(f"{LIST}?country=ca")

    page.locator("#country-ca").uncheck()

    expect(page.locator("h1")).to_have_text("124 practices")
    assert address(page) == LIST


def test_three_quick_ticks_all_count(page, site):
    page.goto(LIST)

    page.evaluate("['year-2020', 'country-ca', 'topic-culture'].forEach(id => document.getElementById(id).click())")
    page.locator("#country-dk").check()  # which has results in either state of the list, however slow the machine

    expect(page.locator(".tag")).to_have_count(4)
    assert parse_qs(urlsplit(page.url).query) == {"country": ["ca", "dk"], "topic": ["culture"], "year": ["2020"]}


def test_late_answer_does_not_undo_a_later_tick(page, site):
    page.goto(LIST)
    late = []
    page.route("**/practices/?country=ca", lambda route: late.append(route))

    page.locator("#country-ca").check()
    expect(page).to_have_url(re.compile("country=ca$"))
    page.locator("#country-dk").check()  # which has results in either state of the list, however slow the machine
    expect(page.locator(".tag")).to_have_count(2)

    assert [route.request.failure for route in late] == ["net::ERR_ABORTED"]


def test_typed_words_survive_a_tick(page, site):
    page.goto(LIST)
    with page.expect_response("**/practices/?country=ca"):
        page.locator("#country-ca").check()
        page.locator("#filter-q").press_sequentially("mont")

    expect(page.locator("h1")).to_have_text("7 practices in Canada")
    expect(page.locator("#filter-q")).to_have_value("mont")
    expect(page.locator("#filter-q")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("6 practices in Canada with “mont”")
    assert address(page) == f"{LIST}?country=ca&q=mont"


def test_value_that_loses_its_results_keeps_the_focus(page, site):
    page.goto(f"{LIST}?country=ca&topic=roma")
    expect(page.locator("h1")).to_have_text(re.compile("^0 "))

    page.locator("#topic-roma").uncheck()

    expect(page.locator("h1")).to_have_text("7 practices in Canada")
    expect(page.locator("#topic-roma")).to_be_focused()
    expect(page.locator("#topic-security")).to_be_disabled()


def test_back_and_forward_restore_the_list(page, site):
    page.goto(LIST)
    tick(page, "country", "ca")
    tick(page, "topic", "leadership")
    both = page.locator("h1").inner_text()

    page.go_back()
    expect(page.locator("h1")).to_have_text("7 practices in Canada")
    expect(page.locator("#topic-leadership")).not_to_be_checked()
    page.go_forward()

    expect(page.locator("h1")).to_have_text(both)
    expect(page.locator("#topic-leadership")).to_be_checked()
    assert len(links(page)) == told(page)


def test_way_back_from_a_practice_ticks_what_the_list_shows(page, site):
    page.goto(LIST)
    tick(page, "country", "ca")
    page.locator(".card h2 a").first.click()
    expect(page.locator(".with-margin")).to_be_visible()

    page.go_back()
    expect(page.locator("#country-ca")).to_be_checked()
    page.go_back()

    expect(page.locator("h1")).to_have_text("124 practices")
    expect(page.locator("#country-ca")).not_to_be_checked()


@pytest.mark.parametrize("button", [False, pytest.param(True, marks=WITHOUT_SCRIPTS)], ids=["at once", "by a button"])
def test_tags_take_values_away_one_by_one(page, site, button):
    page.goto(LIST)
    tick(page, "topic", "openness", button)
    of_a_topic = told(page)
    tick(page, "year", "2020", button)

    page.locator(".tag", has_text="2020").click()
    expect(page.locator(".tag")).to_have_count(1)
    assert (told(page), len(entries(page))) == (of_a_topic, of_a_topic)
    page.locator(".tag").click()

    expect(page.locator("h1")).to_have_text("124 practices")
    assert address(page) == LIST


@pytest.mark.parametrize("button", [False, pytest.param(True, marks=WITHOUT_SCRIPTS)], ids=["at once", "by a button"])
def test_reset_shows_everything_again(page, site, button):
    page.goto(LIST)
    tick(page, "country", "it", button)
    tick(page, "language", "fr", button)

    page.get_by_role("link", name="Clear all filters").click()

    expect(page.locator("h1")).to_have_text("124 practices")
    expect(page.locator("[data-filters] :checked:not([value=''])")).to_have_count(0)


@WITHOUT_SCRIPTS
def test_button_does_without_scripts_what_ticking_does_with_them(page, site):
    page.goto(LIST)
    tick(page, "topic", "roma", button=True)
    tick(page, "topic", "refugees", button=True)
    page.locator("#match-all").check()
    page.locator("form[data-filters] button").click()

    expect(page.locator("h1")).to_have_text(re.compile("about Refugees and Roma"))
    for topic in ("roma", "refugees"):
        expect(page.locator(f"#topic-{topic}")).to_be_visible()
        expect(page.locator(f"#topic-{topic}")).to_be_checked()


@PHONE
def test_filters_fold_above_the_list_on_a_phone(page, site):
    page.goto(f"{LIST}?country=ca")
    expect(page.get_by_role("heading", name="Filters (1)")).to_be_visible()
    expect(page.locator("#country-ca")).to_be_hidden()

    box(page, "country", "ca").uncheck()

    expect(page.get_by_role("heading", name="Filters", exact=True)).to_be_visible()
    assert bottom(page, "#filters") <= top(page, "#results")


@WIDE
def test_filters_stand_beside_the_list_on_a_wide_screen(page, site):
    page.goto(LIST)

    expect(page.get_by_role("heading", name="Filters")).to_be_visible()
    expect(page.get_by_role("checkbox", name="Canada")).to_be_visible()
    expect(page.locator("#filters-summary")).to_be_hidden()
    assert page.locator("#filters").bounding_box()["y"] == pytest.approx(page.locator("#results").bounding_box()["y"])


def top(page, place) -> float:
    return page.locator(place).bounding_box()["y"]


def bottom(page, place) -> float:
    return top(page, place) + page.locator(place).bounding_box()["height"]
