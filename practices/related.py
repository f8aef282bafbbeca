"""Practices that a reader of one practice may want next, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, islice

from pyroaring import BitMap

from networks.cldr import join_words
from networks.querysets import content_language

from .facet_index.index import FacetIndex
from .models import Practice

MOST = 4
TOPICS_COMPARED = 6  # of one practice; few have more than four


@dataclass(frozen=True)
class Related:
    """Another practice, and what it shares: names of topics and of places, in the reader's language."""

    practice: Practice
    topics: str
    places: str


def related_practices(practice: Practice, index: FacetIndex) -> list[Related]:
    """Up to four published practices that share topics or places with this one, closest first."""
    closest = list(islice(by_closeness(practice, index), MOST))
    others = Practice.objects.published().with_places().in_this_order(closest)
    return [_reason(practice, other, index) for other in others]


def by_closeness(practice: Practice, index: FacetIndex) -> Iterator[int]:
    """Ids of other practices: those with most topics in common first, of these its own cities’ first."""
    newest = index.order("newest", content_language())
    cities = index.having_any("city", [city.slug for city in practice.places])
    countries = index.having_any("country", [country.iso for country in practice.countries])
    seen = BitMap([practice.pk])
    for level in by_shared_topics(practice, index, countries):
        for near in (cities, countries, index.everything):
            found = newest.slice((level & near) - seen, 0, MOST)
            yield from found
            seen |= BitMap(found)


def by_shared_topics(practice: Practice, index: FacetIndex, neighbours: BitMap) -> Iterator[BitMap]:
    """Practices that share all of its topics, all but one, … one; at last its neighbours, which share none."""
    topics = [index.having("topic", topic.slug) for topic in practice.topics.all()][:TOPICS_COMPARED]
    for number in range(len(topics), 0, -1):
        yield BitMap.union(*(BitMap.intersection(*some) for some in combinations(topics, number)))
    yield neighbours


def _reason(practice: Practice, other: Practice, index: FacetIndex) -> Related:
    topics = [str(topic) for topic in practice.topics.all() if other.pk in index.having("topic", topic.slug)]
    cities = [str(city) for city in other.places if city in practice.places]
    countries = [country.name for country in other.countries if country in practice.countries]
    return Related(other, join_words(topics), join_words(cities or countries))
