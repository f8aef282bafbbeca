"""Which values the import wrote itself: by what it kept of each entry or, before it kept anything, by the releases."""

import hashlib
import json
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings

from practices.models import ImportedEntry

from .files import SourceEntry
from .mapping import Mapping
from .values import Values, file_values

RELEASE_HASHES = settings.BASE_DIR / "fixtures" / "source" / "release_hashes.txt"
HASH_LENGTH = 6  # letters, of 36 bits: one wrong match in ten million values


class LastImport:
    """What was imported last, as hashes; `note` what is imported now, and `save` it at the end."""

    def __init__(self) -> None:
        self._entries = {(entry.model, entry.entry): entry for entry in ImportedEntry.objects.all()}
        self._releases = read_hashes(RELEASE_HASHES)
        self._noted: list[ImportedEntry] = []

    def said(self, mapping: Mapping, entry: SourceEntry, field: str, value: Any) -> bool:
        """Whether this was the value of the file imported last; of what no file had, nothing was said."""
        kept = self._entries.get(_key(mapping, entry))
        if kept and field in kept.hashes:
            return kept.hashes[field] == hash_of(mapping, entry, field, value)
        if not kept and hash_of(mapping, entry) in self._releases:
            return hash_of(mapping, entry, field, value) in self._releases
        return value in ("", [])

    def note(self, mapping: Mapping, entry: SourceEntry, values: Values) -> None:
        hashes = {field: hash_of(mapping, entry, field, value) for field, value in values.items()}
        model, address = _key(mapping, entry)
        former = self._entries.get((model, address))
        if former:
            hashes = former.hashes | hashes
        if not former or former.hashes != hashes:
            self._noted.append(ImportedEntry(model=model, entry=address, hashes=hashes))

    def save(self) -> None:
        ImportedEntry.objects.bulk_create(
            self._noted, update_conflicts=True, unique_fields=["model", "entry"], update_fields=["hashes"]
        )


def release_hashes(mapping: Mapping, entry: SourceEntry) -> Iterator[str]:
    """Hashes of all that a file says of an entry, and of the entry as such."""
    yield hash_of(mapping, entry)
    yield from (hash_of(mapping, entry, field, value) for field, value in file_values(mapping, entry).items())


def hash_of(mapping: Mapping, entry: SourceEntry, field: str = "", value: Any = "") -> str:
    text = json.dumps([*_key(mapping, entry), field, value])
    return urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).decode()[:HASH_LENGTH]


def read_hashes(path: Path) -> set[str]:
    return set(path.read_text(encoding="ascii").split()) if path.exists() else set()


def _key(mapping: Mapping, entry: SourceEntry) -> tuple[str, str]:
    return mapping.model._meta.label_lower, mapping.slug(entry)
