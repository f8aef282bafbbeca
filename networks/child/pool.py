"""Work in processes of its own: what hangs or grows is killed there, and the site stays up.

A place to work is a file lock, so that all processes of this machine share the same few. A web process keeps one
warm child a place, each with a pipe of its own: whatever one child dies of, no other work dies with it. Each kind of
work has places of its own names.
"""

import multiprocessing
import platform
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from typing import NamedTuple

from django.conf import settings
from filelock import FileLock, Timeout

from .child import prepare, within_seconds
from .errors import BusyError, FailedError, UnableError

MOST_IN_LINE = 6  # threads of a web process that have a child work or wait for one: two of its eight are left for pages
SECONDS_TO_START = 30
SECONDS_BETWEEN_TRIES = 0.05

_line = threading.BoundedSemaphore(MOST_IN_LINE)
_children: dict[str, ProcessPoolExecutor] = {}  # by place; who holds the place's lock may touch its child
_jobs: dict[str, int] = {}


class Limits(NamedTuple):
    """What a kind of work may take of this machine."""

    places: list[str]  # the same names on every machine
    seconds: int
    memory: int  # MB of address space
    jobs: int  # after which a child is replaced, whatever it may have leaked


@contextmanager
def in_line(patience: float) -> Iterator[float]:
    """Stand in line for so many seconds, until `time.monotonic()` reads what is yielded; BusyError in a full line."""
    if not _line.acquire(blocking=False):
        raise BusyError("The line is full.")
    try:
        yield time.monotonic() + patience
    finally:
        _line.release()


def in_child(until: float, limits: Limits, job: Callable, *args):
    """What a module's function answers in a child that is free by then, within these limits; else a ChildError."""
    try:
        place, lock = free_place(until, limits.places)
        with lock:
            return answer(place, limits, job, args)
    except (ImportError, OSError) as error:
        raise UnableError(str(error)) from error


def free_place(until: float, places: list[str]):
    """One of these places of this machine, with its lock, held; BusyError if none is free by then."""
    folder = settings.DATA_DIR / "cache" / "places" / platform.node()  # other machines may share the data
    folder.mkdir(parents=True, exist_ok=True)
    locks = {place: FileLock(folder / f"{place}.lock") for place in places}
    while True:
        for place in sorted(locks, key=lambda place: place not in _children):  # those with a warm child first
            with suppress(Timeout):
                return place, locks[place].acquire(blocking=False)
        if time.monotonic() >= until:
            raise BusyError("No place became free.")
        time.sleep(SECONDS_BETWEEN_TRIES)


def answer(place: str, limits: Limits, job: Callable, args: tuple):
    """The job's answer from the child at a place; where it fails, or has worked enough, the child is let go."""
    started = time.monotonic()
    try:
        return submit(place, limits, job, args).result(SECONDS_TO_START + limits.seconds)
    except (BrokenProcessPool, FailedError, MemoryError, TimeoutError) as error:
        let_go(place)
        took = f"{time.monotonic() - started:.1f} s (at most {limits.seconds} s, {limits.memory} MB)"
        raise FailedError(f"{type(error).__name__} after {took}: {error}") from error
    except OSError:  # of a child that could not be started, whose line of jobs holds this one still
        let_go(place)
        raise
    finally:
        if _jobs.get(place, 0) >= limits.jobs:
            let_go(place)


def submit(place: str, limits: Limits, job: Callable, args: tuple) -> Future:
    """Hand a job to the child at a place; to a new one if it died while it had nothing to do."""
    _jobs[place] = _jobs.get(place, 0) + 1
    try:
        return child(place, limits.memory).submit(within_seconds, limits.seconds, job, args)
    except BrokenProcessPool:
        let_go(place)
        return child(place, limits.memory).submit(within_seconds, limits.seconds, job, args)


def child(place: str, memory: int) -> ProcessPoolExecutor:
    if place not in _children:
        context = multiprocessing.get_context("spawn")  # a fork would inherit locks of threads, and the database
        _children[place] = ProcessPoolExecutor(1, context, prepare, (memory * 2**20,))
    return _children[place]


def let_go(place: str) -> None:
    _jobs.pop(place, None)
    if place in _children:
        _children.pop(place).shutdown(wait=False, cancel_futures=True)
