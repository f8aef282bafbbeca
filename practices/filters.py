"""The filters of the list of practices, as a query string names them."""

import django_filters
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .choices import Choices
from .fields import QueryField, TolerantChoice, TolerantChoices
from .models import Practice

FACETS = ("topic", "country", "year", "city", "network", "language")

SORTS = {
    "newest": pgettext_lazy("sort", "Newest"),
    "title": pgettext_lazy("sort", "Title"),
    "city": pgettext_lazy("sort", "City"),
    "updated": pgettext_lazy("sort", "Recently updated"),
}
ORDERS = {
    "newest": "newest",
    "title": "by_title",
    "city": "by_city",
    "updated": "recently_updated",
}
MATCHES = {"any": pgettext_lazy("topics", "any of these topics"), "all": pgettext_lazy("topics", "all of these topics")}


class QueryFilter(django_filters.Filter):
    field_class = QueryField


class FacetFilter(django_filters.Filter):
    field_class = TolerantChoices


class ChoiceFilter(django_filters.Filter):
    field_class = TolerantChoice


class PracticeFilter(django_filters.FilterSet):
    """Practices chosen by a query string; a value that does not exist is ignored and found in `unknown`."""

    q = QueryFilter(label=pgettext_lazy("facet", "Search"), method="by_query")
    topic = FacetFilter(label=pgettext_lazy("facet", "Topic"), method="by_topic")
    match = ChoiceFilter(label=_("Practices about"), choices=list(MATCHES.items()), method="by_nothing")
    country = FacetFilter(label=pgettext_lazy("facet", "Country"), method="by_country")
    year = FacetFilter(label=pgettext_lazy("facet", "Year"), method="by_year")
    city = FacetFilter(label=pgettext_lazy("facet", "City"), method="by_city")
    network = FacetFilter(label=pgettext_lazy("facet", "Network"), method="by_network")
    language = FacetFilter(label=_("Language of the text"), method="by_language")
    sort = ChoiceFilter(label=pgettext_lazy("list", "Sort by"), choices=list(SORTS.items()), method="by_nothing")

    class Meta:
        model = Practice
        fields: list[str] = []

    def __init__(self, data, queryset: QuerySet):
        super().__init__(data, queryset)
        self.present = timezone.localdate().year
        self.choices = Choices(queryset, self.present)
        for facet in FACETS:
            self.filters[facet].extra["choices"] = getattr(self.choices, facet)

    @cached_property
    def chosen(self) -> dict:
        """The cleaned value of each filter: a list for a facet, a string for the rest."""
        self.form.is_valid()  # its fields refuse nothing
        return self.form.cleaned_data

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
    def wants_all_topics(self) -> bool:
        return self.chosen["match"] == "all"

    @property
    def qs(self) -> QuerySet:
        return self.without(None)

    def without(self, left_out: str | None) -> QuerySet:
        """The practices that every filter but one lets through, in no order."""
        found = self.queryset.order_by()
        for name, value in self.chosen.items():
            if name != left_out:
                found = self.filters[name].filter(found, value)
        return found

    def in_order(self) -> QuerySet:
        """The practices found, in the order asked for."""
        return getattr(self.qs, ORDERS[self.chosen["sort"]])()

    def by_query(self, practices, _name, query):
        return practices.matching(query)

    def by_topic(self, practices, _name, topics):
        return practices.about_all(*topics) if self.wants_all_topics else practices.about(*topics)

    def by_country(self, practices, _name, countries):
        return practices.in_countries(*countries)

    def by_year(self, practices, _name, years):
        return practices.active_in(*years, present=self.present)

    def by_city(self, practices, _name, cities):
        return practices.in_cities(cities)

    def by_network(self, practices, _name, networks):
        return practices.from_networks(*networks)

    def by_language(self, practices, _name, languages):
        return practices.written_in(*languages)

    def by_nothing(self, practices, _name, _value):
        return practices
