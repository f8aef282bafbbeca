"""The cache, which others share and which may be away: what cannot be read counts as missing; no page waits for it."""

import time
import zlib
from pickle import UnpicklingError

from django.core.cache import cache

from networks.faults.breaker import Breaker
from networks.faults.fault import Fault

MOST_AHEAD = 60  # seconds by which another machine's clock may be ahead of ours
UNREADABLE_ERRORS = (  # what a cache raises over a class that moved, or over half a file
    *(AttributeError, EOFError, ImportError, IndexError, KeyError, TypeError, ValueError),
    *(UnpicklingError, zlib.error),
)

AWAY = Fault("The cache does not answer, and pages go without it")
UNREADABLE = Fault("What the cache holds cannot be read, and is made anew")

asking = Breaker()


def read_cache(key: str):
    """What was written under a key; None also for what is of another time, or not to be read by this release."""
    if asking.refuses():
        return None
    try:
        stored = cache.get(key)
        value = None if stored is None else of_our_time(*stored)
    except UNREADABLE_ERRORS as error:
        UNREADABLE.occurred(error)
        return None
    except Exception as error:  # each kind of cache has errors of its own
        return failed(error)
    worked()
    return value


def of_our_time(value, written_at: float, seconds: float):
    """The value, unless a clock was set since it was written: then the cache would keep it for too long."""
    return value if -MOST_AHEAD <= time.time() - written_at <= seconds else None


def write_cache(key: str, value, seconds: float) -> None:
    write(cache.set, key, value, seconds)


def add_cache(key: str, value, seconds: float) -> None:
    """Write what nobody has written yet."""
    write(cache.add, key, value, seconds)


def write(how, key: str, value, seconds: float) -> None:
    if not asking.refuses():
        try:
            how(key, (value, time.time(), seconds), seconds)
        except Exception as error:
            failed(error)
        else:
            worked()


def failed(error: Exception) -> None:
    asking.failed()
    AWAY.occurred(error)


def worked() -> None:
    asking.worked()
    AWAY.went_well()
    UNREADABLE.went_well()
