"""When a practice is active, and how that is said."""

from collections.abc import Iterable
from itertools import chain

from django.db.models import Q
from django.utils.translation import pgettext

NO_YEAR = "none"  # the Year filter's value for practices without a start or end
LONG_RUN = 3  # years in a row that are named by the first and the last


def active_years(start: int | None, end: int | None, ongoing: str, present: int) -> range:
    """The years in which a practice with these dates counts as active; empty if it has neither start nor end."""
    if start is None:
        return range(end, end + 1) if end is not None else range(0)
    last = max(start, end or start, present if ongoing == "yes" else start)
    return range(start, last + 1)


def active_in(year: int, present: int) -> Q:
    """The condition that a practice is active in a year: the same rule as `active_years`, for the database."""
    known_to_go_on = Q(start_year__lte=year, ongoing="yes") if year <= present else Q(pk__in=[])
    return (
        Q(start_year=year)
        | Q(start_year__lte=year, end_year__gte=year)
        | Q(start_year__isnull=True, end_year=year)
        | known_to_go_on
    )


def without_years() -> Q:
    return Q(start_year__isnull=True, end_year__isnull=True)


def runs(years: Iterable[str]) -> list[list[str]]:
    """Values of the Year filter, newest first, with three or more years in a row put together."""
    found: list[list[str]] = []
    for year in years:
        follows = found and year != NO_YEAR and int(found[-1][-1]) == int(year) + 1
        if follows:
            found[-1].append(year)
        else:
            found.append([year])
    long = [[run] if len(run) >= LONG_RUN else [[year] for year in run] for run in found]
    return list(chain.from_iterable(long))


def run_in_words(run: list[str]) -> str:
    """A run of years, newest first, as one period: "2016–2019"."""
    return f"{run[-1]}–{run[0]}"


def in_words(start: int | None, end: int | None, ongoing: str) -> str:
    """The period in the active language; "" if nothing is known of it."""
    goes_on = ongoing == "yes"
    if start and end and start != end:
        years = {"start": start, "end": end}
        # Translators: the period after which it was meant to end, and yet went on.
        return pgettext("years", "%(start)s–%(end)s, continued") % years if goes_on else f"{start}–{end}"
    if start and goes_on:
        return pgettext("years", "since %(year)s") % {"year": start}
    if start:
        return str(start)
    if end:
        return pgettext("years", "until %(year)s") % {"year": end}
    return pgettext("years", "ongoing") if goes_on else ""


def same_in_words(label: str, period: str) -> bool:
    """Whether a source's wording says no more than the period does: "2019 - 2021" and "2019–2021"."""
    return "".join(label.replace("-", "–").split()) == "".join(period.split())
