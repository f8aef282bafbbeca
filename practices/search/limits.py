"""No search may keep the database busy without end."""

import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from django.db import OperationalError, connection, transaction

LONGEST_SEARCH = 2.0  # seconds that one search may take
STEPS_BETWEEN_LOOKS = 10_000  # of SQLite's virtual machine between two looks at the clock


class SearchTookTooLong(Exception):  # noqa: N818  it is an answer, not an error of ours
    """The database was stopped, since it took longer than a reader waits."""


@contextmanager
def time_limit() -> Iterator[None]:
    """Stop the database's work within when it has taken LONGEST_SEARCH, and raise SearchTookTooLong."""
    end = time.monotonic() + LONGEST_SEARCH
    limit = {"sqlite": _sqlite, "postgresql": _postgresql}[connection.vendor]
    try:
        with limit(LONGEST_SEARCH):
            yield
    except OperationalError as error:
        if not stopped(error):
            raise
        raise SearchTookTooLong from error
    if time.monotonic() > end:  # several queries, each within its limit
        raise SearchTookTooLong


def stopped(error: OperationalError) -> bool:
    return "interrupted" in str(error) or "statement timeout" in str(error)


@contextmanager
def _sqlite(seconds: float) -> Iterator[None]:
    connection.ensure_connection()
    end = time.monotonic() + seconds
    connection.connection.set_progress_handler(lambda: time.monotonic() > end, STEPS_BETWEEN_LOOKS)
    try:
        yield
    finally:
        connection.connection.set_progress_handler(None, STEPS_BETWEEN_LOOKS)


@contextmanager
def _postgresql(seconds: float) -> Iterator[None]:
    with nullcontext() if connection.in_atomic_block else transaction.atomic():
        limits = {"statement_timeout": max(1, round(seconds * 1000)), "enable_seqscan": "off", "jit": "off"}
        connection.connection.execute("; ".join(f"SET LOCAL {name} TO {value}" for name, value in limits.items()))
        yield
        connection.connection.execute("; ".join(f"SET LOCAL {name} TO DEFAULT" for name in limits))
