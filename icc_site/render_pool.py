"""Rendering in processes of its own: work that hangs or grows is killed there, and the site stays up.

A place to work is a file lock, so that all web processes of this machine share the same few. A web process keeps one
warm child a place, each with a pipe of its own: whatever one child dies of, no other work dies with it.
"""

import logging
import multiprocessing
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress

from django.conf import settings
from filelock import FileLock, Timeout

from .render_child import prepare, within_seconds
from .render_errors import BusyError, FailedError, UnableError

MOST_IN_LINE = 6  # threads of a web process that make PDFs or wait for one: two of its eight are left for pages
SECONDS_TO_START = 30
SECONDS_BETWEEN_TRIES = 0.05
WORN_OUT = 200  # jobs after which a child is replaced, whatever it may have leaked

logger = logging.getLogger(__name__)
_line = threading.BoundedSemaphore(MOST_IN_LINE)
_children: dict[int, ProcessPoolExecutor] = {}  # by place; who holds the place's lock may touch its child
_jobs: dict[int, int] = {}


@contextmanager
def in_line() -> Iterator[float]:
    """Stand in line for a PDF until `time.monotonic()` reads what is yielded; a BusyError if the line is full."""
    if not _line.acquire(blocking=False):
        raise BusyError("The line is full.")
    try:
        yield time.monotonic() + settings.PDF_WAIT
    finally:
        _line.release()


def in_child(until: float, job: Callable, *args, seconds: int | None = None):
    """What a module's function answers in a child process that is free by then; else a RenderError, which is logged."""
    try:
        place, lock = free_place(until)
        with lock:
            return answer(place, seconds or settings.PDF_SECONDS, job, args)
    except (BusyError, FailedError) as error:
        logger.error("There is no PDF: %s", error)
        raise
    except (ImportError, OSError) as error:
        logger.exception("This machine cannot make PDFs now")
        raise UnableError(str(error)) from error


def free_place(until: float):
    """One of the machine's places by its number, with its lock, held; BusyError if none is free by then."""
    folder = settings.DATA_DIR / "cache" / "pdf-places"
    folder.mkdir(parents=True, exist_ok=True)
    locks = {place: FileLock(folder / f"{place}.lock") for place in range(settings.PDF_AT_ONCE)}
    while True:
        for place in sorted(locks, key=lambda place: place not in _children):  # those with a warm child first
            with suppress(Timeout):
                return place, locks[place].acquire(blocking=False)
        if time.monotonic() >= until:
            raise BusyError("No place became free.")
        time.sleep(SECONDS_BETWEEN_TRIES)


def answer(place: int, seconds: int, job: Callable, args: tuple):
    """The job's answer from the child at a place; where it fails, the child is let go."""
    started = time.monotonic()
    try:
        return submit(place, seconds, job, args).result(SECONDS_TO_START + seconds)
    except (BrokenProcessPool, MemoryError, TimeoutError) as error:
        let_go(place)
        limits = f"at most {seconds} s, {settings.PDF_MEMORY} MB"
        raise FailedError(f"{type(error).__name__} after {time.monotonic() - started:.1f} s ({limits})") from error


def submit(place: int, seconds: int, job: Callable, args: tuple) -> Future:
    """Hand a job to the child at a place; a new one if it is worn out, or died while it had nothing to do."""
    if _jobs.get(place, 0) >= WORN_OUT:
        let_go(place)
    _jobs[place] = _jobs.get(place, 0) + 1
    try:
        return child(place).submit(within_seconds, seconds, job, args)
    except BrokenProcessPool:
        let_go(place)
        return child(place).submit(within_seconds, seconds, job, args)


def child(place: int) -> ProcessPoolExecutor:
    if place not in _children:
        context = multiprocessing.get_context("spawn")  # a fork would inherit locks of threads, and the database
        _children[place] = ProcessPoolExecutor(1, context, prepare, (settings.PDF_MEMORY * 2**20,))
    return _children[place]


def let_go(place: int) -> None:
    _jobs.pop(place, None)
    if place in _children:
        _children.pop(place).shutdown(wait=False, cancel_futures=True)
