"""A text that would hold the site up is refused in words, and what was typed stays in the form."""

import time

import pytest
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import TextField

from practices.models import Practice, SpecialPage, Theme
from tests.editing import errors, form_fields, save
from tests.factories import city, network, practice
from tests.practices.admin.test_ledger import address, send

pytestmark = pytest.mark.django_db
NESTED = "<ul><li>" * 20_000 + "x" + "</li></ul>" * 20_000
DEEP = "<ul><li>" * 7 + "x" + "</li></ul>" * 7
TOO_LONG = "This text has 360,001 characters, formatting included; at most 50,000 can be kept."
TOO_DEEP = "Lists stand in lists here, 14 levels of formatting deep; at most 12 can be kept."
TOO_MANY = "This text has 3,001 formatting elements, such as paragraphs and links; at most 3,000 can be kept."
NETWORK = "/admin/networks/network/add/"


@pytest.mark.parametrize("model", [Practice, SpecialPage, Theme])
def test_twenty_thousand_nested_lists_are_refused_at_once(admin_client, model):
    field = {Practice: "body_en", SpecialPage: "introduction_en", Theme: "text_en"}[model]
    began = time.monotonic()
    response = save(admin_client, f"/admin/practices/{model._meta.model_name}/add/", **{field: NESTED})

    assert errors(response)[field] == [TOO_LONG]
    assert time.monotonic() - began < 5  # seconds; it took 64
    assert NESTED[:4000].replace("<", "&lt;").replace(">", "&gt;") in response.content.decode()


@pytest.mark.parametrize(("typed", "fault"), [(DEEP, TOO_DEEP), ("<p>a" * 3001, TOO_MANY)])
def test_text_is_measured_by_depth_and_marks(admin_client, typed, fault):
    there = practice("Garden", body_en="<p>As it was.</p>")
    response = save(admin_client, f"/admin/practices/practice/{there.pk}/change/", body_en=typed)

    assert errors(response)["body_en"] == [fault]
    assert Practice.objects.get().body_en == "<p>As it was.</p>"


def test_translation_has_the_same_limits(admin_client):
    there = practice("Market", summary_en="Stalls.", process_en="<p>Step by step.</p>")
    response = send(admin_client, there, "draft", title_fr="Marché", process_fr=NESTED)

    assert response.context["form"].errors == {"process_fr": [TOO_LONG]}
    assert admin_client.get(address(there)).context["form"]["process_fr"].value() is None


def test_plain_texts_are_limited_too(admin_client):
    response = save(admin_client, NETWORK, name_en="Ring", description_en="a" * 20_001, staff_note="b" * 20_001)

    fault = ["This text has 20,001 characters; at most 20,000 can be kept."]
    assert errors(response) == {"description_en": fault, "staff_note": fault}


def test_no_text_that_editors_write_is_without_a_limit():
    editors = admin.site._registry.values()
    models = {model for editor in editors for model in (editor.model, *(inline.model for inline in editor.inlines))}
    ours = [model for model in models if model._meta.app_label in ("networks", "practices")]
    texts = [field for model in ours for field in model._meta.get_fields() if isinstance(field, TextField)]

    assert len(texts) > 30
    assert [field for field in texts if accepts(field, "a" * 50_001)] == []


def accepts(field, text: str) -> bool:
    try:
        field.run_validators(text)
    except ValidationError:
        return False
    return True


def test_list_of_a_page_has_at_most_200_rows(admin_client):
    there = practice("Garden")
    page = f"/admin/practices/practice/{there.pk}/change/"
    rows = {f"links-{n}-url": f"https://example.org/{n}" for n in range(201)}
    titles = {f"links-{n}-title_en": f"Page {n}" for n in range(201)}
    response = save(admin_client, page, **{"links-TOTAL_FORMS": "201"} | rows | titles)

    assert errors(response)["links"] == ["This list has 201 rows; at most 200 can be kept."]
    assert "https://example.org/200" in response.content.decode()


def test_every_list_of_the_admin_has_a_most():
    inlines = [inline for editor in admin.site._registry.values() for inline in editor.inlines]

    assert {inline.__name__: inline.max_num for inline in inlines if inline.max_num != 200} == {
        "FormerSlugInline": None
    }


def test_fields_of_the_fullest_page_are_all_read(admin_client):
    there = network("Ring", members=[city(f"Place {n}") for n in range(200)])
    page = f"/admin/networks/network/{there.pk}/change/"
    form = form_fields(admin_client.get(page))
    response = admin_client.post(page, form | {"name_en": "Circle"})

    assert len(form) > 1000
    assert response.status_code == 302
