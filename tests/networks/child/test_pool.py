"""Work in child processes: what hangs, grows or dies there does no harm, and the next work is done."""

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

import pytest

from networks.child import pool
from networks.child.errors import BusyError, FailedError, UnableError
from networks.child.pool import booklet_limits, free_place, in_child, in_line
from tests.icc_site import jobs
from tests.icc_site.processes import ends

START = """
import os, signal, sys, time
from networks.child.pool import in_child
from icc_site.rendering.renderer import html_to_pdf
from tests.icc_site import jobs
if __name__ == "__main__":
"""


@pytest.fixture(autouse=True)
def one_place(settings, tmp_path):
    """One place to work at, its child gone after the test."""
    settings.PDF_AT_ONCE, settings.DATA_DIR = 1, tmp_path
    pool.let_go("0")
    yield
    pool.let_go("0")


def do(job, *args, seconds=60, limits=None):
    return in_child(time.monotonic() + seconds, job, *args, limits=limits)


def run(tmp_path, *lines):
    """What a process of its own prints, with these lines for its main part."""
    script = tmp_path / "script.py"
    script.write_text(START + "".join(f"    {line}\n" for line in lines))
    environment = os.environ | {"PYTHONPATH": os.getcwd()}
    return subprocess.run([sys.executable, script], capture_output=True, text=True, env=environment, check=False).stdout


def test_child_stays_warm():
    assert do(jobs.answer) == do(jobs.answer) != os.getpid()


def test_child_steps_back_and_knows_its_limits(settings):
    settings.PDF_MEMORY = 300
    niceness, memory, core = do(jobs.tell_limits)

    assert niceness >= 5 > os.nice(0)
    assert (memory, core) == ((300 * 2**20,) * 2, (0, 0))


def test_child_is_the_first_to_go_where_the_machine_runs_out_of_memory():
    assert do(jobs.tell_who_goes_first) == 1000


def test_child_holds_no_more_than_it_needs():
    assert do(jobs.tell_modules) == set()


@pytest.mark.parametrize("job", [jobs.sleep, jobs.spin, jobs.eat, jobs.die, jobs.stumble])
def test_work_that_hangs_grows_or_dies_is_ended_and_the_next_is_done(settings, job, caplog):
    settings.PDF_SECONDS = 1
    started = time.monotonic()
    with pytest.raises(FailedError):
        do(job)

    assert time.monotonic() - started < 30
    assert "There is no PDF" in caplog.text
    assert do(jobs.answer) > 0


def test_killed_work_leaves_no_process(settings):
    settings.PDF_SECONDS = 2
    child = do(jobs.answer)
    with pytest.raises(FailedError):
        do(jobs.sleep)

    assert ends(child)


def test_child_that_died_while_it_had_nothing_to_do_is_replaced():
    first = do(jobs.answer)
    os.kill(first, signal.SIGKILL)
    assert ends(first)
    time.sleep(0.2)  # until its web process has heard of it

    assert do(jobs.answer) != first


def test_worn_out_child_is_replaced(monkeypatch):
    monkeypatch.setattr(pool, "MOST_JOBS", 2)
    first, second, third = (do(jobs.answer) for _ in range(3))

    assert first == second != third


def test_child_that_failed_is_replaced_whatever_it_may_still_hold():
    first = do(jobs.answer)
    with pytest.raises(FailedError):
        do(jobs.stumble)

    assert do(jobs.answer) != first


def test_booklet_has_limits_of_its_own_and_its_child_ends_with_it(settings):
    settings.BOOKLET_MEMORY = 400
    first, second = (do(jobs.answer, limits=booklet_limits()) for _ in range(2))

    assert do(jobs.tell_limits, limits=booklet_limits())[1] == (400 * 2**20,) * 2
    assert first != second
    assert ends(second)


def test_booklet_in_the_making_leaves_every_place_to_pages():
    with free_place(0, booklet_limits().places)[1]:
        assert do(jobs.answer) > 0
        with pytest.raises(BusyError):
            do(jobs.answer, seconds=0, limits=booklet_limits())


def test_places_of_one_machine_are_not_those_of_another(monkeypatch):
    with free_place(0, ["0"])[1]:
        monkeypatch.setattr("platform.node", lambda: "another")
        assert do(jobs.answer) > 0


@pytest.mark.parametrize("job", [jobs.miss_a_module, jobs.miss_a_library])
def test_machine_without_a_library_is_told_from_a_page_that_fails(job, caplog):
    with pytest.raises(UnableError):
        do(job)

    assert "librar" in caplog.text


def test_error_of_a_library_is_logged_with_its_place(caplog):
    with pytest.raises(FailedError):
        do(jobs.stumble)

    assert "jobs.py" in caplog.text
    assert "over an odd page" in caplog.text


def test_reader_waits_for_a_place_and_gets_it():
    with ThreadPoolExecutor(3) as threads:
        answers = [thread.result() for thread in [threads.submit(do, jobs.answer) for _ in range(3)]]

    assert len(set(answers)) == 1


def test_reader_waits_no_longer_than_meant(settings):
    settings.PDF_SECONDS = 3
    do(jobs.answer)
    with ThreadPoolExecutor(1) as threads:
        long = threads.submit(do, jobs.sleep)
        time.sleep(0.5)
        with pytest.raises(BusyError):
            do(jobs.answer, seconds=0.5)
        assert not long.done()
        assert isinstance(long.exception(), FailedError)

    assert do(jobs.answer) > 0


def test_places_are_shared_with_every_process(tmp_path):
    place, lock = free_place(0, ["0"])
    asks = f"from django.conf import settings; settings.DATA_DIR = __import__('pathlib').Path({str(tmp_path)!r})"
    lines = [asks, "settings.PDF_AT_ONCE = 1", "try: print(in_child(0, jobs.answer))"]
    lines.append("except Exception as error: print(type(error).__name__)")
    with lock:
        held = run(tmp_path, *lines)

    assert (place, held.strip()) == ("0", "BusyError")
    assert run(tmp_path, *lines).strip().isdigit()


def test_full_line_is_said_at_once():
    with ExitStack() as line:
        for _ in range(pool.MOST_IN_LINE):
            line.enter_context(in_line())
        with pytest.raises(BusyError):
            line.enter_context(in_line())

    with in_line() as until:
        assert until > time.monotonic()


def test_child_ends_with_a_web_process_that_is_killed(tmp_path):
    lines = ["print(in_child(time.monotonic() + 9, jobs.answer), flush=True)", "os.kill(os.getpid(), signal.SIGKILL)"]
    child = int(run(tmp_path, *lines))

    assert ends(child)


def test_web_process_makes_pdfs_without_weasyprint(tmp_path):
    page = "'<html lang=en><title>T</title><h1>T', 'http://testserver/'"
    made = f"print(in_child(time.monotonic() + 9, html_to_pdf, {page})[:5], 'weasyprint' in sys.modules)"

    assert run(tmp_path, made).strip() == "b'%PDF-' False"
