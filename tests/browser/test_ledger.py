"""Staff translate beside the original, in a real browser."""

import pytest
from playwright.sync_api import expect

from practices.desk.ledger import translations as ledger
from practices.models import Practice
from tests.factories import city, network, practice

MATRIX = "/admin/practices/practice/translations/"
WIDE = pytest.mark.browser_context_args(color_scheme="light", viewport={"width": 1440, "height": 900})
DARK_PHONE = pytest.mark.browser_context_args(color_scheme="dark", viewport={"width": 390, "height": 844})


@pytest.fixture(autouse=True)
def editor(context, base_url, client, admin_user):
    """The browser is logged in as an administrator."""
    client.force_login(admin_user)
    context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": base_url}])


@pytest.fixture
def garden():
    """A practice whose original has changed since it was translated, with a draft of a new translation."""
    club = network("Club", members=[city("Turin")])
    texts = {"summary_en": "People meet.", "process_en": "<p>By hand.</p>", "title_fr": "Jardin", "summary_fr": "Vu."}
    made = practice("Garden", cities=[club.members.get()], process_fr="<p>À la main.</p>", **texts)
    made.summary_en = "People meet and cook."
    made.save()
    ledger.save_draft(made, "fr", {"title": "Le jardin", "summary": "On se voit.", "process": "<p>À deux.</p>"})
    return made


def address(found) -> str:
    return f"/admin/practices/practice/{found.pk}/translation/fr/"


def test_translation_is_found_in_the_matrix_written_and_published(page, garden):
    page.goto(f"{MATRIX}?language=fr&state=draft")
    page.get_by_role("link", name="draft", exact=True).click()
    page.get_by_label("Title (French)").fill("Le grand jardin")
    page.locator(".ProseMirror[aria-label='Process (French)']").click()  # not the text area before it
    page.keyboard.press("Control+a")
    page.keyboard.type("À trois.")
    page.get_by_role("button", name="Publish the translation").click()

    expect(page.get_by_text("is published")).to_be_visible()
    told = Practice.objects.get()
    assert (told.title_fr, told.process_fr) == ("Le grand jardin", "<p>À trois.</p>")
    assert told.translations.get().state == "current"


@pytest.mark.parametrize("_screen", [pytest.param("wide", marks=WIDE), pytest.param("dark, phone", marks=DARK_PHONE)])
def test_axe_finds_nothing_and_nothing_hangs_over(page, garden, axe, guard, _screen):
    found = {}
    for at in (MATRIX, address(garden)):
        page.goto(at)
        for folded in page.locator("main details").all():
            folded.evaluate("details => { details.open = true; }")
        overhang = page.evaluate("() => document.querySelector('main').scrollWidth - innerWidth")
        found[at] = axe(page), overhang > 0

    assert found == {MATRIX: ([], False), address(garden): ([], False)}
    assert [fault for fault in guard if "style-src" not in fault] == []
    guard.clear()  # axe copies imported sheets, which the admin's own have, into inline ones, and the policy stops it
