"""Practices of cities like one: of similar size, in the same network, in the same country; each with the reasons."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from itertools import combinations
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext
from pyroaring import BitMap

from networks.languages.folding import as_in_addresses
from networks.models import City, Membership
from networks.requests.addresses import with_query
from practices.facet_index.index import FacetIndex

from .query_fields import printable

Reasons = tuple[str, ...]
SIZE, NETWORK, COUNTRY = REASONS = ("size", "network", "country")  # the weightiest first
ALL_REASONS: list[Reasons] = [some for number in (3, 2, 1) for some in combinations(REASONS, number)]
SIZE_RATIO = 2  # a city of similar size has at most so many times as many inhabitants, or as few
HEADINGS = {
    "": gettext_lazy("What cities like this one do"),
    SIZE: gettext_lazy("What cities of similar size do"),
    NETWORK: gettext_lazy("What other cities in the same network do"),
    COUNTRY: gettext_lazy("What other cities in the same country do"),
}


@dataclass(frozen=True, slots=True)
class PeerFacts:
    """What makes a city like another one."""

    slug: str
    population: int | None
    precision: str  # of the population
    country: str
    networks: frozenset[str]

    @classmethod
    def of(cls, city: City) -> "PeerFacts":
        """Those of a city that has its country and memberships at hand."""
        networks = frozenset(membership.network.slug for membership in city.memberships.all())
        return cls(city.slug, city.population, city.population_precision, city.country.iso, networks)

    def reasons(self, other: "PeerFacts") -> Reasons:
        """Why the other city is like this one; () for none."""
        own, theirs = self.population or 0, other.population or 0
        similar = bool(own and theirs) and own <= SIZE_RATIO * theirs and theirs <= SIZE_RATIO * own
        alike = similar, not self.networks.isdisjoint(other.networks), self.country == other.country
        return tuple(reason for reason, holds in zip(REASONS, alike, strict=True) if holds) if True in alike else ()


def active_cities(index: FacetIndex) -> list[PeerFacts]:
    """The cities that have published practices, read once a version of the catalogue."""
    return index.kept("active cities", lambda: read_facts(index.inhabited["city"]))


def read_facts(cities: Collection[str]) -> list[PeerFacts]:
    networks = defaultdict(set)
    for city, network in Membership.objects.values_list("city__slug", "network__slug"):
        networks[city].add(network)
    rows = City.objects.values_list("slug", "population", "population_precision", "country__iso")
    return [
        PeerFacts(slug, population, precision, country, frozenset(networks[slug]))
        for slug, population, precision, country in rows
        if slug in cities
    ]


class Peers:
    """Published practices of cities like one, those with most in common first; one kind of `Selection`."""

    introduction = None
    is_complete = True

    def __init__(self, city: City, index: FacetIndex, reason: str = ""):
        self.city, self.index = city, index
        self.facts = PeerFacts.of(city)
        asked = as_in_addresses(reason)
        self.reason, self.unknown_reason = (asked, "") if asked in REASONS else ("", printable(reason))

    @cached_property
    def cities(self) -> dict[Reasons, list[PeerFacts]]:
        """The other cities with practices, by what they have in common with this one."""
        cities = defaultdict(list)
        for other in active_cities(self.index):
            if other.slug != self.facts.slug:
                cities[self.facts.reasons(other)].append(other)
        return cities

    @cached_property
    def levels(self) -> dict[Reasons, BitMap]:
        """Each practice once, under the reasons of that of its cities which has most in common with this one."""
        levels, earlier = {}, BitMap()
        for reasons, practices in self._practices.items():
            if not self.reason or self.reason in reasons:
                levels[reasons] = practices - earlier
                earlier |= practices
        return levels

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many practices there are for each reason, and for any under ""."""
        some = {reason: [one for each, one in self._practices.items() if reason in each] for reason in REASONS}
        some[""] = list(self._practices.values())
        return {reason: len(BitMap.union(BitMap(), *each)) for reason, each in some.items()}

    @cached_property
    def _practices(self) -> dict[Reasons, BitMap]:
        """Practices of other cities alone, by all that one of these cities has in common with this one."""
        own, cities = self.index.having("city", self.facts.slug), self.cities
        slugs = {reasons: [city.slug for city in cities[reasons]] for reasons in ALL_REASONS if reasons in cities}
        return {reasons: self.index.having_any("city", each) - own for reasons, each in slugs.items()}

    def reasons_of(self, practice: int) -> tuple[Reasons, PeerFacts]:
        """Why a practice is among these, and the first of its cities for which that holds."""
        reasons = next(reasons for reasons, practices in self.levels.items() if practice in practices)
        cities = (city for city in self.cities[reasons] if practice in self.index.having("city", city.slug))
        return reasons, next(cities)

    @property
    def unknown(self) -> dict[str, tuple[str, ...]]:
        """What was asked for and does not exist, by what was asked for, as a list has it."""
        return {_("In common with this city"): (self.unknown_reason,)} if self.unknown_reason else {}

    @property
    def heading(self) -> str:
        return str(HEADINGS[self.reason])

    @property
    def title(self) -> str:
        # Translators: the title of a booklet and the city for which it is made: “What cities like this one do: Ghent”.
        return pgettext("heading", "%(title)s: %(city)s") % {"title": self.heading, "city": self.city}

    @cached_property
    def total(self) -> int:
        return sum(map(len, self.levels.values()))

    def ids(self, most: int | None = None) -> list[int]:
        order, found = self.index.order("newest"), list[int]()
        for practices in self.levels.values():
            wanted = len(practices) if most is None else min(len(practices), most - len(found))
            found += order.slice(practices, 0, wanted) if wanted else []
        return found

    def own_address(self, **query: str | int) -> str:
        """The address of the page that shows them, for their reason unless another is named."""
        pairs = {"reason": self.reason} | query
        query_string = urlencode(sorted((name, value) for name, value in pairs.items() if value))
        return with_query(self._path, query_string)

    @cached_property
    def _path(self) -> str:
        return reverse("city_peers", args=[self.city.slug])

    def address(self, page_name: str) -> str:
        return self._address(page_name, self.reason)

    def address_with_unknown(self, page_name: str) -> str:
        return self._address(page_name, self.reason or self.unknown_reason)

    def _address(self, page_name: str, reason: str) -> str:
        query = {"peers": self.city.slug} | ({"reason": reason} if reason else {})
        return with_query(reverse(page_name), urlencode(query))

    @property
    def way_back(self) -> tuple[str, str]:
        return self.own_address(), _("Back to the practices of cities like this one")
