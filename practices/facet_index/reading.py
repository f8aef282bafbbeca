"""Which practices stand under which facet values: a few lean columns, no texts."""

from collections import defaultdict
from collections.abc import Iterator

from django.db.models import Exists, OuterRef, QuerySet

from networks.models import Membership
from practices.models import Practice, PracticePlace, SearchEntry
from practices.models.periods import NO_YEAR, active_years
from practices.models.search import TRANSLATED_IN_PART, language_of

FACETS = ("topic", "country", "year", "city", "network", "language")
EDITION = "edition"  # no facet, but kept as one: for readers of which language there is a search entry
CHUNK_SIZE = 5_000

Pair = tuple[str, str, int]  # facet, value, id of a practice


def facet_pairs(practices: QuerySet[Practice], present: int) -> Iterator[Pair]:
    places = PracticePlace.objects.filter(practice__in=practices)
    yield from _topics(practices)
    yield from _places(places)
    yield from _languages(practices)
    yield from _own_columns(practices, present)


def _topics(practices: QuerySet[Practice]) -> Iterator[Pair]:
    through = Practice.topics.through.objects.filter(practice__in=practices)
    for topic, practice in through.values_list("topic__slug", "practice_id").iterator(CHUNK_SIZE):
        yield "topic", topic, practice


def _places(places: QuerySet[PracticePlace]) -> Iterator[Pair]:
    networks = defaultdict(list)
    for city, network in Membership.objects.values_list("city__slug", "network__slug"):
        networks[city].append(network)
    columns = ("city__slug", "city__country__iso", "practice_id")
    for city, country, practice in places.values_list(*columns).iterator(CHUNK_SIZE):
        yield "city", city, practice
        yield "country", country, practice
        for network in networks[city]:
            yield "network", network, practice


def _languages(practices: QuerySet[Practice]) -> Iterator[Pair]:
    """From the search entries, of which a practice has one for each language that it is told in, if but in part."""
    entries = SearchEntry.objects.filter(practice__in=practices)
    for edition, practice in entries.values_list("language", "practice_id").iterator(CHUNK_SIZE):
        yield EDITION, edition, practice
        if not edition.endswith(TRANSLATED_IN_PART):
            yield "language", language_of(edition), practice


def _own_columns(practices: QuerySet[Practice], present: int) -> Iterator[Pair]:
    """The years, and the countries that practices without a city name; from columns that stand in one index."""
    places = Exists(PracticePlace.objects.filter(practice=OuterRef("pk")))
    columns: tuple = ("pk", "country__iso", places, "start_year", "end_year", "ongoing")
    rows = practices.order_by().values_list(*columns).iterator(CHUNK_SIZE)
    for practice, country, has_city, start, end, ongoing in rows:
        if country and not has_city:
            yield "country", country, practice
        for year in active_years(start, end, ongoing, present) or (NO_YEAR,):
            yield "year", str(year), practice
