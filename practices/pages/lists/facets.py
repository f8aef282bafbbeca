"""The parts of a list's filters as a page shows them."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from networks.languages.cldr import number_in

UNFOLDED = 8  # values of a facet that show at once
COUNT, NUMBER = "\ue000", "\ue001"  # stand for a count, as digits and as the reader's language writes it

Fragments = dict[tuple, list[str]]


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a facet as the page shows it."""

    slug: str
    label: str
    count: int | None  # None where none was made
    chosen: bool

    @property
    def useless(self) -> bool:
        """Whether choosing it would show nothing."""
        return self.count == 0 and not self.chosen


def facet_values(labels: Iterable[tuple[str, str]], counts: dict[str, int] | None, chosen: list[str]) -> list[Value]:
    """The values of a facet from their slugs and labels; without numbers where none were counted."""
    return [
        Value(slug, label, None if counts is None else counts.get(slug, 0), slug in chosen) for slug, label in labels
    ]


@dataclass(frozen=True)
class Facet:
    """A facet as the page shows it: the first values at once, the rest unfolded on demand."""

    name: str
    label: str
    values: list[Value]
    fragments: Fragments

    @property
    def first(self) -> list[Value]:
        return self.values[:UNFOLDED]

    @property
    def rest(self) -> list[Value]:
        return self.values[UNFOLDED:]

    @property
    def unfolded(self) -> bool:
        """Whether a value that is chosen would be hidden otherwise."""
        return any(value.chosen for value in self.rest)

    @property
    def show_all(self) -> SafeString:
        """The words that unfold the other values, rendered once a language and number of values."""
        key = (get_language(), self.name, len(self.values))
        if key not in self.fragments:
            self.fragments[key] = [render_to_string("practices/lists/_show_all.html", {"facet": self})]
        return mark_safe(self.fragments[key][0])  # noqa: S308  the template has escaped it

    @property
    def first_boxes(self) -> SafeString:
        """The boxes of the first values, as HTML."""
        return self._boxes(self.first)

    @property
    def rest_boxes(self) -> SafeString:
        """The boxes of the other values, as HTML."""
        return self._boxes(self.rest)

    def _boxes(self, values: list[Value]) -> SafeString:
        """The values' boxes; their template is rendered once a value and state, then only the counts are put in."""
        language = get_language() or ""
        html: list[str] = []
        for value in values:
            key = (language, self.name, value.slug, value.chosen, value.useless, value.count is None)
            if key not in self.fragments:
                self.fragments[key] = self._fragments(value)
            html += self._counted(self.fragments[key], value.count, language)
        return mark_safe("".join(html))  # noqa: S308  the template has escaped it

    def _fragments(self, value: Value) -> list[str]:
        context = {"facet": self, "value": value, "count": COUNT, "number": NUMBER}
        before, *rest = render_to_string("practices/lists/_facet_value.html", context).split(COUNT)
        return [before, *(rest[0].split(NUMBER) if rest else ())]

    def _counted(self, fragments: list[str], count: int | None, language: str) -> Iterable[str]:
        if count is None:
            return fragments
        before, between, after = fragments
        return before, str(count), between, number_in(count, language), after
