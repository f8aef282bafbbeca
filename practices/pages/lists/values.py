"""The values of a facet, and the folds that hold some of them."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import ngettext

from networks.languages.cldr import number
from practices.models.periods import NO_YEAR


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a facet as the page shows it."""

    slug: str
    label: str
    count: int | None  # None where none was made
    chosen: bool

    @property
    def useless(self) -> bool:
        return self.count == 0 and not self.chosen


@dataclass(frozen=True, slots=True)
class Fold:
    """Values that are unfolded on demand."""

    name: str
    summary: str
    values: list[Value]

    @property
    def unfolded(self) -> bool:
        """Whether a value that is chosen would be hidden otherwise."""
        return any(value.chosen for value in self.values)


def is_to_come(year: str, present: int) -> bool:
    return year != NO_YEAR and int(year) > present


def years_to_come(years: list[Value]) -> Fold:
    words = ngettext("Show %(number)s year to come", "Show %(number)s years to come", len(years))
    return Fold("years-to-come", words % {"number": number(len(years))}, years)


def facet_values(labels: Iterable[tuple[str, str]], counts: dict[str, int] | None, chosen: list[str]) -> list[Value]:
    """The values in the order of their labels, those that would find nothing last."""
    values, useless = list[Value](), list[Value]()
    for slug, label in labels:
        value = Value(slug, label, None if counts is None else counts.get(slug, 0), slug in chosen)
        (useless if value.useless else values).append(value)
    return values + useless
