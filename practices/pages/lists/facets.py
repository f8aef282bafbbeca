"""The parts of a list's filters as a page shows them."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils.functional import cached_property
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, ngettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from networks.languages.cldr import number, number_in
from networks.languages.placeholders import COUNT, NUMBER, cut
from practices.facet_index.index import FacetIndex
from practices.facet_index.reading import FACETS
from practices.filters.choices import ALL_OF
from practices.filters.filter_answer import FilterAnswer
from practices.filters.spans import bounds, span_of
from practices.models.periods import NO_YEAR

from .values import Fold, Value, facet_values, is_to_come, years_to_come

MOST_AT_ONCE = 8  # values of a facet that show at once

SHOW_ALL = {  # the words that unfold the other values
    "topic": lambda n: ngettext("Show %(number)s topic", "Show all %(number)s topics", n),
    "country": lambda n: ngettext("Show %(number)s country", "Show all %(number)s countries", n),
    "year": lambda n: ngettext("Show %(number)s year", "Show all %(number)s years", n),
    "city": lambda n: ngettext("Show %(number)s city", "Show all %(number)s cities", n),
    "network": lambda n: ngettext("Show %(number)s network", "Show all %(number)s networks", n),
    "language": lambda n: ngettext("Show %(number)s language", "Show all %(number)s languages", n),
}
ANY_OR_ALL = {  # heads the choice between any and all of the values ticked
    "topic": _("Practices about"),
    # Translators: heads the choice between any and all of the languages ticked.
    "language": _("Practices available in"),
}


BOUND_LABELS = {
    # Translators: the label of the first year of a span, before a field to choose it, as in: From 2015.
    "from": pgettext_lazy("span of years", "From"),
    # Translators: the label of the last year of a span, before a field to choose it, as in: To 2020.
    "to": pgettext_lazy("span of years", "To"),
}


@dataclass(frozen=True, slots=True)
class Bound:
    """The first or the last year of a span, as a field of the form."""

    name: str
    label: str
    chosen: str
    years: str  # an option for each that the catalogue has, as HTML

    @property
    def options(self) -> SafeString:
        """The options with the chosen one selected, be it a year of the catalogue or not."""
        chosen = option(self.chosen)
        years = self.years if chosen in self.years or not self.chosen else chosen + self.years
        return mark_safe(years.replace(chosen, option(self.chosen, " selected")))  # noqa: S308  digits and our own


def option(year: str, selected: str = "") -> str:
    return f'<option value="{year}"{selected}>{year}</option>'


@dataclass(frozen=True)
class Facet:
    """A facet as the page shows it: the first values at once, the rest in folds, years to come in one of their own."""

    name: str
    label: str
    values: list[Value]
    index: FacetIndex
    wants_all: bool = False  # whether a practice must have every value chosen
    chosen_span: str = ""

    @property
    def first(self) -> list[Value]:
        return self.until_now[:MOST_AT_ONCE]

    @cached_property
    def folds(self) -> list[Fold]:
        folds, known = [], len(self.until_now)
        if rest := self._rest:
            folds.append(Fold(f"more-{self.name}", SHOW_ALL[self.name](known) % {"number": number(known)}, rest))
        return [*folds, years_to_come(self.to_come)] if self.to_come else folds

    @cached_property
    def to_come(self) -> list[Value]:
        if self.name != "year":
            return []
        return [value for value in self.values if is_to_come(value.slug, self.index.present)]

    @cached_property
    def until_now(self) -> list[Value]:
        to_come = {value.slug for value in self.to_come}
        return [value for value in self.values if value.slug not in to_come] if to_come else self.values

    @property
    def _rest(self) -> list[Value]:
        return self.until_now[MOST_AT_ONCE:]

    @property
    def span(self) -> list[Bound]:
        """The two bounds between which a reader can choose years; none of another facet."""
        if self.name != "year":
            return []
        years = [value.slug for value in self.values if value.slug != NO_YEAR]
        options = self.index.kept("options of years", lambda: "".join(map(option, sorted(years, reverse=True))))
        return [
            Bound(name, str(label), chosen, options)
            for (name, label), chosen in zip(BOUND_LABELS.items(), bounds(self.chosen_span), strict=True)
        ]

    @property
    def any_or_all(self) -> str:
        """What heads the choice between any and all of its values; "" where there is none."""
        return str(ANY_OR_ALL.get(self.name, ""))

    @property
    def all_of(self) -> str:
        return ALL_OF[self.name]

    @property
    def first_boxes(self) -> SafeString:
        return self._boxes(self.first)

    @property
    def boxes_by_fold(self) -> list[tuple[Fold, SafeString]]:
        return [(fold, self._boxes(fold.values)) for fold in self.folds]

    def _boxes(self, values: list[Value]) -> SafeString:
        """The values' boxes; their template is rendered once a value and state, then only the counts are put in."""
        language = get_language() or ""
        boxes = self.index.kept(("boxes", language, self.name), dict[tuple, list[str]])
        html: list[str] = []
        for value in values:
            key = (value.slug, value.chosen, value.useless, value.count is None)
            if key not in boxes:
                boxes[key] = self._fragments(value)
            html += self._with_count(boxes[key], value.count, language)
        return mark_safe("".join(html))  # noqa: S308  the template has escaped it

    def _fragments(self, value: Value) -> list[str]:
        context = {"facet": self, "value": value, "count": COUNT, "number": NUMBER}
        return cut(render_to_string("practices/lists/_facet_value.html", context), COUNT, NUMBER)

    def _with_count(self, fragments: list[str], count: int | None, language: str) -> Iterable[str]:
        if count is None:
            return fragments
        before, between, after = fragments
        return before, str(count), between, number_in(count, language), after


def facets(answer: FilterAnswer) -> list[Facet]:
    return [facet(answer, name) for name in FACETS]


def facet(answer: FilterAnswer, name: str) -> Facet:
    values = facet_values(answer.choices[name], counts(answer, name), answer.values[name])
    span = span_of(answer.values[name]) if name == "year" else ""
    return Facet(name, str(answer.labels[name]), values, answer.index, answer.wants_all(name), span)


def counts(answer: FilterAnswer, name: str) -> dict[str, int] | None:
    """The number of results by value of a facet, its own choice set aside; "all of these" keeps it.

    None where a search took too long: the numbers would be of a list that nobody asked for.
    """
    if answer.hits.took_too_long:
        return None
    keeps_choice = not answer.values[name] or answer.wants_all(name)
    return answer.index.counts(name, answer.found if keeps_choice else answer.without(name))
