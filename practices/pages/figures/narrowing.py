"""The lists behind the numbers: what a filter finds, narrowed by one more value, as far as an address can say it."""

from collections.abc import Iterable

from django.urls import reverse

from practices.filters.addresses import list_address
from practices.filters.choices import ALL_OF
from practices.filters.filter_answer import FilterAnswer
from practices.filters.spans import bounds, is_span, span_between, years_in
from practices.models.periods import NO_YEAR

Changes = dict[str, list[str] | str]  # filters by name, as they are in the narrower list


class Narrowing:
    """Changes of a filter that leave, of what it finds, just what has a value; None where no list shows just that.

    Values of one facet are alternatives: of Italy's practices, those that are in France too cannot be asked for by a
    second country, which would add all others of France. Topics and languages can be asked for together.
    """

    def __init__(self, answer: FilterAnswer):
        self.path = reverse("practice_list")
        self.values = {name: value for name, value in (answer.values | answer.choices_without_effect).items() if value}
        self.chosen = dict(answer.chosen_facets)
        self.together = {facet for facet in ALL_OF if answer.wants_all(facet) or len(answer.values[facet]) == 1}
        self.years = set(years_in(answer.values["year"], answer.index.values["year"]))

    def address(self, *changes: Changes | None) -> str:
        """The address of the list with all these changes; "" if there is none."""
        merged: Changes = {}
        for each in changes:
            if each is None:
                return ""
            merged |= each
        return list_address(self.path, self.values, **merged)

    def to_value(self, facet: str, value: str) -> Changes | None:
        chosen = self.chosen.get(facet, [])
        if facet in self.together and [value] != chosen:
            return {facet: [*chosen, value], ALL_OF[facet]: "all"}
        if not chosen or value in (self.years if facet == "year" else chosen):
            return {facet: [value]}
        return None

    def to_any(self, facet: str, every_value: list[str]) -> Changes:
        return {} if facet in self.chosen else {facet: every_value}

    def to_all(self, facet: str, every_value: list[str]) -> Changes:
        return {facet: every_value, ALL_OF[facet]: "all"}

    def to_begun_by(self, year: str) -> Changes:
        """What had begun by one of the years chosen: without gaps, it was active in one of them by then."""
        return {"year": list(self._years_until(year)) if "year" in self.chosen else [span_between("", year)]}

    def _years_until(self, year: str) -> Iterable[str]:
        for value in self.chosen["year"]:
            first, last = bounds(value) if is_span(value) else (value, value)
            if value != NO_YEAR and first <= year:
                yield span_between(first, min(last or year, year))
