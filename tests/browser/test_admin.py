"""Editors at work in a real browser: one language at a time, prose with just the permitted marks, nothing from afar."""

import pytest
from playwright.sync_api import expect

from practices.admin.prose_texts import PROSE_TEXTS
from practices.models import Practice
from tests.factories import city, country, network, practice, topic

ADD = "/admin/practices/practice/add/"
WRITTEN = (
    "<h3>Steps</h3><p>Plain <strong>bold</strong> <em>slanted</em></p><ul><li><p>one</p></li>"
    '<li><p>two <a href="https://example.org/" title="" rel="noopener noreferrer">link</a></p></li></ul>'
)


@pytest.fixture(autouse=True)
def editor(context, base_url, client, admin_user):
    """The browser is logged in as an administrator."""
    client.force_login(admin_user)
    context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": base_url}])


def open_form(page, thing):
    page.goto(f"/admin/{thing._meta.app_label}/{thing._meta.model_name}/{thing.pk}/change/")
    expect(page.get_by_role("tablist")).to_be_visible()


def visible(page, *names):
    return [name for name in names if page.locator(f"[name={name}]").is_visible()]


def test_form_shows_one_language_of_every_text(page):
    open_form(page, network("North"))
    page.get_by_role("button", name="Add another Objective").click()
    texts = ("name_en", "name_fr", "description_en", "description_fr", "objectives-0-text_en", "objectives-0-text_fr")

    assert visible(page, *texts) == ["name_en", "description_en", "objectives-0-text_en"]
    page.get_by_role("tab", name="French").click()
    assert visible(page, *texts) == ["name_fr", "description_fr", "objectives-0-text_fr"]
    expect(page.get_by_role("columnheader", name="Objective (French)")).to_be_visible()


def test_tabs_work_by_keyboard_and_remember(page):
    open_form(page, topic("Noise"))
    page.get_by_role("tab", name="English").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="French", selected=True)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("textbox", name="Name (French)")).to_be_focused()
    page.reload()

    expect(page.get_by_role("tab", name="French", selected=True)).to_be_visible()


def test_tabs_go_round(page):
    open_form(page, network("Noise"))
    page.get_by_role("tab", name="English").focus()
    chosen = []
    for key in ("ArrowLeft", "ArrowRight", "End", "Home"):
        page.keyboard.press(key)
        chosen.append(page.get_by_role("tab", selected=True).inner_text().strip())

    assert chosen == ["French", "English", "French", "English"]


def test_tab_names_the_fields_that_it_shows(page):
    open_form(page, topic("Noise"))

    expect(page.get_by_role("tabpanel", name="English")).to_have_count(2)
    assert (
        page.get_by_role("tab", name="English").get_attribute("aria-controls") == "language-tab-en-0 language-tab-en-1"
    )


def test_refused_form_opens_at_the_language_with_the_error(page):
    page.goto(ADD)
    page.get_by_role("tab", name="French").click()
    page.get_by_role("textbox", name="Title (French)").fill("Cafés")
    page.get_by_role("tab", name="English").click()
    page.get_by_role("button", name="Save", exact=True).first.click()

    expect(page.get_by_role("tab", name="French (has errors)", selected=True)).to_be_visible()
    expect(page.get_by_role("tab", name="English", exact=True)).to_be_visible()
    expect(page.get_by_role("textbox", name="Title (French)")).to_have_value("Cafés")


def test_every_language_shows_without_a_script(browser, context, base_url):
    noise = topic("Noise")
    with browser.new_context(java_script_enabled=False, storage_state=context.storage_state()) as plain:
        page = plain.new_page()
        page.goto(f"{base_url}/admin/practices/topic/{noise.pk}/change/")

        assert visible(page, "name_en", "name_fr", "description_en", "description_fr") == [
            "name_en",
            "name_fr",
            "description_en",
            "description_fr",
        ]
        expect(page.locator("[data-language-tabs]")).to_be_hidden()


def test_prose_is_kept_as_it_was_written(page):
    draft = practice(status="draft")
    open_form(page, draft)
    page.locator(".ProseMirror[aria-label='Process (English)']").click()  # not the text area before it
    write(page, page.locator(".field-process_en"))
    page.get_by_role("button", name="Save and continue editing").first.click()

    expect(page.locator(".field-process_en .tiptap h3")).to_have_text("Steps")
    draft.refresh_from_db()
    assert draft.process_en == WRITTEN


def write(page, row):
    """A heading, bold, slanted words, a list and a link, by keys and by the buttons above the text."""
    row.locator(".prose-menubar__selected").click()
    row.get_by_role("button", name="Heading", exact=True).click()
    page.keyboard.type("Steps")
    page.keyboard.press("Enter")
    page.keyboard.type("Plain ")
    row.get_by_role("button", name="bold").click()
    page.keyboard.type("bold")
    row.get_by_role("button", name="bold").click()
    page.keyboard.type(" ")
    page.keyboard.press("Control+i")
    page.keyboard.type("slanted")
    page.keyboard.press("Control+i")
    page.keyboard.press("Enter")
    row.get_by_role("button", name="list", exact=True).click()
    page.keyboard.type("one")
    page.keyboard.press("Enter")
    page.keyboard.type("two link")
    page.keyboard.press("Control+Shift+ArrowLeft")
    row.get_by_role("button", name="link", exact=True).click()
    page.get_by_role("dialog").get_by_label("Address").fill("https://example.org/")
    page.get_by_role("dialog").get_by_role("button", name="Apply").click()


def test_editor_speaks_the_language_of_the_page(page, monkeypatch):
    monkeypatch.setitem(PROSE_TEXTS, "bold", "gras")
    monkeypatch.setitem(PROSE_TEXTS, "URL", "Adresse")
    open_form(page, practice(status="draft", body_en="<p>Text</p>"))
    row = page.locator(".field-body_en")
    row.locator(".tiptap").click()
    page.keyboard.press("Control+a")
    expect(row.get_by_role("button", name="gras")).to_be_visible()
    row.get_by_role("button", name="link", exact=True).click()

    expect(page.get_by_role("dialog").get_by_label("Adresse")).to_be_visible()


def test_pasted_page_keeps_only_the_permitted_marks(page, guard):
    draft = practice(status="draft")
    open_form(page, draft)
    html = '<h1>Big</h1><table><tr><td>Cell</td></tr></table><p style="color:red">Red <u>line</u></p><img src="x.png">'
    page.locator(".field-body_en .tiptap").evaluate(
        """(text, html) => {
            const data = new DataTransfer();
            data.setData("text/html", html);
            text.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
        }""",
        html,
    )
    page.get_by_role("button", name="Save and continue editing").first.click()

    expect(page.locator(".field-body_en .tiptap")).to_contain_text("Red line")
    draft.refresh_from_db()
    assert draft.body_en == "<p>Big</p><p>Cell</p><p>Red line</p>"
    assert [fault for fault in guard if "style-src" not in fault] == []
    guard.clear()  # the browser tells that it did not apply the pasted style, as it should not


def test_practice_is_written_and_published(page):
    city("Turin", name_fr="Torino")
    topic("Noise")
    page.goto(ADD)
    page.get_by_role("textbox", name="Title (English)").fill("Quiet hours")
    page.get_by_role("textbox", name="Summary (English)").fill("Less noise.")
    choose(page, "practice_places-0-city", "torin", "Turin")
    choose(page, "topics", "noi", "Noise")
    page.locator(".field-confirmed_on").get_by_role("link", name="Today").click()
    page.get_by_label("Status").select_option("published")
    page.get_by_role("button", name="Save", exact=True).first.click()

    expect(page.get_by_text("was added successfully")).to_be_visible()
    saved = Practice.objects.published().with_places().get()
    assert (saved.slug, [str(place) for place in saved.places], saved.confirmed_on is None) == (
        "quiet-hours",
        ["Turin"],
        False,
    )


def choose(page, name, typed, found):
    page.locator(f"select[name='{name}'] + .select2 .select2-selection").click()
    page.keyboard.type(typed)
    page.get_by_role("option", name=found).click()


def test_several_practices_are_published_at_once(page):
    for title in ("Quiet hours", "Market"):
        practice(title, cities=[city()], topics=[topic()], status="draft")
    page.goto("/admin/practices/practice/")
    page.locator("#action-toggle").check()
    page.get_by_label("Action:").select_option("publish")
    page.get_by_role("button", name="Go", exact=True).click()

    expect(page.get_by_text("2 practices were published.")).to_be_visible()


@pytest.mark.parametrize(
    "address",
    ["", "practices/practice/", "practices/topic/", "networks/city/", "networks/country/add/", "auth/user/add/"],
)
def test_stock_pages_keep_to_the_policy(page, address):
    practice(cities=[city()], topics=[topic()])

    assert page.goto(f"/admin/{address}", wait_until="networkidle").status == 200


def test_country_is_chosen_by_name(page):
    page.goto("/admin/networks/country/add/")
    page.get_by_label("Country").select_option("Greece")
    page.get_by_role("button", name="Save", exact=True).click()

    expect(page.locator("#result_list").get_by_role("link", name="Greece")).to_be_visible()
    assert str(country("gr")) == "Greece"
