"""Spans of years: each is one more value of the year facet, its two bounds with a MARK between them."""

from collections.abc import Iterable

from django.utils.translation import pgettext

from networks.years import FIRST_YEAR, LAST_YEAR
from practices.models.periods import NO_YEAR

BOUNDS = ("from", "to")  # the parameters that ask for a span
MARK = "\t"  # which no other value has: what an address names is kept without control characters


def span_between(first: str, last: str) -> str:
    """The span between two years, be they reversed or one of them open; the year itself where both are the same."""
    if first and last:
        first, last = sorted((first, last))
    return first if first == last else f"{first}{MARK}{last}"


def is_bound(value: str) -> bool:
    """Whether a span may begin or end with it: any year that the catalogue can hold, as four plain digits."""
    return value.isascii() and value.isdigit() and len(value) == 4 and FIRST_YEAR <= int(value) <= LAST_YEAR


def is_span(value: str) -> bool:
    return MARK in value


def bounds(value: str) -> tuple[str, str]:
    """The first and the last year of a span, "" for one that is open."""
    first, _mark, last = value.partition(MARK)
    return first, last


def without_spans(values: Iterable[str]) -> list[str]:
    return [value for value in values if not is_span(value)]


def span_of(values: Iterable[str]) -> str:
    """The span among the values of the year facet, which holds one at most; "" if there is none."""
    return next(filter(is_span, values), "")


def holds(span: str, year: str) -> bool:
    first, last = bounds(span)
    return year != NO_YEAR and (first or year) <= year <= (last or year)


def years_in(values: Iterable[str], known: Iterable[str]) -> list[str]:
    """The values of the year facet with the years in place of the spans."""
    values = list(values)
    span = span_of(values)
    return [*without_spans(values), *(year for year in known if span and holds(span, year))]


def in_words(span: str) -> str:
    """A span in the active language, such as "2015–2020" or "since 2015"."""
    first, last = bounds(span)
    if first and last:
        return f"{first}–{last}"
    if first:
        return pgettext("years", "since %(year)s") % {"year": first}
    return pgettext("years", "until %(year)s") % {"year": last}
