"""Editors write a practice on one page, and are told in time what it still lacks."""

import re

import pytest
from django.apps import apps
from django.contrib import admin
from django.core.files.uploadedfile import SimpleUploadedFile

from practices.models import (
    CatalogueChange,
    CatalogueVersion,
    ImportedEntry,
    NumberSeries,
    Practice,
    SearchEntry,
    SearchWord,
    Translation,
)
from tests.editing import errors, form_fields, save, told
from tests.factories import city, practice, topic

pytestmark = pytest.mark.django_db
ADD = "/admin/practices/practice/add/"
HOSTILE = """<p onclick="a()" style="color:red">Plain <b>bold</b></p><script>a()</script><style>p{}</style>
    <a href="javascript:a()">bad</a> <a href="https://example.org/">good</a><img src="https://example.org/spy.png">"""


def page(practice):
    return f"/admin/practices/practice/{practice.pk}/change/"


def test_every_model_has_its_place_in_the_admin():
    editors = admin.site._registry
    inlines = {inline.model for editor in editors.values() for inline in editor.inlines}
    ours = {*apps.get_app_config("networks").get_models(), *apps.get_app_config("practices").get_models()}

    kept_by_the_site = {
        NumberSeries,
        SearchEntry,
        SearchWord,
        CatalogueVersion,
        CatalogueChange,
        ImportedEntry,
        Translation,
    }
    assert ours - set(editors) - inlines == kept_by_the_site


def test_practice_in_french_alone_is_saved_with_number_and_address(admin_client):
    save(admin_client, ADD, title_fr="Cafés du monde", summary_fr="On se parle.")

    saved = Practice.objects.get()
    assert (saved.reference, saved.slug, saved.status) == ("ICC-0001", "cafes-du-monde", "draft")
    assert (saved.title_fr, saved.languages) == ("Cafés du monde", ["fr"])


def test_address_made_from_a_title_is_nobody_elses(admin_client):
    practice("Living library")
    save(admin_client, ADD, title_en="Living Library", summary_en="Books that talk.")

    assert Practice.objects.first().slug == "living-library-2"


def test_title_without_latin_letters_asks_for_an_address(admin_client):
    response = save(admin_client, ADD, title_en="Αθήνα", summary_en="Η πόλη.")

    assert errors(response) == {"slug": ["Give an address in Latin letters, such as “living-library”."]}


def test_title_and_summary_stand_in_one_language(admin_client):
    response = save(admin_client, ADD, title_fr="Cafés du monde", summary_en="People talk.")

    assert errors(response) == {"title_en": ["Give the title and the summary in at least one language."]}


def test_error_waits_in_the_language_that_is_nearly_there(admin_client):
    response = save(admin_client, ADD, title_fr="Cafés du monde")

    assert errors(response) == {"summary_fr": ["Give the title and the summary in at least one language."]}


def test_end_before_start_is_refused_at_the_end_year(admin_client):
    response = save(admin_client, page(practice(cities=[city()], topics=[topic()])), start_year=2020, end_year=2019)

    assert errors(response) == {"end_year": ["The end year is before the start year."]}


@pytest.mark.parametrize("year", [1899, 2101])
def test_year_outside_two_centuries_is_refused(admin_client, year):
    response = save(admin_client, ADD, title_en="A", summary_en="B", start_year=year)

    assert list(errors(response)) == ["start_year"]


def test_published_practice_needs_place_and_topic(admin_client):
    draft = practice(status="draft")
    response = save(admin_client, page(draft), status="published")

    assert errors(response) == {
        "topics": ["A published practice needs at least one topic."],
        "practice_places": ["A published practice needs a place: name its cities, or the country."],
    }


def test_last_city_of_a_published_practice_stays(admin_client):
    published = practice(cities=[city("Bari")], topics=[topic()])
    save(admin_client, page(published), **{"practice_places-0-DELETE": "on"})

    assert [str(place) for place in published.places] == ["Bari"]


def test_practice_names_cities_or_a_country_never_both(admin_client):
    published = practice(cities=[city()], topics=[topic()])
    response = save(admin_client, page(published), country=city().country.pk)

    assert errors(response) == {
        "practice_places": ["Name its cities or a country, not both: the country follows from the cities."]
    }


def test_address_that_leads_elsewhere_is_taken(admin_client):
    moved, other = practice("Moved", status="draft"), practice("Other", status="draft")
    save(admin_client, page(moved), slug="new-address")
    response = save(admin_client, page(other), slug="moved")

    assert errors(response) == {"slug": ["This was the address of another practice, and still leads there."]}


def test_former_address_is_shown_and_can_be_given_up(admin_client):
    moved = practice("Moved", status="draft")
    save(admin_client, page(moved), slug="new-address")
    assert "<p>moved</p>" in admin_client.get(page(moved)).content.decode()
    save(admin_client, page(moved), **{"former_slugs-0-DELETE": "on"})

    assert list(moved.former_slugs.all()) == []


def test_nothing_typed_is_lost_when_a_form_is_refused(admin_client):
    draft = practice(status="draft")
    typed = {"title_fr": "Cafés", "body_en": "<p>Text</p>", "staff_note": "Call.", "start_year": 2020, "end_year": 1}
    response = save(admin_client, page(draft), **typed)

    kept = form_fields(response)
    assert {name: kept[name] for name in typed} == typed | {"start_year": "2020", "end_year": "1"}


def test_refused_form_says_that_files_must_be_chosen_again(admin_client):
    draft = practice(status="draft")
    file = SimpleUploadedFile("plan.pdf", b"%PDF-")
    response = save(admin_client, page(draft), **new_document(file, title_en="Plan"), end_year="soon")

    assert told(response) == ["Choose the files again: a browser does not send them twice."]


def test_city_without_a_position_goes_last(admin_client):
    draft = practice(cities=[city("Bari"), city("Turin")], status="draft")
    row = {"practice_places-2-city": city("Lecce").pk, "practice_places-2-position": ""}
    save(admin_client, page(draft), **row, **{"practice_places-TOTAL_FORMS": 3})

    assert [str(place) for place in draft.places] == ["Bari", "Turin", "Lecce"]


def test_what_an_editor_pastes_comes_out_harmless(admin_client):
    draft = practice(status="draft")
    save(admin_client, page(draft), purpose_en=HOSTILE, body_fr=HOSTILE)

    draft.refresh_from_db()
    harmless = (
        '<p>Plain bold</p>\n    <a rel="noopener noreferrer">bad</a>'
        ' <a href="https://example.org/" rel="noopener noreferrer">good</a>'
    )
    assert (draft.purpose_en, draft.body_fr) == (harmless, harmless)


def test_document_of_a_draft_opens_for_staff_alone(admin_client, client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    draft = practice(status="draft")
    save(admin_client, page(draft), **new_document(SimpleUploadedFile("plan.pdf", b"%PDF-"), title_en="Plan"))
    address = f"/admin/practices/practice/document/{draft.documents.get().pk}/"

    assert f'href="{address}"' in admin_client.get(page(draft)).content.decode()
    assert b"".join(admin_client.get(address).streaming_content) == b"%PDF-"
    assert client.get(address).status_code == 302


def test_document_needs_a_title_in_one_language(admin_client):
    response = save(admin_client, page(practice(status="draft")), **new_document(SimpleUploadedFile("a.pdf", b"%PDF-")))

    assert errors(response) == {"documents-0-title_en": ["Give this text in at least one language."]}


def new_document(file, title_en=""):
    return {"documents-TOTAL_FORMS": 1, "documents-0-title_en": title_en, "documents-0-file": file}


def test_fields_say_their_language(admin_client):
    form = admin_client.get(ADD).context["adminform"].form
    titles = [(form[name].label, form[name].field.widget.attrs["lang"]) for name in ("title_en", "title_fr")]

    assert titles == [("Title (English)", "en"), ("Title (French)", "fr")]


def test_fields_say_their_language_in_french(admin_client):
    form = admin_client.get(ADD, headers={"accept-language": "fr"}).context["adminform"].form

    assert form["summary_en"].label.endswith("(anglais)")


def test_only_published_practices_can_be_viewed_on_the_site(admin_client):
    published, draft = practice("Cafés"), practice(status="draft")
    links = [admin_client.get(page(shown)).context.get("absolute_url") for shown in (published, draft)]

    assert links == ["/en/practices/cafes/", None]


def test_form_page_carries_the_nonce_of_its_policy(admin_client):
    response = admin_client.get(ADD)
    nonce = response.headers["Content-Security-Policy"].partition("'nonce-")[2].partition("'")[0]
    inline = re.findall(r"<script(?![^>]* src=|[^>]*/json)[^>]*>", response.content.decode())

    assert inline == [f'<script type="importmap" nonce="{nonce}">']
