"""Editors keep special pages: texts, themes, practices picked by hand or found by a filter."""

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.core import signing

from practices.models import Practice, SpecialPage, Theme
from practices.publication.previews import PRACTICE_SALT, special_preview_address
from tests import pdfs
from tests.editing import errors, save, told
from tests.factories import city, practice, special_page, theme, topic
from tests.pages import page, texts

pytestmark = pytest.mark.django_db
ADD = "/admin/practices/specialpage/add/"
LIST = "/admin/practices/specialpage/"


def form(row):
    return f"/admin/practices/{row._meta.model_name}/{row.pk}/change/"


@pytest.fixture
def water():
    made = topic("Water")
    practice("Boats", cities=[city("Turin")], topics=[made])
    return made


def test_page_is_written_with_its_themes(admin_client, water):
    first = {"themes-TOTAL_FORMS": "1", "themes-0-heading_en": "All", "themes-0-saved_filter": "topic=water"}
    first["themes-0-position"] = ""
    save(admin_client, ADD, title_en="Floods", introduction_en="<p>Rain.</p>", **first)

    saved = SpecialPage.objects.get()
    assert (saved.slug, saved.status, saved.introduction_en) == ("floods", "draft", "<p>Rain.</p>")
    assert list(saved.themes.values_list("heading_en", "saved_filter", "position")) == [("All", "topic=water", 1)]


def test_title_and_introduction_stand_in_one_language(admin_client):
    response = save(admin_client, ADD, title_fr="Inondations")

    assert errors(response) == {"introduction_fr": ["Give the title and the introduction in at least one language."]}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("topic=water", "topic=water"),
        ("?topic=water&country=it&page=3", "country=it&topic=water"),
        ("https://practices.example.org/fr/practices/?topic=water&sort=title&q=", "sort=title&topic=water"),
        ("q=Boats+%26+rivers", "q=Boats+%26+rivers"),
    ],
)
def test_filter_is_kept_in_its_one_form(admin_client, water, typed, kept):
    saved = theme(special_page("Floods"))
    save(admin_client, form(saved), saved_filter=typed)

    saved.refresh_from_db()
    assert saved.saved_filter == kept


@pytest.mark.parametrize(
    ("typed", "faults"),
    [
        ("topic=water&topic=lava", ["There is no “lava” under Topic."]),
        ("country=zz", ["There is no “zz” under Country."]),
        ("sort=best&topic=water", ["There is no “best” under Sort by."]),
        ("q=%3F%21", ["“?!” contains no word that we can search for."]),
        ("sort=title", ["This filter matches every practice. Add at least one value, such as topic=refugees."]),
        (
            "topics=water",
            [
                "“topics” is not a filter of this list. The filters are: "
                "q, topic, match, country, year, from, to, city, network, language, told and sort.",
            ],
        ),
    ],
)
def test_filter_that_would_find_something_else_is_refused(admin_client, water, typed, faults):
    response = save(admin_client, form(theme(special_page("Floods"))), saved_filter=typed)

    assert errors(response) == {"saved_filter": faults}


def test_refusal_speaks_the_editors_language(admin_client, water):
    admin_client.defaults["HTTP_ACCEPT_LANGUAGE"] = "fr"
    response = save(admin_client, form(theme(special_page("Floods"))), saved_filter="topic=lava")

    assert errors(response) == {"saved_filter": ["Le filtre «\u00a0Thème\u00a0» n’a pas de valeur «\u00a0lava\u00a0»."]}


def test_practices_are_picked_in_an_order(admin_client, water):
    saved = theme(special_page("Floods"))
    pumps, boats = practice("Pumps"), Practice.objects.get(slug="boats")
    rows = {"picks-0-practice": pumps.pk, "picks-0-position": 2, "picks-1-practice": boats.pk, "picks-1-position": 1}
    save(admin_client, form(saved), **{"picks-TOTAL_FORMS": "2"} | rows)

    assert [str(pick) for pick in saved.picks.all()] == ["Boats", "Pumps"]


def test_practice_stands_once_under_a_theme(admin_client, water):
    boats = Practice.objects.get(slug="boats")
    saved = theme(special_page("Floods"), picks=[boats])
    response = save(admin_client, form(saved), **{"picks-TOTAL_FORMS": "2", "picks-1-practice": boats.pk})

    assert errors(response)["picks"] == ["Please correct the duplicate data for practice."]


def test_theme_is_picked_or_found_never_both(admin_client, water):
    saved = theme(special_page("Floods"), picks=[Practice.objects.get(slug="boats")])
    message = ["Pick practices by hand or give a filter, not both."]

    assert errors(save(admin_client, form(saved), saved_filter="topic=water")) == {"picks": message}
    refused = save(admin_client, form(saved.page), **{"themes-0-saved_filter": "topic=water"})
    assert errors(refused) == {"themes-0-saved_filter": message}
    assert Theme.objects.get().saved_filter == ""


def test_page_leads_to_where_practices_are_picked(admin_client, water):
    saved = theme(special_page("Floods"), picks=[Practice.objects.get(slug="boats")])
    found = page(admin_client, form(saved.page))

    [link] = found.xpath("//a[text()='pick practices by hand']")
    assert (link.get("href"), "Boats" in link.getparent().text_content()) == (form(saved), True)


def test_address_of_a_published_page_stays(admin_client):
    floods = special_page("Floods")
    save(admin_client, form(floods), slug="droughts")

    assert SpecialPage.objects.get().slug == "floods"


def test_chosen_pages_are_published_and_withdrawn_with_a_line_of_history(admin_client):
    pages = [special_page("Floods"), special_page("Fires", status="draft")]
    chosen = {"_selected_action": [page.pk for page in pages]}
    published = admin_client.post(LIST, {"action": "publish", **chosen}, follow=True)
    withdrawn = admin_client.post(LIST, {"action": "withdraw", **chosen}, follow=True)

    assert (told(published), told(withdrawn)) == (["1 page was published."], ["2 pages are drafts now."])
    assert LogEntry.objects.count() == 3


# --- Previews ----------------------------------------------------------------------------------------------------
@pytest.fixture
def draft(water):
    made = special_page("Floods", status="draft")
    theme(made, "Water", saved_filter="topic=water")
    return made


@pytest.fixture
def editor(client):
    user = get_user_model().objects.create_user("editor", is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="view_specialpage"))
    client.force_login(user)


def test_editor_reads_a_draft_on_screen_and_on_paper(client, editor, draft):
    address = special_preview_address(draft)
    response = client.get(address)
    paper = client.get(f"{address.rstrip('/')}.pdf")

    assert texts(page(client, address), "//p[@class='note']/strong") == ["Draft: not published."]
    assert "Boats" in pdfs.text(paper.content)
    assert 'filename="preview-floods-en.pdf"' in paper["Content-Disposition"]
    for answer in (response, paper):
        assert ("no-store" in answer["Cache-Control"], answer["X-Robots-Tag"]) == (True, "noindex")


def test_preview_leads_to_the_page_once_it_is_published(client, editor, draft):
    draft.status = "published"
    draft.save()

    assert client.get(special_preview_address(draft))["Location"] == "/en/special/floods/"


def test_draft_leads_its_editor_to_the_preview_and_nobody_else(admin_client, client, draft):
    [link] = page(admin_client, form(draft)).xpath("//a[text()='Preview']/@href")

    assert admin_client.get(link).status_code == 200
    client.logout()
    assert [client.get(address).status_code for address in (link, f"{link.rstrip('/')}.pdf")] == [404, 404]


def test_what_signs_a_practice_opens_no_special_page(client, editor, draft):
    token = signing.dumps(draft.pk, salt=PRACTICE_SALT)

    assert client.get(f"/en/preview/special/{token}/").status_code == 404
