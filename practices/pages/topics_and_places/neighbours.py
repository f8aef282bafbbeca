"""Cities that work on the topics of a city and are near it or about as large, and why they are named."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import cached_property
from django.utils.translation import ngettext
from pyroaring import BitMap

from networks.languages.cldr import join_words, number
from networks.languages.collation import alphabetically
from networks.models import City
from practices.facet_index.index import FacetIndex

MOST_NEIGHBOURS = 5
TOPICS_NAMED = 3
SIMILAR_RATIO = 1.5  # times as many inhabitants, or as few


@dataclass(frozen=True)
class Neighbour:
    """Another city, and the names of the topics on which both have practices."""

    city: City
    topics: list[str]

    @property
    def topic_names(self) -> str:
        """The first topics by name and the others by number, such as "Arts, Sport, Education and 2 more topics"."""
        more = len(self.topics) - TOPICS_NAMED
        # Translators: ends a list of names: "Arts, Sport, Education and 2 more topics".
        others = ngettext("%(number)s more topic", "%(number)s more topics", more) % {"number": number(more)}
        return join_words([*self.topics[:TOPICS_NAMED], *([others] if more > 0 else [])])


class Neighbours:
    """The neighbours of a city: of its own country, then of about its size; no city twice."""

    def __init__(self, city: City, index: FacetIndex):
        self.city, self.index = city, index

    @cached_property
    def topics(self) -> list[tuple[str, BitMap]]:
        """The topics of the city's practices by name, each with all practices about it."""
        own = self.index.having("city", self.city.slug)
        topics = [(label, self.index.having("topic", slug)) for slug, label in self.index.labels()["topic"]]
        return [(label, about) for label, about in topics if about.intersect(own)]

    @cached_property
    def all(self) -> list[Neighbour]:
        if not self.topics:
            return []
        comparable = alphabetically(City.objects.comparable_with(self.city, SIMILAR_RATIO).with_country())
        return [Neighbour(city, topics) for city in comparable if (topics := self.shared_with(city))]

    def shared_with(self, city: City) -> list[str]:
        practices = self.index.having("city", city.slug)
        return [label for label, about in self.topics if about.intersect(practices)]

    @cached_property
    def near(self) -> list[Neighbour]:
        near = (other for other in self.all if other.city.country_id == self.city.country_id)
        return first(near, lambda other: -len(other.topics))

    @cached_property
    def alike(self) -> list[Neighbour]:
        """Those of similar size that are not named as near, the most similar first."""
        alike = (other for other in self.all if other not in self.near and self._ratio(other.city) <= SIMILAR_RATIO)
        return first(alike, lambda other: self._ratio(other.city))

    def _ratio(self, other: City) -> float:
        few, many = sorted((self.city.population or 0, other.population or 0))
        return many / few if few else float("inf")


def first(neighbours: Iterable[Neighbour], key) -> list[Neighbour]:
    return sorted(neighbours, key=key)[:MOST_NEIGHBOURS]
