"""Processes that are killed."""

import os
import signal
import time

import pytest

from .load import under_load

pytestmark = pytest.mark.nightly


def test_killed_web_worker_is_missed_by_nobody_for_long(site, record):
    with under_load(site) as load:
        killed = site.workers[0]
        os.kill(killed, signal.SIGKILL)
        began = time.monotonic()
        seconds = load.seconds_until_well(began, most=2)

    assert killed not in site.workers
    assert seconds <= 2
    record("worker", seconds, load, began)


def test_killed_master_is_back_within_ten_seconds(site, record):
    with under_load(site) as load:
        master = site.master
        os.kill(master, signal.SIGKILL)
        began = time.monotonic()
        seconds = load.seconds_until_well(began, most=10)

    assert site.master != master
    assert seconds <= 10
    record("master", seconds, load, began)
