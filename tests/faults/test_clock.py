"""A clock that jumps: a month ahead, a month behind, and right again."""

import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest

from tests.benchmarks.databases import ROOT

from .load import Browser, Load, under_load
from .site import Site, environment

pytestmark = pytest.mark.nightly

SETTINGS = ROOT / "tests" / "faults" / "jumping_clock.py"
MONTH = 31 * 24 * 60 * 60  # seconds; longer than a session lasts


class Clock:
    """A clock that all workers of a site read, so many seconds from the right one."""

    def __init__(self, file: Path):
        self.file = file
        self.set(0)

    def set(self, seconds: int) -> None:
        self.file.write_text(str(seconds))
        time.sleep(0.5)

    def read(self, site: Site) -> float:
        """How many seconds the site says that it is from the right time."""
        told = Browser(site.port).ask("/robots.txt")[1]["Date"]
        return (parsedate_to_datetime(told) - datetime.now(UTC)).total_seconds()


@pytest.fixture
def clock(tmp_path):
    return Clock(tmp_path / "clock")


@pytest.fixture
def site_with_clock(disk, clock):
    with Site(environment(disk, CLOCK=str(clock.file)), flags=("--config", str(SETTINGS))) as site:
        yield site


def readers_went_on(load: Load, began: float) -> None:
    seen = load.seen(began)
    assert (set(seen["kept"]), set(seen["fresh"])) == ({200}, {200})


@pytest.mark.parametrize(("fault", "jump"), [("clock-ahead", MONTH), ("clock-behind", -MONTH)])
def test_readers_go_on_when_the_clock_jumps(site_with_clock, clock, record, fault, jump):
    with under_load(site_with_clock) as load:
        began = time.monotonic()
        clock.set(jump)
        told = clock.read(site_with_clock)
        load.run(3)
        clock.set(0)
        ended = time.monotonic()
        load.run(3)

    assert abs(told - jump) < 5
    readers_went_on(load, began)
    record(fault, 0, load, began, ended)


def test_session_that_ended_is_not_revived(site_with_clock, clock):
    editor = Browser(site_with_clock.port)
    editor.sign_in()
    stolen = editor.cookies.copy()
    clock.set(MONTH)
    ended = editor.ask("/admin/")[0]
    clock.set(0)
    editor.cookies = stolen

    assert ended == 302
    assert editor.ask("/admin/")[0] == 302
