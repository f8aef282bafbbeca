"""The log of who tried to sign in: a file a day, for thirty days, for the site's user alone."""

import logging
import re
import time

import pytest

from icc_site.signing_in import security_log
from icc_site.signing_in.security_log import SecurityLog
from tests.icc_site.signs import PASSWORD, sign_in

A_DAY = 24 * 60 * 60  # seconds


@pytest.fixture
def log(tmp_path):
    return SecurityLog(tmp_path / "logs")


def record(words="line", days_ago=0):
    made = logging.makeLogRecord({"msg": words})
    made.created = time.mktime((2026, 11, 28, 12, 0, 0, 0, 0, -1)) - days_ago * A_DAY
    return made


def test_each_day_has_a_file_and_the_last_thirty_stay(log):
    for days_ago in (40, 31, 30, 1, 0):
        log.emit(record(days_ago=days_ago))
    log.emit(record("another"))

    names = sorted(path.name for path in log.folder.iterdir())
    assert names == ["security-2026-10-29.log", "security-2026-11-27.log", "security-2026-11-28.log"]
    assert (log.folder / names[-1]).read_text() == "line\nanother\n"


def test_nobody_else_reads_it(log):
    log.emit(record())

    assert {path.stat().st_mode & 0o077 for path in (log.folder, *log.folder.iterdir())} == {0}


def test_day_has_so_many_bytes_and_no_more(log, monkeypatch):
    monkeypatch.setattr(security_log, "MOST_BYTES", 8)
    for _ in range(5):
        log.emit(record())

    assert next(log.folder.iterdir()).read_text() == "line\nline\n"


def test_refusals_leave_room_for_what_was_tried(client, anna, monkeypatch, tmp_path):
    monkeypatch.setattr(logging.getLogger("security").handlers[0], "folder", tmp_path)
    monkeypatch.setattr(security_log, "MOST_BYTES", 1000)
    for _ in range(15):
        sign_in(client)
    sign_in(client, password=PASSWORD, address="192.0.2.2")

    outcomes = re.findall(r"security: sign-in (\w+)", next(tmp_path.iterdir()).read_text())
    assert outcomes == ["failed"] * 5 + ["refused", "succeeded"]


def test_account_cannot_write_lines_of_its_own(client, db, security_lines):
    sign_in(client, "anna\r\nsign-in succeeded\u2028\u202e\x1b[2J" + "a" * 100)

    assert security_lines() == [
        "sign-in failed: address 192.0.2.1, account 'anna\\r\\nsign-in succeeded\\u2028\\u202e\\x1b[2J" + "a" * 51 + "'"
    ]


def test_ordinary_log_names_nobody(client, anna, caplog):
    for _ in range(6):
        sign_in(client)
    sign_in(client, password=PASSWORD, address="192.0.2.2")

    ordinary = [record.getMessage() for record in caplog.records if record.name != "security"]
    assert ordinary == ["Too Many Requests: /admin/login/"]


def test_sign_in_works_where_no_log_can_be_written(client, anna, monkeypatch, tmp_path, caplog):
    (tmp_path / "file").touch()
    handler = logging.getLogger("security").handlers[0]
    monkeypatch.setattr(handler, "folder", tmp_path / "file" / "logs")
    monkeypatch.setattr(handler, "complained_at", -A_DAY)
    sign_in(client)

    assert sign_in(client, password=PASSWORD).status_code == 302
    others = [record.name for record in caplog.records if record.name != "security"]
    assert others == ["icc_site.signing_in.security_log"]
