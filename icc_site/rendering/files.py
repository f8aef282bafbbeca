"""The files that a PDF may take in: our own stylesheets, pictures and fonts, read from disk, and nothing else."""

import base64
import logging
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes, urlsplit

from django.conf import settings

PICTURE_TYPES = {
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
}
STATIC_TYPES = PICTURE_TYPES | {".css": "text/css", ".svg": "image/svg+xml", ".ttf": "font/ttf", ".woff2": "font/woff2"}
DOCUMENTS_FOLDER = "documents"  # this folder goes out through a view of its own, which knows what is still a draft

logger = logging.getLogger(__name__)


class FileRefusedError(ValueError):
    """The address names nothing that may stand in a PDF."""


def read_file(url: str, base_url: str) -> tuple[bytes, str]:
    """Content and media type of a file for the PDF of the page at `base_url`; else a logged FileRefusedError."""
    try:
        return _read_data(url) if url.startswith("data:") else _read_from_disk(url, base_url)
    except (OSError, ValueError) as error:
        logger.warning("The PDF of %.200s goes without %.200r: %s", base_url, url, type(error).__name__)
        raise FileRefusedError(f"not one of our files: {url[:200]}") from error


def _read_data(url: str) -> tuple[bytes, str]:
    kind, _, content = url.removeprefix("data:").partition(",")
    media_type = kind.partition(";")[0].lower()
    if not media_type.startswith("image/"):
        raise FileRefusedError(media_type)
    data = unquote_to_bytes(content)
    return (base64.b64decode(data) if kind.endswith(";base64") else data), media_type


def _read_from_disk(url: str, base_url: str) -> tuple[bytes, str]:
    address, page = urlsplit(url), urlsplit(base_url)
    path = unquote(address.path)
    if (address.scheme, address.netloc) != (page.scheme, page.netloc):
        raise FileRefusedError(address.netloc)
    if path.startswith(settings.STATIC_URL):
        folders = (*settings.STATICFILES_DIRS, settings.STATIC_ROOT)
        return _read_below(folders, path.removeprefix(settings.STATIC_URL), STATIC_TYPES)
    if path.startswith(settings.MEDIA_URL):
        name = path.removeprefix(settings.MEDIA_URL)
        return _read_below((settings.MEDIA_ROOT,), name, PICTURE_TYPES, but_for=DOCUMENTS_FOLDER)
    raise FileRefusedError(path)


def _read_below(folders, name: str, types: dict[str, str], but_for: str = "") -> tuple[bytes, str]:
    """The file of that name in the first folder that really holds it: neither `..` nor a symbolic link leads out."""
    for folder in folders:
        root = Path(folder).resolve()
        path = (root / name).resolve()
        ours = path.is_relative_to(root) and path.relative_to(root).parts[:1] != (but_for,)
        if ours and path.suffix in types and path.is_file():
            return path.read_bytes(), types[path.suffix]
    raise FileRefusedError(name)
