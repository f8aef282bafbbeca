"""A cache that is away, silent or of another time costs no reader a page."""

import socket
import time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from icc_site.every_request.kept_kinds import caches
from tests.factories import practice

pytestmark = pytest.mark.django_db
REDIS = "django.core.cache.backends.redis.RedisCache"
A_DAY = 24 * 60 * 60  # seconds
TIMEOUTS = {"socket_connect_timeout": 0.5, "socket_timeout": 0.5}  # as in icc_site/settings.py


@pytest.fixture
def silent():
    """The port of a server that takes connections and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def use(settings, backend: str, location: str, **options) -> None:
    settings.CACHES = caches({"BACKEND": backend, "LOCATION": location, "OPTIONS": options})


@pytest.mark.parametrize("address", ["/en/about/", "/en/about.pdf"])
def test_page_comes_without_its_cache(client, settings, tmp_path, address):
    settings.PDF_FOLDER = tmp_path
    use(settings, REDIS, "redis://127.0.0.1:1/0")

    assert client.get(address).status_code == 200


def test_silent_cache_is_waited_for_once(client, settings, silent):
    use(settings, REDIS, f"redis://127.0.0.1:{silent}/0", **TIMEOUTS)
    client.get("/en/about/")
    began = time.monotonic()
    answers = {client.get(f"/{language}/about/").status_code for language in ("fr", "de", "es")}

    assert answers == {200}
    assert time.monotonic() - began < 1.2  # it is tried once a second, for half a second


@pytest.mark.django_db(transaction=True)
def test_cache_without_its_table_is_told_once(client, settings, caplog):
    use(settings, "django.core.cache.backends.db.DatabaseCache", "no_such_table")
    client.get("/en/about/")
    caplog.clear()

    assert [client.get("/en/about/").status_code for _ in range(5)] == [200] * 5
    assert caplog.text == ""


@pytest.mark.parametrize("days", [1, 400])
def test_page_that_was_kept_while_the_clock_was_ahead_is_made_anew(client, monkeypatch, days):
    practice("Garden")
    now = time.time
    monkeypatch.setattr(time, "time", lambda: now() + days * A_DAY)
    client.get("/en/practices/garden/")
    monkeypatch.undo()
    with CaptureQueriesContext(connection) as queries:
        client.get("/en/practices/garden/")

    assert len(queries) > 1


def test_clocks_of_machines_that_share_a_cache_may_differ_a_little(client, monkeypatch, django_assert_num_queries):
    practice("Garden")
    now = time.time
    monkeypatch.setattr(time, "time", lambda: now() + 20)
    client.get("/en/practices/garden/")
    monkeypatch.undo()

    with django_assert_num_queries(1):
        client.get("/en/practices/garden/")
