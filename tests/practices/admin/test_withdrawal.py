"""Editors archive a practice with a reason, merge it into another, or take it down; each says what is missing."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError
from django.utils import timezone

from practices.models import Practice
from tests.editing import errors, save, told
from tests.factories import PUBLISHED_AT, city, practice, topic

pytestmark = [pytest.mark.django_db]
LIST = "/admin/practices/practice/"
MARCH = datetime.date(2027, 3, 5)
WHY = {"withdrawal_reason_en": "The office was closed."}


def act(client, action, *practices, **data):
    chosen = [practice.pk for practice in practices]
    return client.post(LIST, {"action": action, "_selected_action": chosen} | data, follow=True)


def form(of):
    return f"{LIST}{of.pk}/change/"


def publishable(title_en=None, **facts):
    return practice(title_en, cities=[city()], topics=[topic()], **facts)


def state(of):
    of.refresh_from_db()
    return of.status, of.withdrawn_on, of.withdrawal_reason_en, of.merged_into


@pytest.mark.parametrize(
    ("action", "status", "message"),
    [
        ("archive", "archived", "2 practices were archived."),
        ("take_down", "taken_down", "2 practices were taken down."),
    ],
)
def test_action_asks_for_the_reason_first(admin_client, action, status, message):
    both = [practice("Garden"), practice("Park")]
    asked = act(admin_client, action, *both)
    unsaid = act(admin_client, action, *both, apply="1")
    before = [state(each)[0] for each in both]
    done = act(admin_client, action, *both, apply="1", **WHY)

    assert (asked.status_code, before) == (200, ["published"] * 2)
    assert unsaid.context["form"].errors == {
        "withdrawal_reason_en": ["Say why, in at least one language: visitors read it."]
    }
    assert told(done) == [message]
    assert [state(each) for each in both] == [(status, timezone.localdate(), WHY["withdrawal_reason_en"], None)] * 2


@pytest.mark.parametrize("action", ["archive", "take_down"])
def test_reason_that_nobody_can_see_is_none(admin_client, action):
    garden = practice("Garden")
    asked = act(admin_client, action, garden, apply="1", withdrawal_reason_en="\u200b", withdrawal_reason_fr="\x7f")

    assert [*asked.context["form"].errors] == ["withdrawal_reason_en"]
    assert state(garden)[0] == "published"


def test_what_was_never_public_cannot_be_taken_down(admin_client):
    draft = practice("Plan", status="draft")

    assert told(act(admin_client, "take_down", draft)) == [
        "ICC-0001, “Plan”, was never public: there is nothing to take down.",
        "No practice changed its status.",
    ]
    assert errors(save(admin_client, form(draft), status="taken_down", **WHY)) == {
        "status": ["It was never public: there is nothing to take down."]
    }


def test_merging_names_the_practice_that_is_left(admin_client):
    garden, park = practice("Garden"), practice("Park")
    unsaid = act(admin_client, "merge", garden, apply="1")
    itself = act(admin_client, "merge", garden, apply="1", merged_into=garden.pk)
    done = act(admin_client, "merge", garden, apply="1", merged_into=park.pk)

    assert unsaid.context["form"].errors == {"merged_into": ["This field is required."]}
    assert itself.context["form"].errors == {"merged_into": ["A practice cannot be merged into itself."]}
    assert told(done) == ["1 practice was merged into ICC-0002, “Park”."]
    assert state(garden) == ("archived", timezone.localdate(), None, park)


@pytest.mark.parametrize("status", ["archived", "taken_down"])
def test_form_needs_the_reason_when_the_status_changes(admin_client, status):
    garden = publishable("Garden")
    refused = save(admin_client, form(garden), status=status)
    save(admin_client, form(garden), status=status, **WHY)

    assert errors(refused) == {"withdrawal_reason_en": ["Say why, in at least one language: visitors read it."]}
    assert state(garden)[:3] == (status, timezone.localdate(), WHY["withdrawal_reason_en"])


def test_one_archived_long_ago_is_edited_without_a_reason(admin_client):
    old = practice("Garden", status="archived", published_at=PUBLISHED_AT, withdrawn_on=MARCH)
    save(admin_client, form(old), title_en="Gardens")

    assert (str(Practice.objects.get()), state(old)[1]) == ("Gardens", MARCH)


def test_taking_down_what_is_archived_needs_a_reason_of_its_own(admin_client):
    old = practice("Garden", status="archived", published_at=PUBLISHED_AT, withdrawn_on=MARCH, **WHY)
    refused = save(admin_client, form(old), status="taken_down")
    save(admin_client, form(old), status="taken_down", withdrawal_reason_en="The city asked for it.")

    assert errors(refused) == {
        "withdrawal_reason_en": ["Say why it is taken down. The reason given here is why it was archived."]
    }
    assert state(old)[1:3] == (timezone.localdate(), "The city asked for it.")


def test_form_says_what_a_practice_can_be_merged_into(admin_client):
    park, plan = practice("Park"), practice("Plan", status="draft")
    garden = publishable("Garden")
    refused = [
        save(admin_client, form(garden), status=status, merged_into=other.pk)
        for status, other in (("archived", garden), ("archived", plan), ("published", park))
    ]
    save(admin_client, form(garden), status="archived", merged_into=park.pk)

    assert [errors(each) for each in refused] == [
        {"merged_into": ["A practice cannot be merged into itself."]},
        {"merged_into": ["Choose a practice that is published."]},
        {"merged_into": ["Only an archived practice can be merged into another: choose the status “archived”."]},
    ]
    assert state(garden)[3] == park


def test_choice_offers_the_published_alone(admin_client):
    practice("Park", status="draft"), practice("Green park")
    query = {"term": "park", "app_label": "practices", "model_name": "practice", "field_name": "merged_into"}
    found = admin_client.get("/admin/autocomplete/", query).json()["results"]

    assert [each["text"] for each in found] == ["Green park"]


def test_published_again_it_is_as_before(admin_client):
    garden = publishable("Garden", merged_into=practice("Park"), status="archived", withdrawn_on=MARCH, **WHY)
    act(admin_client, "publish", garden)

    assert state(garden)[::3] == ("published", None)
    assert garden.withdrawn_on is None


def test_practice_that_others_were_merged_into_cannot_be_deleted():
    park = practice("Park")
    practice("Garden", merged_into=park, status="archived")

    with pytest.raises(ProtectedError):
        park.delete()


def test_circle_of_merged_practices_is_refused():
    park = practice("Park", status="archived")
    garden = practice("Garden", merged_into=park, status="archived")
    park.merged_into = garden

    with pytest.raises(ValidationError, match="cannot be merged into itself"):
        park.clean()
