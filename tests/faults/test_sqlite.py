"""SQLite in trouble: locked, on a disk that cannot be written, on a full one."""

import errno
import sqlite3
import time

import pytest

from .load import Load, under_load
from .machine import error_of_writing, fill, remount

pytestmark = pytest.mark.nightly

SORRY = {"This site cannot answer just now"}


def first_name(disk) -> str:
    with sqlite3.connect(disk / "catalogue.sqlite3") as database:
        return database.execute("SELECT first_name FROM auth_user WHERE id = 1").fetchone()[0]


def readers_went_on(load: Load, began: float) -> None:
    seen = load.seen(began)
    assert (set(seen["kept"]), set(seen["fresh"])) == ({200}, {200})
    assert load.slowest("kept", began) < 3


def test_sqlite_locked_for_half_a_minute(site, disk, record):
    with under_load(site) as load, sqlite3.connect(disk / "catalogue.sqlite3", isolation_level=None) as other:
        began = time.monotonic()
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            sqlite3.connect(disk / "catalogue.sqlite3", timeout=0.1).execute("BEGIN IMMEDIATE")
        load.run(30)
        other.execute("ROLLBACK")
        ended = time.monotonic()
        seconds = load.seconds_until_well(ended, most=2)

    readers_went_on(load, began)
    assert load.bodies("save", 503) == SORRY
    assert set(load.seen(began)["save"]) == {302, 503}
    assert seconds <= 2
    assert first_name(disk) == load.saved
    record("sqlite-locked", seconds, load, began, ended)


def test_data_folder_that_cannot_be_written(site, disk, record):
    with under_load(site) as load:
        site.stop()
        remount(disk, "ro")
        error = error_of_writing(disk)
        site.start()
        began = time.monotonic()
        load.run(8)
        remount(disk, "rw")
        ended = time.monotonic()
        seconds = load.seconds_until_well(ended, most=2)

    assert error == errno.EROFS
    readers_went_on(load, began)
    seen = load.seen(began + 1, ended - 1)
    assert (set(seen["save"]), load.bodies("save", 503)) == ({503}, SORRY)
    assert seconds <= 2
    assert first_name(disk) == load.saved
    record("data-read-only", seconds, load, began, ended)


def test_full_disk_of_the_database(site, disk, record):
    with under_load(site) as load:
        ballast = fill(disk)
        error = error_of_writing(disk)
        began = time.monotonic()
        load.run(6)
        ballast.unlink()
        ended = time.monotonic()
        seconds = load.seconds_until_well(ended, most=2)
        lines = site.log_lines()

    assert error == errno.ENOSPC
    readers_went_on(load, began)
    seen = load.seen(began + 1, ended - 1)
    assert (set(seen["save"]), load.bodies("save", 503)) == ({503}, SORRY)
    assert seconds <= 2
    assert len(lines) <= 6, lines
    assert first_name(disk) == load.saved
    record("disk-full-database", seconds, load, began, ended)
