"""What an editor types counts as it will be kept: what nobody can see is nothing, and is asked for again in words."""

import pytest

from networks.models import City
from practices.models import Practice, Topic
from tests.editing import errors, save
from tests.factories import city, practice, topic

pytestmark = [pytest.mark.django_db]
UNSEEN = ["\x7f", "\x1b\x1b", "\u200b", "\u2060 \ufe0f", "\u3164"]
TITLE_AND_SUMMARY = ["Give the title and the summary in at least one language."]


@pytest.mark.parametrize("typed", UNSEEN)
def test_practice_without_a_title_that_one_can_see_is_refused(admin_client, typed):
    garden = practice("Garden", cities=[city()], topics=[topic()])
    response = save(admin_client, f"/admin/practices/practice/{garden.pk}/change/", title_en=typed)

    assert errors(response) == {"title_en": TITLE_AND_SUMMARY}
    assert Practice.objects.get().title_en == "Garden"


@pytest.mark.parametrize("typed", UNSEEN)
@pytest.mark.parametrize(("model", "make"), [("networks/city", city), ("practices/topic", topic)])
def test_place_and_topic_keep_a_name_that_one_can_see(admin_client, typed, model, make):
    named = make("Rome")
    response = save(admin_client, f"/admin/{model}/{named.pk}/change/", name_en=typed)

    assert errors(response) == {"name_en": ["Give this text in at least one language."]}
    assert type(named).objects.get().name_en == "Rome"


def test_name_that_is_another_one_but_for_control_characters_is_refused(admin_client):
    rome = city("Rome", other_names=["Roma"])
    response = save(
        admin_client,
        f"/admin/networks/city/{rome.pk}/change/",
        **{"other_names-TOTAL_FORMS": "2", "other_names-1-city": rome.pk, "other_names-1-name": "Ro\x1bma"},
    )

    assert response.status_code == 200
    assert [*City.objects.get().other_names.values_list("name", flat=True)] == ["Roma"]


def test_section_without_words_that_one_can_see_is_empty():
    practice("Garden", purpose_en="<p>\u200b</p><p>\u3164</p>", impact_en="<p>a\u200bb</p>")

    assert Practice.objects.values_list("purpose_en", "impact_en").get() == ("", "<p>a\u200bb</p>")


def test_signs_that_join_what_one_can_see_are_kept(admin_client):
    joy = topic("Joy")
    save(admin_client, f"/admin/practices/topic/{joy.pk}/change/", name_en="\x1bFamily \U0001f469\u200d\U0001f467")

    assert Topic.objects.get().name_en == "Family \U0001f469\u200d\U0001f467"
