"""Whoever looks after the server learns what is open; nobody else is bothered with it."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from icc_site.legal import checks
from icc_site.legal.accessibility import ACCESSIBILITY_STATEMENT, AccessibilityStatement, Status
from icc_site.legal.licences import licence
from icc_site.legal.stated_names import STATED_NAMES
from tests.pages import page, texts

ALL = f"{', '.join(STATED_NAMES)}, TEXTS_LICENCE, LOG_DAYS"


def test_empty_settings_are_named(settings):
    settings.STATED |= {"SITE_HOST": "Ulmiva"}
    (warning,) = checks.settings_are_stated(None)

    assert warning.id == "icc_site.W004"
    assert (warning.obj, warning.msg) == (
        ALL.replace("SITE_HOST, ", ""),
        "These settings are empty, and public pages say so.",
    )


def test_site_that_states_all_has_no_warning(settings):
    settings.STATED = dict.fromkeys(STATED_NAMES, "Zorvik")
    settings.TEXTS_LICENCE, settings.LOG_DAYS = licence("CC0-1.0"), 14

    assert checks.settings_are_stated(None) == []


@pytest.mark.django_db
@pytest.mark.parametrize(("is_superuser", "messages"), [(True, 1), (False, 0)])
def test_administration_shows_it_to_administrators_alone(client, is_superuser, messages):
    client.force_login(User.objects.create_user("ada", is_staff=True, is_superuser=is_superuser))
    shown = texts(page(client, "/admin/"), "//ul[@class='messagelist']/li")

    assert len([message for message in shown if ALL in message]) == messages


def test_accessibility_statement_is_not_of_the_future():
    today = timezone.localdate()

    assert ACCESSIBILITY_STATEMENT.prepared_on <= ACCESSIBILITY_STATEMENT.reviewed_on <= today


@pytest.mark.parametrize(("days", "ids"), [(365, []), (366, ["icc_site.W005"])])
def test_accessibility_statement_is_due_after_a_year(monkeypatch, days, ids):
    day = timezone.localdate() - timedelta(days)
    monkeypatch.setattr(checks, "ACCESSIBILITY_STATEMENT", AccessibilityStatement(Status.FULL, day, day))

    assert [warning.id for warning in checks.accessibility_was_reviewed(None)] == ids
