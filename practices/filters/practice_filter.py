"""The filters of the list of practices, as a query string names them."""

from contextlib import suppress

import django_filters
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from pyroaring import BitMap

from practices.facet_index.index import FacetIndex
from practices.facet_index.reading import FACETS
from practices.models import Practice
from practices.search.finding import by_relevance, find, find_most, has_words
from practices.search.limits import SearchTookTooLong, time_limit

from .query_fields import QueryField, TolerantChoice, TolerantChoices

SORTS = {
    "": "",  # not asked for
    "relevance": pgettext_lazy("sort", "Relevance"),
    "newest": pgettext_lazy("sort", "Newest"),
    "title": pgettext_lazy("sort", "Title"),
    "city": pgettext_lazy("sort", "City"),
    "updated": pgettext_lazy("sort", "Recently updated"),
}
MATCHES = {"any": pgettext_lazy("topics", "any of these topics"), "all": pgettext_lazy("topics", "all of these topics")}
TOLD = {"any": _("any of these languages"), "all": _("all of these languages")}
ALL_OF = {"topic": "match", "language": "told"}  # the filters that ask for all of a facet's values, by the facet


class QueryFilter(django_filters.Filter):
    field_class = QueryField


class FacetFilter(django_filters.Filter):
    field_class = TolerantChoices


class ChoiceFilter(django_filters.Filter):
    field_class = TolerantChoice


class PracticeFilter(django_filters.FilterSet):
    """Practices chosen by a query string; a value that does not exist is ignored and found in `unknown`."""

    q = QueryFilter(label=pgettext_lazy("facet", "Search"), method="by_query")
    topic = FacetFilter(label=pgettext_lazy("facet", "Topic"), method="by_facet")
    match = ChoiceFilter(label=_("Practices about"), choices=list(MATCHES.items()), method="by_nothing")
    country = FacetFilter(label=pgettext_lazy("facet", "Country"), method="by_facet")
    year = FacetFilter(label=pgettext_lazy("facet", "Year"), method="by_facet")
    city = FacetFilter(label=pgettext_lazy("facet", "City"), method="by_facet")
    network = FacetFilter(label=pgettext_lazy("facet", "Network"), method="by_facet")
    language = FacetFilter(label=_("Language of the text"), method="by_facet")
    told = ChoiceFilter(label=_("Language of the text"), choices=list(TOLD.items()), method="by_nothing")
    sort = ChoiceFilter(label=pgettext_lazy("list", "Sort by"), choices=list(SORTS.items()), method="by_nothing")

    partial = False  # whether what was found has most words of the query, but not all
    unranked = False  # whether putting the practices in order of relevance took too long

    class Meta:
        model = Practice
        fields: list[str] = []

    def __init__(self, data, index: FacetIndex):
        super().__init__(data, Practice.objects.none())
        self.index = index
        self.choices = index.labels()
        for facet in FACETS:
            self.filters[facet].extra["choices"] = self.choices[facet]

    @cached_property
    def chosen(self) -> dict:
        """The cleaned value of each filter that works: a list for a facet, a string for the rest."""
        chosen = self.asked | {"q": "" if self.unsearched else self.typed}
        return chosen | {"sort": sort_or_default(chosen["sort"], chosen["q"])}

    @cached_property
    def asked(self) -> dict:
        """The cleaned value of each filter, whether or not it works."""
        self.form.is_valid()  # its fields refuse nothing
        return self.form.cleaned_data

    @property
    def typed(self) -> str:
        """What the reader searches for, whether or not that can be looked for."""
        return self.asked["q"]

    @property
    def unsearched(self) -> bool:
        """Whether the list leaves aside what was typed, since there is no word in it, or it took too long."""
        return self.hits is None

    @property
    def took_too_long(self) -> bool:
        return self.unsearched and has_words(self.typed)

    @property
    def chosen_facets(self) -> dict[str, list[str]]:
        """The facets with at least one value chosen, each with its values."""
        return {facet: self.chosen[facet] for facet in FACETS if self.chosen[facet]}

    @property
    def unknown(self) -> dict[str, tuple[str, ...]]:
        """What was asked for and does not exist, by the filter's label."""
        self.form.is_valid()
        asked = ((self.filters[name].label, field) for name, field in self.form.fields.items())
        return {label: field.unknown for label, field in asked if getattr(field, "unknown", ())}

    @property
    def asked_for(self) -> dict:
        """What was asked for by filter, with what the list leaves aside, to be named."""
        self.form.is_valid()
        unknown = {name: getattr(field, "unknown", ()) for name, field in self.form.fields.items()}
        asked: dict = {name: [*values, *unknown[name]] for name, values in self.chosen.items() if name in FACETS}
        asked |= {"q": self.typed, "sort": self.asked["sort"]}
        return asked | {name: unknown[name][0] for name in ("match", "told", "sort") if unknown[name]}

    def wants_all(self, facet: str) -> bool:
        """Whether a practice must have every one of the values chosen, not just one of them."""
        return facet in ALL_OF and self.chosen[ALL_OF[facet]] == "all"

    @cached_property
    def found(self) -> BitMap:
        """The ids of the practices that every filter lets through."""
        return self.without(None)

    def without(self, left_out: str | None) -> BitMap:
        """The ids of the practices that every filter but one lets through."""
        found = self.index.everything
        for name, value in self.chosen.items():
            if name != left_out:
                found = self.filters[name].filter(found, value)
        return found

    def in_order(self, start: int, stop: int) -> list[int]:
        """The ids of the practices found from `start` to `stop`, in the order asked for."""
        by_words = self.chosen["sort"] == "relevance"
        order = self.index.order("newest" if by_words else self.chosen["sort"])
        if by_words:
            with suppress(SearchTookTooLong), time_limit():
                return by_relevance(self.chosen["q"], self.index, self.found, order, stop)[start:]
            self.unranked = True
        return order.slice(self.found, start, stop)

    @cached_property
    def hits(self) -> BitMap | None:
        """The ids of the practices that the query alone finds; None if there is no word in it, or it took too long."""
        if not self.typed:
            return self.index.everything
        if not has_words(self.typed):
            return None
        with suppress(SearchTookTooLong), time_limit():
            found = find(self.typed, self.index)
            self.partial = not found and bool(found := find_most(self.typed, self.index))
            return found
        return None

    def by_query(self, found, _name, _query):
        return found & self.hits

    def by_facet(self, found, name, values):
        having = self.index.having_all if self.wants_all(name) else self.index.having_any
        return found & having(name, values)

    def by_nothing(self, found, _name, _value):
        return found


def sort_or_default(sort: str, query: str) -> str:
    """The order of a list: the one asked for if it applies, else relevance with a search, the newest first without."""
    if sort == "relevance" or not sort:
        return "relevance" if query else "newest"
    return sort
