"""A session that has ended stays ended, whatever the clock does."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

pytestmark = pytest.mark.django_db


def test_session_found_to_have_ended_is_deleted(admin_client):
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))

    assert (admin_client.get("/admin/").status_code, Session.objects.count()) == (302, 0)


def test_sessions_that_ended_are_deleted_when_somebody_signs_in(admin_client, client, admin_user):
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    ended = Session.objects.get().pk
    client.post("/admin/login/", {"username": "admin", "password": "password"})

    assert (Session.objects.filter(pk=ended).exists(), Session.objects.count()) == (False, 1)


def test_session_that_lasts_stays(admin_client):
    assert (admin_client.get("/admin/").status_code, Session.objects.count()) == (200, 1)


def test_cookie_that_names_no_session_costs_no_write(client):
    client.cookies["sessionid"] = "x" * 32
    with CaptureQueriesContext(
        connection,
    ) as queries:
        client.get("/admin/")

    assert [query["sql"] for query in queries if not query["sql"].startswith("SELECT")] == []
