"""SQLite in a folder that cannot be written, and one that somebody else holds: readers read on, writers hear of it."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client

from tests.factories import practice
from tests.faults.machine import as_user

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "sqlite", reason="is about SQLite"),
]
VISIT = """
import time, django
django.setup()
from django.db import close_old_connections
from django.test import Client
def visit():
    close_old_connections()  # as at the beginning of each request, but of a test’s
    client = Client(raise_request_exception=False)
    written = client.post("/admin/login/?next=/admin/", {"username": "editor", "password": "words"})
    print(client.get("/en/practices/garden/").status_code, written.status_code, "not saved" in written.content.decode())
visit()
input()
time.sleep(1.1)
visit()
"""


@pytest.fixture
def editor():
    return get_user_model().objects.create_superuser("editor", password="words")


def copy(folder):
    """A copy of the tests' database in a folder, closed in good order: no log lies beside it."""
    with closing(sqlite3.connect(folder / "catalogue.sqlite3")) as target:
        connection.cursor()
        connection.connection.backup(target)
    return folder / "catalogue.sqlite3"


def close(folder) -> None:
    """Take the right to write from the site's user."""
    for path in (*folder.iterdir(), folder):
        path.chmod(0o555)


def reopen(folder) -> None:
    for path in (folder, *folder.iterdir()):
        path.chmod(0o777)


def test_closed_folder_is_read_and_written_again_once_it_is_open(editor, tmp_path):
    practice("Garden")
    folder = tmp_path / "data"
    folder.mkdir()
    file = copy(folder)
    close(folder)
    environ = os.environ | {"DATABASE_URL": f"sqlite:///{file}", "DJANGO_SETTINGS_MODULE": "tests.settings"}
    command, pipe = [*as_user(), sys.executable, "-c", VISIT], subprocess.PIPE
    with subprocess.Popen(command, env=environ, stdin=pipe, stdout=pipe, text=True) as process:
        closed = process.stdout.readline()
        reopen(folder)
        reopened, _ = process.communicate("\n")

    assert (closed.split(), reopened.split()) == (["200", "503", "True"], ["200", "302", "False"])


def test_readers_read_on_while_somebody_holds_the_lock(editor):
    practice("Garden")
    client, form = Client(raise_request_exception=False), {"username": "editor", "password": "words"}
    connection.cursor().execute("PRAGMA busy_timeout=100")
    with closing(sqlite3.connect(connection.settings_dict["NAME"], isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        read, refused = client.get("/en/practices/garden/"), client.post("/admin/login/?next=/admin/", form)
        other.execute("ROLLBACK")
    saved = client.post("/admin/login/?next=/admin/", form)
    connection.close()  # with its short patience

    assert (read.status_code, refused.status_code, saved.status_code) == (200, 503, 302)
