"""Which release of the site a process runs."""

import hashlib
import os
from collections.abc import Iterator
from functools import cache as once
from pathlib import Path

from django.conf import settings

SOURCES = {  # all that makes HTML
    "icc_site": ("*.py",),
    "networks": ("*.py", "*.json"),
    "practices": ("*.py",),
    "templates": ("*.html", "*.txt"),
    "locale": ("*.mo",),
}


def release() -> str:
    """The mark of the code that a process read when it started; while one develops, of the code of now."""
    return _release.__wrapped__() if settings.DEBUG else _release()


@once
def _release() -> str:
    seen = hashlib.blake2b(digest_size=16)
    for path in own_files():
        content = path.read_bytes()
        seen.update(f"{os.path.relpath(path, settings.BASE_DIR)} {len(content)}\n".encode() + content)
    stated = (settings.SITE_CONTACT, settings.STATED, settings.TEXTS_LICENCE, settings.LOG_DAYS)  # on pages
    seen.update(repr(stated).encode())
    return seen.hexdigest()


def own_files() -> Iterator[Path]:
    """Code, templates, translations, packages and the names of static files, always in the same order."""
    for folder, patterns in SOURCES.items():
        yield from sorted(path for pattern in patterns for path in (settings.BASE_DIR / folder).rglob(pattern))
    named = (settings.BASE_DIR / "requirements.txt", settings.STATIC_ROOT / "staticfiles.json")
    yield from filter(Path.is_file, named)
