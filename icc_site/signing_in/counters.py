"""Failures by key, kept in small files that all processes of this machine share; the database has no part in it.

Times are those of the machine's monotonic clock, which nobody sets. It begins anew with the machine: what then lies in
the future, or is damaged, counts as never written.
"""

import hashlib
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from django.conf import settings
from django.core.cache import BaseCache, caches
from django.core.cache.backends.locmem import LocMemCache
from filelock import FileLock

from icc_site.every_request.shared_cache import UNREADABLE_ERRORS
from networks.faults.fault import Fault

SECONDS_FOR_LOCK = 0.5
Times = dict[str, tuple[float, ...]]  # of failures, oldest first, by key

NOT_SHARED = Fault("Failures to sign in cannot be kept, and each process counts its own")
_in_this_process = threading.Lock()
_memory = LocMemCache("sign_in", {"MAX_ENTRIES": 1000})  # where the folder cannot be used


def update(keys: Mapping[str, int], change: Callable[[Times, float], Times]) -> None:
    """Change the times under these keys, each kept for so many seconds; if `change` raises, nothing is written."""
    with _in_this_process:
        try:
            with shared_store() as store:
                write(store, keys, change)
        except OSError as error:
            NOT_SHARED.occurred(error)
            write(_memory, keys, change)
        else:
            NOT_SHARED.went_well()


@contextmanager
def shared_store() -> Iterator[BaseCache]:
    """The files, held for this process alone; OSError if that cannot be."""
    folder = Path(settings.CACHES["sign_in"]["LOCATION"])
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with FileLock(folder / "lock").acquire(timeout=SECONDS_FOR_LOCK, poll_interval=0.01):
        yield caches["sign_in"]


def write(store: BaseCache, keys: Mapping[str, int], change: Callable[[Times, float], Times]) -> None:
    now = time.monotonic()
    before = {key: read(store, key, now - seconds, now) for key, seconds in keys.items()}
    for key, times in change(before, now).items():
        if times:
            store.set(name(key), times, keys[key])
        elif before[key]:
            store.delete(name(key))


def read(store: BaseCache, key: str, after: float, now: float) -> tuple[float, ...]:
    try:
        return tuple(at for at in store.get(name(key), ()) if after < at <= now)
    except UNREADABLE_ERRORS:
        return ()


def name(key: str) -> str:
    return hashlib.blake2b(key.encode(errors="surrogatepass"), digest_size=20).hexdigest()


def forget_all() -> None:
    _memory.clear()
    with suppress(OSError), shared_store() as store:
        store.clear()
