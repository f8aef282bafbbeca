"""What a PDF is made of beside the HTML of its page, in one mark: another mark, another PDF."""

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

from django.conf import settings

from icc_site.every_request.release import release
from icc_site.rendering.checks import NOTO

PACKAGES = ("weasyprint", "cssselect2", "fonttools", "Pillow", "pydyf", "pyphen", "tinycss2", "tinyhtml5")
STATIC_PATTERNS = ("*.css", "*.svg", "*.png", "*.ttf", "*.conf")


def mark() -> str:
    """The mark of now; it is made once a process, while one develops each time."""
    return _mark.__wrapped__() if settings.DEBUG else _mark()


@cache
def _mark() -> str:
    seen = hashlib.blake2b(release().encode(), digest_size=16)
    for package in PACKAGES:
        seen.update(f"{package} {version(package)}\n".encode())  # asked without importing it
    for path in static_files():
        content = path.read_bytes()
        seen.update(f"{path.name} {len(content)}\n".encode() + content)
    for line in system_fonts():
        seen.update(f"{line}\n".encode())
    return seen.hexdigest()


def static_files() -> Iterator[Path]:
    for static in settings.STATICFILES_DIRS:
        yield from (path for pattern in STATIC_PATTERNS for path in sorted(Path(static).rglob(pattern)))


def system_fonts() -> Iterator[str]:
    """The machine's fonts that PDFs may use, as name, size and time of change."""
    for folder in NOTO:
        for path in sorted(folder.iterdir() if folder.is_dir() else ()):
            about = path.stat()
            yield f"{path.name} {about.st_size} {about.st_mtime_ns}"
