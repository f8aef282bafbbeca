"""The orders of lists as arrays of ids: made once, then changed where a practice changed."""

from array import array
from bisect import bisect_left
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import islice

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils.functional import cached_property
from modeltranslation.utils import build_localized_fieldname
from pyroaring import BitMap

from ..models import Practice, PracticePlace

LAST = "\U0010ffff"  # sorts after every name
NEVER = datetime(1, 1, 1, tzinfo=UTC)
CHUNK = 5_000
SORTED = 5  # what is wanted is sorted where an order would be scanned for more than this many times as many practices


def _newest(practices: QuerySet, _language: str):
    for pk, number, published, start in practices.values_list("pk", "number", "published_at", "start_year"):
        yield pk, (-(published or NEVER).timestamp(), -(start or 0), -number)


def _updated(practices: QuerySet, _language: str):
    for pk, number, updated in practices.values_list("pk", "number", "updated_at"):
        yield pk, (-updated.timestamp(), -number)


def _title(practices: QuerySet, language: str):
    for pk, number, title in practices.values_list("pk", "number", build_localized_fieldname("sort_title", language)):
        yield pk, (title or "", number)


def _city(practices: QuerySet, language: str):
    name = f"city__{build_localized_fieldname('sort_name', language)}"
    leading = PracticePlace.objects.filter(practice=OuterRef("pk")).order_by("position", "pk").values(name)[:1]
    for pk, number, city in practices.values_list("pk", "number", Subquery(leading)):
        yield pk, (city or LAST, number)


SORTED_BY_DATABASE = {"newest": "newest", "updated": "recently_updated"}  # by numbers and dates, so all sort alike
KEYS: dict[str, Callable] = {"newest": _newest, "updated": _updated, "title": _title, "city": _city}


class Order:
    """Practices in one order of one language; it never changes, it is replaced."""

    def __init__(self, sort: str, language: str, ids: array):
        self.sort, self.language, self.ids = sort, language, ids

    @classmethod
    def read(cls, sort: str, language: str) -> "Order":
        """The order of the whole catalogue, read from the database."""
        practices = Practice.objects.published()
        if sort in SORTED_BY_DATABASE:
            ids = getattr(practices, SORTED_BY_DATABASE[sort])().values_list("pk", flat=True)
            return cls(sort, language, array("Q", ids.iterator(CHUNK)))
        keys = dict(KEYS[sort](practices.order_by(), language))
        return cls(sort, language, array("Q", sorted(keys, key=keys.__getitem__)))

    def changed(self, practices: BitMap) -> "Order":
        """The same order with these practices where they belong now; those that are no longer published are gone."""
        ids = array("Q", (practice for practice in self.ids if practice not in practices))
        fresh = Practice.objects.published().filter(pk__in=list(practices)).order_by()
        for practice, key in KEYS[self.sort](fresh, self.language):
            ids.insert(bisect_left(ids, key, key=self._key), practice)
        return Order(self.sort, self.language, ids)

    def _key(self, practice: int) -> tuple:
        [(_, key)] = KEYS[self.sort](Practice.objects.filter(pk=practice).order_by(), self.language)
        return key

    def slice(self, wanted: BitMap, start: int, stop: int) -> list[int]:
        """The practices from `start` to `stop` of those wanted, in this order."""
        if len(wanted) ** 2 * SORTED >= len(self.ids) * min(stop, len(wanted)):
            return list(islice((practice for practice in self.ids if practice in wanted), start, stop))
        return sorted(wanted, key=self.ranks.__getitem__)[start:stop]

    @cached_property
    def ranks(self) -> array:
        """The place of each practice in the order, by its id."""
        ranks = array("I", bytes(4 * (max(self.ids, default=0) + 1)))
        for rank, practice in enumerate(self.ids):
            ranks[practice] = rank
        return ranks


class Orders(dict[tuple[str, str], Order]):
    """The orders by sort and language, each read when it is first asked for."""

    def __missing__(self, key: tuple[str, str]) -> Order:
        self[key] = order = Order.read(*key)
        return order

    def changed(self, practices: BitMap) -> "Orders":
        """The orders that were ever asked for, with these practices in their new places."""
        return Orders({key: order.changed(practices) for key, order in self.copy().items()})
