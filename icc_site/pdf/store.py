"""Finished PDFs on disk, each under a key made from all its contents: never stale, never too many, each made once.

Each file ends with a seal, a comment to whoever opens it as a PDF: its digest under its key.
"""

import hashlib
import logging
import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from django.conf import settings
from filelock import FileLock, Timeout

from networks.child.errors import BusyError
from networks.faults.fault import Fault

from .state import mark

SECONDS_UNTIL_ABANDONED = 3600  # after so long, a half-written file is nobody's
SEAL_LENGTH = 42  # bytes
SHARE_TO_FILL = 0.9  # of the limit, so that not every new file has to make room

logger = logging.getLogger(__name__)
UNUSABLE = Fault("PDFs could not be kept, and are made for each reader")
UNKEPT = Fault("A finished PDF could not be kept")


def key_of(html: str, base_url: str) -> str:
    """The key of a page's PDF; the same contents always make the same bytes."""
    parts = "\0".join((mark(), base_url, html))
    return hashlib.blake2b(parts.encode(errors="surrogatepass"), digest_size=20).hexdigest()


def read_pdf(key: str) -> bytes | None:
    """The finished PDF, noted as used just now; None if it is not there, or not as it was kept."""
    try:
        kept = path_of(key).read_bytes()
    except OSError:
        return None
    content, found = kept[:-SEAL_LENGTH], kept[-SEAL_LENGTH:]
    if found != seal(key, content):
        logger.warning("The kept PDF %s is damaged and counts as missing", key)
        return None
    with suppress(OSError):  # it can be read, if not written
        os.utime(path_of(key))
    return content


def seal(key: str, content: bytes) -> bytes:
    return b"%%%s\n" % hashlib.blake2b(content, digest_size=20, key=key.encode()).hexdigest().encode()


def has_pdf(key: str) -> bool:
    return bool(key) and read_pdf(key) is not None


def make_once(key: str, until: float, make: Callable[[], bytes]) -> bytes:
    """The PDF, made now if need be; who wants the same meanwhile, in whatever process, waits for that one.

    BusyError if it is not there by `until`, in seconds of the monotonic clock.
    """
    try:
        lock = alone_with(key, until)
    except Timeout as error:
        raise BusyError("The same PDF is still being made.") from error
    except OSError as error:
        UNUSABLE.occurred(error)
        return read_pdf(key) or make()
    UNUSABLE.went_well()
    with lock:
        content = read_pdf(key)
        if content is None:
            content = make()
            store_pdf(key, content)
        return content


def alone_with(key: str, until: float):
    """A lock between processes; 4096 files serve all keys, and two keys that share one only wait for each other."""
    folder = settings.PDF_FOLDER / "locks"
    folder.mkdir(parents=True, exist_ok=True)
    return FileLock(folder / f"{key[:3]}.lock").acquire(timeout=max(0, until - time.monotonic()), poll_interval=0.02)


def store_pdf(key: str, content: bytes) -> None:
    """Put a finished PDF into its place as a whole; where that cannot be, the log says so."""
    if len(content) > limit():
        return
    part = path_of(key).with_suffix(".part")  # nobody else writes it: this process is alone with the key
    try:
        part.write_bytes(content + seal(key, content))
        part.replace(path_of(key))
        make_room()
        UNKEPT.went_well()
    except OSError as error:
        UNKEPT.occurred(error)
        with suppress(OSError):
            part.unlink(missing_ok=True)


def make_room() -> None:
    """Take away the PDFs that were last used longest ago, until the rest keeps within the limit."""
    with os.scandir(settings.PDF_FOLDER) as entries:
        files = [(entry.stat(), entry) for entry in entries if entry.is_file()]
    too_much = sum(about.st_size for about, _ in files) > limit()
    room = limit() * SHARE_TO_FILL
    for about, entry in sorted(files, key=lambda file: file[0].st_mtime, reverse=True):
        room -= about.st_size
        abandoned = entry.name.endswith(".part") and about.st_mtime < time.time() - SECONDS_UNTIL_ABANDONED
        if abandoned or (too_much and room < 0):
            with suppress(FileNotFoundError):  # another process was first
                os.unlink(entry.path)


def limit() -> int:
    return settings.PDF_CACHE * 2**20


def path_of(key: str) -> Path:
    return settings.PDF_FOLDER / f"{key}.pdf"
