"""The filters of the list of practices, as a query string names them."""

from collections import defaultdict
from contextlib import suppress
from dataclasses import replace

import django_filters
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from practices.facet_index.index import FacetIndex
from practices.facet_index.reading import FACETS
from practices.models import Practice
from practices.search.finding import by_relevance
from practices.search.hits import search
from practices.search.limits import SearchTookTooLong, time_limit

from .choices import LANGUAGE_MATCHES, SORTS, TOPIC_MATCHES, sort_or_default
from .correction import correction
from .filter_answer import FilterAnswer
from .query_fields import FilterForm, QueryField, TolerantChoice, TolerantChoices, YearBound
from .spans import BOUNDS


class QueryFilter(django_filters.Filter):
    field_class = QueryField


class FacetFilter(django_filters.Filter):
    field_class = TolerantChoices


class ChoiceFilter(django_filters.Filter):
    field_class = TolerantChoice


class YearBoundFilter(django_filters.Filter):
    field_class = YearBound


class PracticeFilter(django_filters.FilterSet):
    """Practices chosen by a query string: the form takes what it can from it, the index answers, and no query set."""

    q = QueryFilter(label=pgettext_lazy("facet", "Search"))
    topic = FacetFilter(label=pgettext_lazy("facet", "Topic"))
    match = ChoiceFilter(label=_("Practices about"), choices=list(TOPIC_MATCHES.items()))
    country = FacetFilter(label=pgettext_lazy("facet", "Country"))
    year = FacetFilter(label=pgettext_lazy("facet", "Year"))
    locals()["from"] = YearBoundFilter(label=pgettext_lazy("facet", "Year"), choices=())  # a word of Python as well
    to = YearBoundFilter(label=pgettext_lazy("facet", "Year"), choices=())
    city = FacetFilter(label=pgettext_lazy("facet", "City"))
    network = FacetFilter(label=pgettext_lazy("facet", "Network"))
    language = FacetFilter(label=_("Language of the text"))
    told = ChoiceFilter(label=_("Language of the text"), choices=list(LANGUAGE_MATCHES.items()))
    sort = ChoiceFilter(label=pgettext_lazy("list", "Sort by"), choices=list(SORTS.items()))

    class Meta:
        model = Practice
        fields: list[str] = []
        form = FilterForm

    def __init__(self, data, index: FacetIndex):
        super().__init__(data, Practice.objects.none())
        self.index = index
        for facet in FACETS:
            self.filters[facet].extra["choices"] = index.labels()[facet]

    def answer(self, *, ranked: bool = True, corrected: bool = True) -> FilterAnswer:
        """What these filters find, looked up now: finding and ranking may each take `limits.LONGEST_SEARCH` seconds.

        Who shows no order needs no ranking, and who shows no page no correction.
        """
        self.form.is_valid()  # its fields refuse nothing
        cleaned = self.form.cleaned_data
        hits = search(cleaned["q"], self.index)
        query = "" if hits.left_aside else cleaned["q"]
        values = cleaned | {"q": query, "sort": sort_or_default(cleaned["sort"], query)}
        labels = {name: each.label for name, each in self.filters.items()}
        unknown: dict = defaultdict(tuple)
        for name, refused in self.unknown.items():
            unknown[labels[name]] += refused
        answer = FilterAnswer(self.index, labels, values, self.query_values, dict(unknown), hits)
        if ranked and values["sort"] == "relevance":
            answer = in_order_of_relevance(answer)
        return replace(answer, correction=correction(answer)) if corrected else answer

    @property
    def unknown(self) -> dict[str, tuple[str, ...]]:
        refused = {name: getattr(field, "unknown", ()) for name, field in self.form.fields.items()}
        return {name: values for name, values in refused.items() if values}

    @property
    def query_values(self) -> dict:
        """What was asked for by filter, be it there or not."""
        cleaned, unknown = self.form.cleaned_data, self.unknown
        facets = {facet: [*cleaned[facet], *unknown.get(facet, ())] for facet in FACETS}
        refused = {name: unknown[name][0] for name in ("match", "told", "sort", *BOUNDS) if name in unknown}
        return {"q": cleaned["q"], "sort": cleaned["sort"]} | facets | refused


def in_order_of_relevance(answer: FilterAnswer) -> FilterAnswer:
    """The answer with the order of its first practices; `unranked` where that takes longer than LONGEST_SEARCH."""
    with suppress(SearchTookTooLong), time_limit():
        newest = answer.index.order("newest")
        return replace(answer, ranked=tuple(by_relevance(answer.words, answer.index, answer.found, newest)))
    return replace(answer, unranked=True)
