"""Pages in the making, each by one thread of this process, for all that ask for it meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Lock

from django.http import HttpResponse

MOST_SECONDS_TO_WAIT = 10  # for another thread; afterwards one makes the page oneself


class Making:
    """A page that is being made; it stays None where it is none to keep, such as a redirect."""

    def __init__(self, key: str):
        self.key, self.page, self.ended = key, None, Event()


class MadeMeanwhile(HttpResponse):
    """Stands for a page that another thread has made."""

    def __init__(self, page):
        super().__init__()
        self.page = page


_pages: dict[str, Making] = {}
_lock = Lock()


@contextmanager
def begin(making: Making) -> Iterator[MadeMeanwhile | None]:
    """Make a page while the block lasts, for others too; or, where one of them is at it, wait for theirs."""
    with _lock:
        first = _pages.setdefault(making.key, making)
    if first is not making:
        first.ended.wait(MOST_SECONDS_TO_WAIT)
        yield MadeMeanwhile(first.page) if first.page else None
        return
    try:
        yield None
    finally:
        with _lock:
            del _pages[making.key]
        making.ended.set()
