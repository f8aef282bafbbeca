"""The networks side by side, in the order that a reader asks for."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise, cached_property
from django.utils.translation import pgettext_lazy

from networks.languages.collation import collation_key
from networks.models import Network
from networks.requests.addresses import with_query


@dataclass(frozen=True)
class NetworkColumn:
    """A column by which networks can be sorted: years from the earliest, numbers from the largest, the unknown last."""

    label: str | Promise
    value: Callable[[Network], Any]
    largest_first: bool = False

    def in_order(self, networks: Iterable[Network]) -> list[Network]:
        networks = list(networks)
        known = [network for network in networks if self.value(network) is not None]
        known.sort(key=self.value, reverse=self.largest_first)
        return [*known, *(network for network in networks if network not in known)]


COLUMNS = {
    "name": NetworkColumn(pgettext_lazy("column", "Network"), lambda network: collation_key(str(network))),
    "country": NetworkColumn(
        pgettext_lazy("column", "Country"), lambda network: network.country and collation_key(network.country.name)
    ),
    "founded": NetworkColumn(pgettext_lazy("column of years", "Founded"), lambda network: network.founded_year),
    "recognised": NetworkColumn(
        pgettext_lazy("column of years", "Recognised"), lambda network: network.recognised_year
    ),
    "reported": NetworkColumn(
        pgettext_lazy("column", "Members reported"), lambda network: network.reported_member_count, largest_first=True
    ),
    "known": NetworkColumn(
        pgettext_lazy("column", "Members in this catalogue"), lambda network: network.member_count, largest_first=True
    ),
    "practices": NetworkColumn(pgettext_lazy("column", "Practices"), lambda network: network.practice_count, True),
}
USUAL_ORDER = "name"


@dataclass(frozen=True)
class Heading:
    """The head of a column; the query leads to the networks in its order."""

    name: str
    label: str
    query: str
    current: bool
    direction: str  # as ARIA names it


class NetworkComparison:
    """Networks with their numbers, sorted by the column asked for; by name if there is no such column."""

    def __init__(self, networks: Iterable[Network], sort: str):
        self.sort = sort if sort in COLUMNS else USUAL_ORDER
        self.networks = COLUMNS[self.sort].in_order(networks)

    @property
    def is_usual(self) -> bool:
        return self.sort == USUAL_ORDER

    @property
    def address(self) -> str:
        return with_query(reverse("network_list"), "" if self.is_usual else f"sort={self.sort}")

    @property
    def sorted_by(self) -> str:
        return str(COLUMNS[self.sort].label)

    @cached_property
    def headings(self) -> dict[str, Heading]:
        return {name: self._heading(name, column) for name, column in COLUMNS.items()}

    def _heading(self, name: str, column: NetworkColumn) -> Heading:
        direction = "descending" if column.largest_first else "ascending"
        query = "" if name == USUAL_ORDER else f"?sort={name}"
        return Heading(name, str(column.label), query, name == self.sort, direction)
