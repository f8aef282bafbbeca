"""What is counted is shared by processes, bounded, and no reason for signing in to fail."""

import time
from pathlib import Path

import pytest
from django.conf import settings

from icc_site.signing_in import counters
from tests.icc_site.signs import PASSWORD, sign_in

FOLDER = Path(settings.CACHES["sign_in"]["LOCATION"])


@pytest.fixture
def blocked(monkeypatch, tmp_path):
    """A folder that cannot be made: its parent is a file."""
    (tmp_path / "file").touch()
    monkeypatch.setitem(settings.CACHES["sign_in"], "LOCATION", tmp_path / "file" / "sign-in")
    yield
    counters._memory.clear()


def times_of(key, seconds=60):
    seen = {}
    counters.update({key: seconds}, lambda before, now: seen.update(before) or {})
    return seen[key]


def write_times(key, *times, seconds=60):
    counters.update({key: seconds}, lambda before, now: {key: times})


def test_sign_in_works_where_nothing_can_be_written(client, anna, blocked, caplog):
    for _ in range(5):
        sign_in(client)

    assert sign_in(client, password=PASSWORD).status_code == 429
    assert sign_in(client, password=PASSWORD, address="192.0.2.2").status_code == 302
    assert [record.name for record in caplog.records].count("networks.faults.fault") == 1


def test_damaged_file_counts_as_never_written():
    write_times("anna", time.monotonic())
    for path in FOLDER.glob("*.djcache"):
        path.write_bytes(b"\x80\x05damaged")

    assert times_of("anna") == ()


def test_times_of_another_start_of_the_machine_do_not_count():
    now = time.monotonic()
    write_times("anna", now - 61, now - 1, now + 1000)

    assert times_of("anna") == (now - 1,)


def test_nothing_stays_of_what_is_settled():
    write_times("anna", time.monotonic())
    write_times("anna")

    assert list(FOLDER.glob("*.djcache")) == []


def test_files_are_few_and_for_the_sites_user_alone(monkeypatch):
    monkeypatch.setattr(counters.caches["sign_in"], "_max_entries", 30)
    for number in range(60):
        write_times(f"name-{number}", time.monotonic())

    files = list(FOLDER.glob("*.djcache"))
    assert (len(files) <= 30, {path.stat().st_mode & 0o077 for path in [FOLDER, *files]}) == (True, {0})
