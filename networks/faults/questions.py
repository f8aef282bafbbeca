"""How long the tiniest of questions has been open: where it takes long, the database stands still."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import get_ident

_open_since: dict[int, float] = {}  # the monotonic clock, by thread


@contextmanager
def open_question() -> Iterator[None]:
    _open_since[get_ident()] = time.monotonic()
    try:
        yield
    finally:
        _open_since.pop(get_ident(), None)


def seconds_open() -> float:
    """For how long the oldest of the open questions has been so; 0 where none is open."""
    others = list(_open_since.values())  # at once, whatever other threads do meanwhile
    return time.monotonic() - min(others) if others else 0


def is_asking() -> bool:
    """Whether this thread has a question open."""
    return get_ident() in _open_since
