"""The index itself: it answers from bitmaps what would take the database a query a facet."""

from array import array
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from typing import Protocol, Self, TypeVar, cast, runtime_checkable

from django.conf import settings
from django.utils.translation import get_language
from pyroaring import BitMap

from networks.models import City, Network
from practices.models import Practice, Topic
from practices.models.versions import Version

from .labels import Labels, read_labels
from .orders import Order, Orders
from .reading import EDITION, FACETS, facet_pairs

Values = dict[str, dict[str, BitMap]]
T = TypeVar("T")


@runtime_checkable
class Lasting(Protocol):
    """Something kept that outlives a change of the catalogue, as a whole or in part."""

    def after_change(self, practices: BitMap, labels: bool) -> Self | None:
        """What is left of it after these practices, and names too if `labels` says so, changed; None for nothing."""


class LastingRows(list[T]):
    """Rows of what is named on cards, kept until one of them changes."""

    def after_change(self, practices: BitMap, labels: bool) -> "LastingRows[T] | None":
        return None if labels else self


@dataclass(frozen=True)
class FacetIndex:
    """Which practices stand under which facet value, at one version of the catalogue; never changed, but replaced."""

    version: Version
    present: int
    everything: BitMap
    values: Values
    orders: Orders
    _kept: dict[Hashable, object] = field(default_factory=dict)

    def kept(self, key: Hashable, make: Callable[[], T]) -> T:
        """What others made of this version of the catalogue under a key, made now if nobody has yet."""
        if key not in self._kept:
            self._kept[key] = make()
        return cast(T, self._kept[key])

    def with_changes(self, practices: Iterable[int], version: Version, labels: bool) -> "FacetIndex":
        """The index at a later version, with these practices read anew, whatever became of them."""
        changed = BitMap(practices)
        fresh = Practice.objects.published().filter(pk__in=list(changed))
        values = {facet: {value: ids - changed for value, ids in kinds.items()} for facet, kinds in self.values.items()}
        return FacetIndex(
            version=version,
            present=self.present,
            everything=self.everything - changed | ids(fresh),
            values=merged(values, facet_pairs(fresh, self.present)),
            orders=self.orders.with_changes(changed),
            _kept=self._left_after(changed, labels),
        )

    def _left_after(self, practices: BitMap, labels: bool) -> dict[Hashable, object]:
        lasting = [(key, value) for key, value in self._kept.copy().items() if isinstance(value, Lasting)]
        left = [(key, value.after_change(practices, labels)) for key, value in lasting]
        return {key: value for key, value in left if value is not None}

    def having(self, facet: str, value: str) -> BitMap:
        """The practices under one facet value; none for a value that nothing has."""
        return self.values[facet].get(value) or BitMap()

    def having_any(self, facet: str, values: Iterable[str]) -> BitMap:
        return BitMap.union(BitMap(), *(self.having(facet, value) for value in values))

    def having_all(self, facet: str, values: Iterable[str]) -> BitMap:
        return BitMap.intersection(self.everything, *(self.having(facet, value) for value in values))

    def labels(self) -> dict[str, Labels]:
        return self.kept(("labels", get_language()), lambda: read_labels(self))

    @property
    def topics(self) -> list[Topic]:
        return self.kept("topics", lambda: LastingRows(Topic.objects.all()))

    @property
    def cities(self) -> list[City]:
        return self.kept("cities", lambda: LastingRows(City.objects.with_country()))

    @property
    def networks(self) -> list[Network]:
        return self.kept("networks", lambda: list(Network.objects.with_country()))

    @property
    def inhabited(self) -> dict[str, set[str]]:
        return {facet: {value for value, ids in kinds.items() if ids} for facet, kinds in self.values.items()}

    def counts(self, facet: str, among: BitMap) -> dict[str, int]:
        if among == self.everything:
            return {value: len(ids) for value, ids in self.values[facet].items()}
        return {value: among.intersection_cardinality(ids) for value, ids in self.values[facet].items()}

    def order(self, sort: str) -> Order:
        return self.orders.of(sort, get_language() or settings.LANGUAGE_CODE)


def build(version: Version, present: int) -> FacetIndex:
    practices = Practice.objects.published()
    values = merged({facet: {} for facet in (*FACETS, EDITION)}, facet_pairs(practices, present))
    return FacetIndex(version, present, ids(practices), values, Orders())


def ids(practices) -> BitMap:
    return BitMap(practices.order_by().values_list("pk", flat=True))


def merged(values: Values, pairs: Iterable) -> Values:
    groups: dict[tuple[str, str], array] = defaultdict(lambda: array("I"))  # a fifth of what lists of numbers hold
    for facet, value, practice in pairs:
        groups[facet, value].append(practice)
    for (facet, value), practices in groups.items():
        values[facet][value] = values[facet].get(value, BitMap()) | BitMap(practices)
    return values
