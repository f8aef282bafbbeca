"""Where passwords are hashed: in few threads of a process, so that the others go on serving pages."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import wraps

from icc_site.pages.unavailable import Reason, unavailable

from .refusals import SignInBusyError

SECONDS_IN_LINE = 3.0
_slow = threading.BoundedSemaphore(1)


class Place:
    """Hashes one password at a time, while one more person stands in line; whoever does not fit is sent away."""

    def __init__(self) -> None:
        self.line = threading.BoundedSemaphore(2)
        self.hashing = threading.BoundedSemaphore(1)

    @contextmanager
    def taken(self, seconds_slower: float = 0) -> Iterator[None]:
        with entered(self.line):
            if seconds_slower:
                with entered(_slow):
                    time.sleep(seconds_slower)
            with entered(self.hashing, timeout=SECONDS_IN_LINE):
                yield


@contextmanager
def entered(lock: threading.Semaphore, timeout: float = 0) -> Iterator[None]:
    if not (lock.acquire(timeout=timeout) if timeout else lock.acquire(blocking=False)):
        raise SignInBusyError
    try:
        yield
    finally:
        lock.release()


STRANGERS = Place()
KNOWN = Place()  # whoever is signed in, or was before in the same browser


def for_known(view):
    """Have whoever is signed in wait for their turn, where a view hashes the password that a form brings."""

    @wraps(view)
    def in_turn(self, request, *args, **kwargs):
        if request.method != "POST":
            return view(self, request, *args, **kwargs)
        try:
            with KNOWN.taken():
                return view(self, request, *args, **kwargs)
        except SignInBusyError as busy:
            return unavailable(request, Reason.BUSY, busy.seconds)

    return in_turn
