"""What the filters of a list find: all of it looked up before anything is shown."""

from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from pyroaring import BitMap

from practices.facet_index.index import FacetIndex
from practices.facet_index.labels import Labels
from practices.facet_index.reading import FACETS
from practices.search.finding import WithoutWords
from practices.search.hits import Hits

from .addresses import list_address
from .choices import ALL_OF
from .results_sentence import results_sentence
from .spans import years_in

PAGES_TO_CHOOSE_ON = {"practice_list", "map"}  # where a choice of any or all is kept for the values still to come


@dataclass(frozen=True)
class FilterAnswer:
    """What a query string asks for, and the practices that it finds; one kind of `Selection`."""

    index: FacetIndex
    labels: dict[str, str | Promise]  # of the filters, by name
    values: dict  # of the filters that work: a list for a facet, a string for the rest
    query_values: dict  # the same with what the list leaves aside, to be named
    unknown: dict[str | Promise, tuple[str, ...]]  # what was asked for and does not exist, by the filter's label
    hits: Hits  # of the words searched for
    ranked: tuple[int, ...] = ()  # the first practices, where relevance is the order
    unranked: bool = False  # putting them in that order took too long: the newest come first
    correction: str = ""  # words to search for instead, where these find little

    introduction = None

    @property
    def search_text(self) -> str:
        """What the reader searches for, whether or not that can be looked for."""
        return self.query_values["q"]

    @property
    def words(self) -> str:
        """The words that were looked for: as typed, or as the catalogue spells them where only that finds anything."""
        return self.corrected or self.values["q"]

    @property
    def corrected(self) -> str:
        return self.hits.corrected if self.total else ""

    @cached_property
    def choices(self) -> dict[str, Labels]:
        return self.index.labels()

    @property
    def chosen_facets(self) -> dict[str, list[str]]:
        return {facet: self.values[facet] for facet in FACETS if self.values[facet]}

    @property
    def is_filtered(self) -> bool:
        return bool(self.chosen_facets or self.values["q"])

    def wants_all(self, facet: str) -> bool:
        """Whether a practice must have every one of the values chosen, not just one of them."""
        return facet in ALL_OF and self.values[ALL_OF[facet]] == "all"

    @property
    def choices_without_effect(self) -> dict[str, str]:
        """The choices of any or all that there are too few values for, as an address without them says it."""
        return {choice: "any" for facet, choice in ALL_OF.items() if len(self.values[facet]) < 2}

    @cached_property
    def found(self) -> BitMap:
        return self.without(None)

    def without(self, left_out: str | None) -> BitMap:
        """The ids of the practices that every filter but one lets through."""
        found = self.index.everything if left_out == "q" else self.hits.practices
        for facet, values in self.chosen_facets.items():
            if facet != left_out:
                having = self.index.having_all if self.wants_all(facet) else self.index.having_any
                found = found & having(
                    facet, years_in(values, self.index.values["year"]) if facet == "year" else values
                )
        return found

    @cached_property
    def without_words(self) -> list[tuple[WithoutWords, int]]:
        """What lacks some of the words searched for, with how many these filters let through, the most first."""
        counted = [(each, len(each.practices & self.found)) for each in self.hits.without_words]
        return sorted(((each, count) for each, count in counted if count), key=lambda pair: -pair[1])

    @property
    def total(self) -> int:
        return len(self.found)

    def ids(self, most: int | None = None) -> list[int]:
        """The ids of the first practices in the order asked for; of all of them if no number is given."""
        return self.in_order(0, self.total if most is None else min(self.total, most))

    def in_order(self, start: int, stop: int) -> list[int]:
        sort = self.values["sort"]
        order = self.index.order("newest" if sort == "relevance" else sort)
        if not self.ranked:
            return order.slice(self.found, start, stop)
        rest = order.slice(self.found - BitMap(self.ranked), 0, max(0, stop - len(self.ranked)))
        return [*self.ranked, *rest][start:stop]

    @property
    def is_complete(self) -> bool:
        """Whether another try would find nothing else; what is not must be kept by no cache."""
        return not (self.hits.took_too_long or self.unranked)

    @property
    def title(self) -> str:
        return results_sentence(self.total, self)

    def address(self, page_name: str, **changes) -> str:
        """The one address of this, or of it with other values, on a page that takes these filters."""
        return list_address(reverse(page_name), self._values_for(page_name), **changes)

    def address_with_unknown(self, page_name: str, **changes) -> str:
        """The one address of what was asked for: as `address`, with what the list leaves aside, to be named."""
        return list_address(reverse(page_name), self._values_for(page_name), **self.query_values | changes)

    def _values_for(self, page_name: str) -> dict:
        return self.values if page_name in PAGES_TO_CHOOSE_ON else self.values | self.choices_without_effect

    @property
    def corrections(self) -> list[str]:
        """Words to search for instead."""
        return [each for each in (self.corrected, *self.hits.offered, self.correction) if each]

    @property
    def way_back(self) -> tuple[str, str]:
        """The address of the page from which one comes to them, and what a link there says."""
        return self.address("practice_list"), _("Back to the list of these practices")
