"""The orders of lists as arrays of ids: made once, then changed where a practice changed."""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import cache
from itertools import islice

from django.db.models import OuterRef, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Coalesce, NullIf
from django.utils.functional import cached_property
from modeltranslation.utils import build_localized_fieldname
from pyroaring import BitMap

from networks.languages.collation import collation_key
from networks.languages.texts import languages_in_order, languages_of_names_in_order
from practices.models import Practice, PracticePlace

AFTER_ALL_NAMES = b"\xff"  # sorts after every name
NEVER_PUBLISHED = datetime(1, 1, 1, tzinfo=UTC)
CHUNK_SIZE = 5_000
SORT_FACTOR = 5  # few are sorted where an order would be scanned for more than so many times as many


def _newest(practices: QuerySet, _language: str):
    for pk, number, published, start in practices.values_list("pk", "number", "published_at", "start_year"):
        yield pk, (-(published or NEVER_PUBLISHED).timestamp(), -(start or 0), -number)


def _updated(practices: QuerySet, _language: str):
    for pk, number, updated in practices.values_list("pk", "number", "updated_at"):
        yield pk, (-updated.timestamp(), -number)


def _title(practices: QuerySet, language: str):
    columns = [build_localized_fieldname("title", each) for each in languages_in_order(language)]
    for pk, number, *titles in practices.values_list("pk", "number", *columns):
        yield pk, (collation_key(next(filter(None, titles), ""), language), number)


def _city(practices: QuerySet, language: str):
    columns = [f"city__{build_localized_fieldname('name', each)}" for each in languages_of_names_in_order(language)]
    places = PracticePlace.objects.filter(practice=OuterRef("pk")).order_by("position", "pk")
    leading = places.values(
        shown=Coalesce(*(NullIf(column, Value("")) for column in columns), output_field=TextField())
    )[:1]
    key = cache(lambda name: collation_key(name, language))
    for pk, number, city in practices.values_list("pk", "number", Subquery(leading)):
        yield pk, (key(city) if city else AFTER_ALL_NAMES, number)


SORTED_BY_DATABASE = {"newest": "newest", "updated": "recently_updated"}  # by numbers and dates, so all sort alike
SORT_KEYS: dict[str, Callable] = {"newest": _newest, "updated": _updated, "title": _title, "city": _city}


class Order:
    """Practices in one order of one language; it never changes, it is replaced."""

    def __init__(self, sort: str, language: str, ids: array):
        self.sort, self.language, self.ids = sort, language, ids

    @classmethod
    def read(cls, sort: str, language: str) -> "Order":
        practices = Practice.objects.published()
        if sort in SORTED_BY_DATABASE:
            ids = getattr(practices, SORTED_BY_DATABASE[sort])().values_list("pk", flat=True)
            return cls(sort, language, array("Q", ids.iterator(CHUNK_SIZE)))
        keys = dict(SORT_KEYS[sort](practices.order_by(), language))
        return cls(sort, language, array("Q", sorted(keys, key=keys.__getitem__)))

    def with_changes(self, practices: BitMap) -> "Order":
        """The same order with these practices where they belong now; those that are no longer published are gone."""
        ids = array("Q", (practice for practice in self.ids if practice not in practices))
        fresh = Practice.objects.published().filter(pk__in=list(practices)).order_by()
        for practice, key in SORT_KEYS[self.sort](fresh, self.language):
            ids.insert(bisect_left(ids, key, key=self._key), practice)
        return Order(self.sort, self.language, ids)

    def _key(self, practice: int) -> tuple:
        [(_, key)] = SORT_KEYS[self.sort](Practice.objects.filter(pk=practice).order_by(), self.language)
        return key

    def slice(self, among: BitMap, start: int, stop: int) -> list[int]:
        if len(among) ** 2 * SORT_FACTOR >= len(self.ids) * min(stop, len(among)):
            return list(islice((practice for practice in self.ids if practice in among), start, stop))
        return sorted(among, key=self.ranks.__getitem__)[start:stop]

    @cached_property
    def ranks(self) -> array:
        """The place of each practice in the order, by its id."""
        ranks = array("I", bytes(4 * (max(self.ids, default=0) + 1)))
        for rank, practice in enumerate(self.ids):
            ranks[practice] = rank
        return ranks


class Orders:
    """The orders by sort and language, each read when it is first asked for."""

    def __init__(self, entries: dict[tuple[str, str], tuple[Order, BitMap]] | None = None):
        self.entries = entries or {}  # each with the practices that changed since it was last asked for

    def __iter__(self) -> Iterator[Order]:
        return iter([order for order, _changed in self.entries.copy().values()])

    def of(self, sort: str, language: str) -> Order:
        """An order of the language named; those by numbers and dates are the same in all."""
        key = sort, "" if sort in SORTED_BY_DATABASE else language
        order, changed = self.entries.get(key, (None, None))
        if order is None or changed:
            order = order.with_changes(changed) if order and changed else Order.read(*key)
            self.entries[key] = order, BitMap()
        return order

    def with_changes(self, practices: BitMap) -> "Orders":
        """The same orders, in which these practices take their new places as soon as one is asked for."""
        return Orders({key: (order, changed | practices) for key, (order, changed) in self.entries.copy().items()})
