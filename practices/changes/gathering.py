"""Many changes as one: search and version follow at the end."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from django.db import transaction

from networks import models as networks
from practices import models
from practices.models import CatalogueVersion
from practices.search.indexing import index

NAMED_ON_CARDS = (models.Topic, networks.City, networks.Country)


def note(sender: type, practices: Iterable[int]) -> None:
    """Bring search and version in step with these practices: now, or at the end where changes are gathered."""
    changes = Changes(set(practices), labels=sender in NAMED_ON_CARDS, any=True)
    gathering = _gathering.get()
    if gathering is None:
        changes.apply()
    else:
        gathering.add(changes)


@dataclass
class Changes:
    """What changed: practices by id, and whether names that stand on cards did."""

    practices: set[int] = field(default_factory=set)
    labels: bool = False
    any: bool = False

    def add(self, other: "Changes") -> None:
        self.practices |= other.practices
        self.labels |= other.labels
        self.any |= other.any

    def apply(self) -> None:
        if self.practices:
            index(self.practices)
        if self.any:
            CatalogueVersion.move_on(*sorted(self.practices), labels=self.labels)


_gathering: ContextVar[Changes | None] = ContextVar("gathering", default=None)


@contextmanager
def gathered_changes() -> Iterator[None]:
    """Take all changes within as one, in one transaction: search and version follow at the end."""
    if _gathering.get() is not None:
        yield
        return
    with transaction.atomic():
        changes = Changes()
        token = _gathering.set(changes)
        try:
            yield
        finally:
            _gathering.reset(token)
        if not transaction.get_rollback():
            changes.apply()
