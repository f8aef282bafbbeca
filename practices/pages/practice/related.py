"""Practices that a reader of one practice may want next, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, islice
from math import log

from pyroaring import BitMap

from networks.languages.cldr import join_words
from practices.facet_index.index import FacetIndex
from practices.models import Practice, SearchEntry
from practices.models.periods import active_years, in_words

from .text_likeness import WeightedText, shared_text

MOST_RELATED = 4
MOST_CANDIDATES = 40  # practices that are looked at more closely; each costs a row of its search entries
TOPICS_COMPARED = 6  # of one practice; few have more than four
# Each is worth so much, where a topic of every third practice is 1: tried on related_judgements.json beside its test.
SAME_CITY, SAME_COUNTRY, SAME_YEARS, SAME_WORDS = 0.3, 0.3, 0.1, 9.0


@dataclass(frozen=True)
class Related:
    """Another practice, and what it shares, in the reader's language: topics, places, years; and where it is."""

    practice: Practice
    topics: str
    places: str
    years: str
    where: str


@dataclass(frozen=True)
class Candidate:
    """A practice that may be related: the columns that a link to it shows, and how its texts begin."""

    facts: dict
    texts: dict[str, WeightedText]

    @property
    def practice(self) -> Practice:
        """The practice with these columns alone; making one takes longer than all that weighs it."""
        return Practice(**self.facts)

    def years(self, present: int) -> range:
        return active_years(self.facts["start_year"], self.facts["end_year"], self.facts["ongoing"], present)


def related_practices(practice: Practice, index: FacetIndex) -> list[Related]:
    """Up to four published practices that share topics or places with this one, closest first."""
    near = list(islice(by_closeness(practice, index), MOST_CANDIDATES))
    found = candidates([practice.pk, *near]) if near else {}
    own = found.pop(practice.pk, Candidate({}, {}))
    words = shared_text(own.texts, {pk: each.texts for pk, each in found.items()})
    scores = shared_facts(practice, found, index)
    scores = {pk: score + SAME_WORDS * words[pk] for pk, score in scores.items()}
    ranked = sorted((pk for pk in near if pk in found), key=lambda pk: -scores[pk])
    return [_reason(practice, found[pk].practice, index) for pk in ranked[:MOST_RELATED]]


def candidates(ids: list[int]) -> dict[int, Candidate]:
    """The practices with these ids, by id: one query."""
    found: dict[int, Candidate] = {}
    for language, title, summary, facts in SearchEntry.objects.beginnings(ids):
        candidate = found.get(facts["id"]) or Candidate(facts, {})
        candidate.texts[language] = WeightedText.of(title, summary)
        found[facts["id"]] = candidate
    return found


def by_closeness(practice: Practice, index: FacetIndex) -> Iterator[int]:
    """Ids of other practices: those with most topics in common first, of these its own cities’ first."""
    newest = index.order("newest")
    cities = index.having_any("city", [city.slug for city in practice.places])
    countries = index.having_any("country", [country.iso for country in practice.countries])
    seen = BitMap([practice.pk])
    for level in by_shared_topics(practice, index, countries):
        for near in (cities, countries, index.everything):
            found = newest.slice((level & near) - seen, 0, MOST_CANDIDATES)
            yield from found
            seen |= BitMap(found)


def by_shared_topics(practice: Practice, index: FacetIndex, neighbours: BitMap) -> Iterator[BitMap]:
    """Practices that share all of its topics, all but one, … one; at last its neighbours, which share none."""
    topics = [index.having("topic", topic.slug) for topic in practice.topics.all()][:TOPICS_COMPARED]
    for number in range(len(topics), 0, -1):
        yield BitMap.union(*(BitMap.intersection(*some) for some in combinations(topics, number)))
    yield neighbours


def shared_facts(practice: Practice, others: dict[int, Candidate], index: FacetIndex) -> dict[int, float]:
    """What topics, places and years say, by practice; a topic says the more, the fewer practices have it."""
    topics = [index.having("topic", topic.slug) for topic in practice.topics.all()]
    worth = [(having, log(len(index.everything) / len(having), 3)) for having in topics if having]
    worth.append((index.having_any("city", [city.slug for city in practice.places]), SAME_CITY))
    worth.append((index.having_any("country", [country.iso for country in practice.countries]), SAME_COUNTRY))
    years = years_of(practice, index.present)
    return {
        pk: sum(each for having, each in worth if pk in having)
        + SAME_YEARS * bool(overlap(years, other.years(index.present)))
        for pk, other in others.items()
    }


def years_of(practice: Practice, present: int) -> range:
    return active_years(practice.start_year, practice.end_year, practice.ongoing, present)


def overlap(one: range, two: range) -> range:
    return range(max(one.start, two.start), min(one.stop, two.stop)) if one and two else range(0)


def _reason(practice: Practice, other: Practice, index: FacetIndex) -> Related:
    topics = [str(topic) for topic in practice.topics.all() if other.pk in index.having("topic", topic.slug)]
    cities = [str(city) for city in practice.places if other.pk in index.having("city", city.slug)]
    countries = [country.name for country in practice.countries if other.pk in index.having("country", country.iso)]
    period = shared_period(practice, other, index.present)
    return Related(other, join_words(topics), join_words(cities or countries), period, where(other.pk, index))


def shared_period(practice: Practice, other: Practice, present: int) -> str:
    """The years in which both are active as one period; those that both go on have no end."""
    years = overlap(years_of(practice, present), years_of(other, present))
    if practice.ongoing == other.ongoing == Practice.Ongoing.YES and years:
        return in_words(years[0], None, Practice.Ongoing.YES)
    return in_words(years[0], years[-1], "") if years else ""


def where(practice: int, index: FacetIndex) -> str:
    cities = [label for slug, label in index.labels()["city"] if practice in index.having("city", slug)]
    countries = [label for iso, label in index.labels()["country"] if practice in index.having("country", iso)]
    return ", ".join([*cities, *countries])
