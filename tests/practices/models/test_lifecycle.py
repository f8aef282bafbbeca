"""The dates of a practice follow its status; nobody types them."""

import datetime
from importlib import import_module

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction
from django.utils import timezone

from practices.models import Practice
from tests.factories import PUBLISHED_AT, practice

pytestmark = pytest.mark.django_db
MARCH = datetime.date(2027, 3, 5)


def archived():
    return practice(status="archived", published_at=PUBLISHED_AT, withdrawn_on=MARCH)


@pytest.mark.parametrize(
    ("status", "day"),
    [("archived", MARCH), ("taken_down", timezone.localdate), ("published", None), ("draft", None)],
)
def test_day_is_that_of_the_status(status, day):
    garden = archived()
    garden.status = status
    garden.save()

    assert garden.withdrawn_on == (day() if callable(day) else day)


def test_database_refuses_what_no_page_could_say():
    garden = Practice.objects.filter(pk=archived().pk)
    for facts in ({"withdrawn_on": None}, {"status": "published", "merged_into": garden.get()}):
        with pytest.raises(IntegrityError), transaction.atomic():
            garden.update(**facts)


def test_practice_archived_before_such_days_were_noted_has_that_of_its_last_save():
    garden = practice(status="archived")
    Practice.objects.update(withdrawn_on=None, updated_at=datetime.datetime(2025, 6, 30, 23, 30, tzinfo=datetime.UTC))
    import_module("practices.migrations.0016_withdrawal").date_archived_practices(apps, None)

    garden.refresh_from_db()
    assert garden.withdrawn_on == timezone.localdate(garden.updated_at) == datetime.date(2025, 7, 1)
