"""How many practices each facet value would show: all of them in one query, whatever the size of the catalogue."""

from collections import Counter
from collections.abc import Iterator

from django.conf import settings
from django.db.models import CharField, Count, F, QuerySet, Value
from django.db.models.functions import Cast, Concat

from .years import NO_YEAR, active_years

TEXT = CharField(max_length=200)
PERIOD = Concat(
    Cast("start_year", TEXT), Value("/"), Cast("end_year", TEXT), Value("/"), F("ongoing"), output_field=TEXT
)
RELATIONS = {"topic": "topics__slug", "city": "cities__slug", "network": "cities__networks__slug"}
TOTAL = "total"

Counts = dict[str, Counter]


def facet_counts(filterset) -> Counts:
    """For each facet the number of practices by value, that facet's own choice set aside; and the total under "total".

    With "all of these topics" the topics chosen stay, since one more is then added to them.
    """
    parts = [part(TOTAL, filterset.qs, Value("")), *language_parts(filterset)]
    for facet, column in RELATIONS.items():
        keeps_choice = facet == "topic" and filterset.wants_all_topics
        parts.append(part(facet, filterset.without(None if keeps_choice else facet), F(column)))
    elsewhere = filterset.without("country")
    parts.append(part("country", elsewhere, F("cities__country__iso")))
    parts.append(part("country", elsewhere.without_city(), F("country__iso")))
    parts.append(part("year", filterset.without("year"), PERIOD))
    return add_up(parts[0].union(*parts[1:], all=True), filterset.present)


def counts_without(filterset, names) -> Counter:
    """The number of practices that the list would have without each of the filters, in one query."""
    parts = [part(name, filterset.without(name), Value("")) for name in names]
    return Counter({name: number for name, _, number in parts[0].union(*parts[1:], all=True)} if parts else {})


def part(facet: str, practices: QuerySet, value) -> QuerySet:
    """One facet's rows: facet, value, number of practices."""
    named = practices.annotate(facet=Cast(Value(facet), TEXT), value=Cast(value, TEXT))
    return named.order_by().values_list("facet", "value").annotate(number=Count("pk", distinct=True))


def language_parts(filterset) -> Iterator[QuerySet]:
    """The rows of the facet for the language of the text, one query part a language."""
    practices = filterset.without("language")
    for language in settings.MODELTRANSLATION_LANGUAGES:
        yield part("language", practices.written_in(language), Value(language))


def add_up(rows, present: int) -> Counts:
    """Rows of facet, value and number as counters; periods spread over the years in which they are active."""
    counts: Counts = {facet: Counter() for facet in (*RELATIONS, "country", "year", "language", TOTAL)}
    for facet, value, number in rows:
        values = years_of(value, present) if facet == "year" else [value]
        for each in values:
            counts[facet][each] += number
    return counts


def years_of(period: str, present: int) -> list[str]:
    """The Year filter's values for a period as the database wrote it, such as "2016//yes"."""
    start, end, ongoing = period.split("/")
    active = active_years(int(start) if start else None, int(end) if end else None, ongoing, present)
    return [str(year) for year in active] or [NO_YEAR]
