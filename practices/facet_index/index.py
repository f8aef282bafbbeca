"""The index itself: it answers from bitmaps what would take the database a query a facet."""

from array import array
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

from django.conf import settings
from django.utils.translation import get_language
from pyroaring import BitMap

from practices.models import Inspiration, Practice
from practices.models.versions import Version

from .labels import Labels, read_labels
from .orders import Order, Orders
from .reading import FACETS, facet_pairs

Values = dict[str, dict[str, BitMap]]

TOPICS = ("topics", "")  # where the topics stand among what typing is compared with


@dataclass(frozen=True)
class FacetIndex:
    """Which practices stand under which facet value, at one version of the catalogue; never changed, but replaced."""

    version: Version
    present: int
    everything: BitMap
    values: Values
    orders: Orders
    cards: dict = field(default_factory=dict)  # of practices, kept as long as these do not change
    fragments: dict = field(default_factory=dict)  # of the filters' HTML, without their counts
    labels_by_language: dict[str, dict[str, Labels]] = field(default_factory=dict)
    places: dict = field(default_factory=dict)  # of the map, by language
    typed: dict[tuple[str, str], list] = field(default_factory=dict)  # what a reader's typing is compared with

    def changed(self, practices: Iterable[int], version: Version, labels: bool) -> "FacetIndex":
        """The index at a later version, with these practices read anew, whatever became of them."""
        gone = BitMap(practices)
        fresh = Practice.objects.published().filter(pk__in=list(gone))
        values = {facet: {value: kept - gone for value, kept in kinds.items()} for facet, kinds in self.values.items()}
        return FacetIndex(
            version=version,
            present=self.present,
            everything=self.everything - gone | ids(fresh),
            values=merged(values, facet_pairs(fresh, self.present)),
            orders=self.orders.changed(gone),
            cards={} if labels else {key: card for key, card in self.cards.copy().items() if key[0] not in gone},
            typed={TOPICS: self.typed[TOPICS]} if TOPICS in self.typed and not labels else {},
        )

    def having(self, facet: str, value: str) -> BitMap:
        """The practices under one facet value; none for a value that nothing has."""
        return self.values[facet].get(value) or BitMap()

    def having_any(self, facet: str, values: Iterable[str]) -> BitMap:
        """The practices under at least one of a facet's values."""
        return BitMap.union(BitMap(), *(self.having(facet, value) for value in values))

    def having_all(self, facet: str, values: Iterable[str]) -> BitMap:
        """The practices under every one of a facet's values."""
        return BitMap.intersection(self.everything, *(self.having(facet, value) for value in values))

    def labels(self) -> dict[str, Labels]:
        """The values of each facet with their labels, in the active language and its order."""
        language = get_language()
        if language not in self.labels_by_language:
            self.labels_by_language[language] = read_labels(self.inhabited)
        return self.labels_by_language[language]

    @property
    def inhabited(self) -> dict[str, set[str]]:
        """The values of each facet that at least one practice has."""
        return {facet: {value for value, kept in kinds.items() if kept} for facet, kinds in self.values.items()}

    def counts(self, facet: str, among: BitMap) -> dict[str, int]:
        """How many of the practices stand under each value of a facet."""
        if among == self.everything:
            return {value: len(kept) for value, kept in self.values[facet].items()}
        return {value: among.intersection_cardinality(kept) for value, kept in self.values[facet].items()}

    @cached_property
    def tied(self) -> BitMap:
        """The practices that came from another one or led to one, published or not; read when first asked for."""
        return BitMap(chain.from_iterable(Inspiration.objects.values_list("practice_id", "source_id")))

    def order(self, sort: str) -> Order:
        """The order of a list in the active language, made when it is first asked for."""
        return self.orders.of(sort, get_language() or settings.LANGUAGE_CODE)


def build(version: Version, present: int) -> FacetIndex:
    """The index of the whole catalogue, read from the database."""
    practices = Practice.objects.published()
    values = merged({facet: {} for facet in FACETS}, facet_pairs(practices, present))
    return FacetIndex(version, present, ids(practices), values, Orders())


def ids(practices) -> BitMap:
    return BitMap(practices.order_by().values_list("pk", flat=True))


def merged(values: Values, pairs: Iterable) -> Values:
    """The bitmaps with further practices under their values."""
    found: dict[tuple[str, str], array] = defaultdict(lambda: array("I"))  # a fifth of what lists of numbers hold
    for facet, value, practice in pairs:
        found[facet, value].append(practice)
    for (facet, value), practices in found.items():
        values[facet][value] = values[facet].get(value, BitMap()) | BitMap(practices)
    return values
