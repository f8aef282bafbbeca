"""What the import wrote itself: by what it kept of each entry or, where it kept nothing yet, by the releases before."""

import hashlib
import json
from base64 import urlsafe_b64encode
from typing import Any

from django.conf import settings

from practices.models import ImportedEntry

from .files import SourceEntry
from .mapping import Mapping
from .values import NOTHING, Values

RELEASE_HASHES = settings.BASE_DIR / "fixtures" / "source" / "release_hashes.txt"
HASH_LENGTH = 6  # letters, of 36 bits: one wrong match in ten million values


class LastImport:
    """What was imported last, as hashes; `note` what is imported now, and `save` it at the end.

    `releases` are the hashes of the releases that kept none themselves, if the site may come from one of these.
    """

    def __init__(self, releases: set[str]) -> None:
        self._entries = {(entry.model, entry.entry): entry for entry in ImportedEntry.objects.all()}
        self._releases = releases
        self._noted: list[ImportedEntry] = []

    def knows(self, mapping: Mapping, entry: SourceEntry) -> bool:
        return _key(mapping, entry) in self._entries or hash_of(mapping, entry) in self._releases

    def wrote(self, mapping: Mapping, entry: SourceEntry, field: str, value: Any) -> bool:
        """Whether this is the value of the file imported last; of a field that no file had, nothing at all is."""
        kept = self._entries.get(_key(mapping, entry))
        if kept and field in kept.hashes:
            return kept.hashes[field] == hash_of(mapping, entry, field, value)
        if not kept and hash_of(mapping, entry) in self._releases:
            return hash_of(mapping, entry, field, value) in self._releases
        return value in NOTHING

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


def hash_of(mapping: Mapping, entry: SourceEntry, field: str = "", value: Any = "") -> str:
    """A hash of what a file says at a field or, without one, of the entry as such."""
    text = json.dumps([*_key(mapping, entry), field, value])
    return urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).decode()[:HASH_LENGTH]


def release_hashes() -> set[str]:
    return set(RELEASE_HASHES.read_text(encoding="ascii").split())


def _key(mapping: Mapping, entry: SourceEntry) -> tuple[str, str]:
    return mapping.model._meta.label_lower, mapping.slug(entry)
