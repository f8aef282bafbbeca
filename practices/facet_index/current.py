"""The index of this process: made when first needed, replaced when the catalogue's version has moved on."""

import time
from threading import Lock

from django.db import Error, connection
from django.utils import timezone

from networks.faults.kinds import DATABASE, fault_behind
from networks.faults.questions import open_question, seconds_open
from practices.models import CatalogueChange, CatalogueVersion
from practices.models.versions import Version

from .index import FacetIndex, build

MOST_CHANGES = 200  # practices to read one by one; beyond that, reading all is quicker
SECONDS_TRUSTED = 600  # since the database last confirmed the index, for as long as it does not answer
SECONDS_FOR_AN_ANSWER = 0.1  # of the server, after which others no longer ask it too

_lock = Lock()
_index: FacetIndex | None = None
_confirmed_at = 0.0  # of the monotonic clock


def current_index() -> FacetIndex:
    """The index at the version that the database holds now; asking costs one tiny query.

    While the database is away, it is the index of before, for a stated time; then its error is raised.
    """
    if connection.vendor != "sqlite" and seconds_open() > SECONDS_FOR_AN_ANSWER and (index := trusted_index()):
        return index
    try:
        return confirmed_index()
    except Error as error:
        if connection.in_atomic_block or fault_behind(error) is None:
            raise
        DATABASE.occurred(error)
        if index := trusted_index():
            return index
        raise


def confirmed_index() -> FacetIndex:
    global _index, _confirmed_at
    with open_question():
        version = CatalogueVersion.current()
    present = timezone.localdate().year
    if _index is None or (_index.version, _index.present) != (version, present):
        with _lock:
            _index = index_at(_index, version, present)
    _confirmed_at = time.monotonic()
    DATABASE.went_well()
    return _index


def trusted_index() -> FacetIndex | None:
    return _index if _index and time.monotonic() - _confirmed_at <= SECONDS_TRUSTED else None


def index_at(index: FacetIndex | None, version: Version, present: int) -> FacetIndex:
    """The index at a version: the changed practices read anew, or everything where that is quicker or unsure."""
    if index is None or index.present != present:
        return build(version, present)
    changes = CatalogueChange.since(index.version, MOST_CHANGES)
    if changes is None or len(changes) >= MOST_CHANGES:
        return build(version, present)
    practices = {change.practice for change in changes if change.practice}
    return index.with_changes(practices, version, labels=any(change.labels for change in changes))
