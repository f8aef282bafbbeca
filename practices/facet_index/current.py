"""The index of this process: made when first needed, replaced when the catalogue's version has moved on."""

from threading import Lock

from django.utils import timezone

from practices.models import CatalogueChange, CatalogueVersion
from practices.models.versions import Version

from .index import FacetIndex, build

MOST_CHANGES = 200  # practices to read one by one; beyond that, reading all is quicker

_lock = Lock()
_index: FacetIndex | None = None


def current_index() -> FacetIndex:
    """The index at the version that the database holds now; asking costs one tiny query."""
    global _index
    version, present = CatalogueVersion.current(), timezone.localdate().year
    if _index is None or (_index.version, _index.present) != (version, present):
        with _lock:
            _index = index_at(_index, version, present)
    return _index


def index_at(index: FacetIndex | None, version: Version, present: int) -> FacetIndex:
    """The index at a version: the changed practices read anew, or everything where that is quicker or unsure."""
    if index is None or index.present != present:
        return build(version, present)
    changes = CatalogueChange.since(index.version, MOST_CHANGES)
    if changes is None or len(changes) >= MOST_CHANGES:
        return build(version, present)
    practices = {change.practice for change in changes if change.practice}
    return index.with_changes(practices, version, labels=any(change.labels for change in changes))
