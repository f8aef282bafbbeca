"""Processes that are killed."""

import os
import signal
import time

import pytest

from tests.icc_site.processes import ends, wait_for

from .load import Browser, under_load

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


@pytest.mark.parametrize(("fault", "doomed"), [("booklet-worker", "db_worker"), ("booklet-supervisor", "work")])
def test_booklet_is_taken_up_again_when_what_makes_it_is_killed(site, record, fault, doomed):
    site.start_work()
    address = "/en/booklet.pdf?topic=education"
    Browser(site.port).ask(address.replace(".pdf", "/order/"), {})
    with under_load(site, kinds=("kept", "fresh")) as load:
        wait_for(lambda: site.rendering())
        rendering, killed = site.rendering(), site.work_process(doomed)
        os.kill(killed, signal.SIGKILL)
        began = time.monotonic()
        orphaned = [pid for pid in rendering if not ends(pid)]
        wait_for(lambda: site.rendering() and site.rendering() != rendering)
        seconds = round(time.monotonic() - began, 1)
        wait_for(lambda: Browser(site.port).ask(address)[0] == 200)

    assert orphaned == []
    assert seconds <= 60
    assert set(load.seen(began)["kept"]) == {200}
    record(fault, seconds, load, began)
