"""Which release of the site a process runs, and what it can read in a cache that other releases may share."""

import hashlib
import logging
import os
import zlib
from collections.abc import Iterator
from functools import cache as once
from pathlib import Path
from pickle import UnpicklingError

from django.conf import settings
from django.core.cache import caches

SOURCES = {  # all that makes HTML
    "icc_site": ("*.py",),
    "networks": ("*.py", "*.json"),
    "practices": ("*.py",),
    "templates": ("*.html", "*.txt"),
    "locale": ("*.mo",),
}
UNREADABLE_ERRORS = (  # what a cache raises over a class that moved, or over half a file
    *(AttributeError, EOFError, ImportError, IndexError, KeyError, TypeError, ValueError),
    *(UnpicklingError, zlib.error),
)

logger = logging.getLogger(__name__)


def release() -> str:
    """The mark of the code that a process read when it started; while one develops, of the code of now."""
    return _release.__wrapped__() if settings.DEBUG else _release()


@once
def _release() -> str:
    seen = hashlib.blake2b(digest_size=16)
    for path in own_files():
        content = path.read_bytes()
        seen.update(f"{os.path.relpath(path, settings.BASE_DIR)} {len(content)}\n".encode() + content)
    return seen.hexdigest()


def own_files() -> Iterator[Path]:
    """Code, templates, translations, packages and the names of static files, always in the same order."""
    for folder, patterns in SOURCES.items():
        yield from sorted(path for pattern in patterns for path in (settings.BASE_DIR / folder).rglob(pattern))
    named = (settings.BASE_DIR / "requirements.txt", settings.STATIC_ROOT / "staticfiles.json")
    yield from filter(Path.is_file, named)


def read_cache(key: str, alias: str = "default"):
    """What a cache holds under a key; None also for what this release cannot read."""
    try:
        return caches[alias].get(key)
    except UNREADABLE_ERRORS as error:
        logger.warning("What the cache holds cannot be read, and is made anew: %s: %s", type(error).__name__, error)
        return None
