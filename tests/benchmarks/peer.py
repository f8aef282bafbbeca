"""The same list as Django and django-filter are commonly used for it: a FilterSet, and one GROUP BY query a facet."""

from collections import Counter

from django.core.paginator import Paginator
from django.db.models import BooleanField, Count, ExpressionWrapper, QuerySet
from django.db.models.functions import Coalesce
from django.shortcuts import render
from django.utils import timezone
from django_filters import FilterSet, MultipleChoiceFilter

from networks.languages.cldr import country_name
from networks.models import City, Country, Network
from practices.models import Practice, Topic
from practices.models.periods import NO_YEAR, active_years
from practices.models.rules import has_texts_in

LANGUAGES = ("en", "fr")
YEARS = [*map(str, range(2035, 1989, -1)), NO_YEAR]
GROUPS = {
    "topic": ["topics__slug"],
    "country": [Coalesce("cities__country__iso", "country__iso")],
    "year": ["start_year", "end_year", "ongoing"],
    "city": ["cities__slug"],
    "network": ["cities__networks__slug"],
    "language": [ExpressionWrapper(has_texts_in(language), BooleanField()) for language in LANGUAGES],
}


def named(model):
    """The choices of a facet whose values are rows of a model, read for each request."""
    return lambda: [(row.slug, str(row)) for row in model.objects.all()]


def countries() -> list[tuple[str, str]]:
    return [(country.iso, country_name(country.iso)) for country in Country.objects.all()]


class PeerFilter(FilterSet):
    """Practices chosen by a query string."""

    topic = MultipleChoiceFilter(choices=named(Topic), method="by_topic")
    country = MultipleChoiceFilter(choices=countries, method="by_country")
    year = MultipleChoiceFilter(choices=[(year, year) for year in YEARS], method="by_year")
    city = MultipleChoiceFilter(choices=named(City), method="by_city")
    network = MultipleChoiceFilter(choices=named(Network), method="by_network")
    language = MultipleChoiceFilter(choices=[(each, each) for each in LANGUAGES], method="by_language")

    class Meta:
        model = Practice
        fields: list[str] = []

    def by_topic(self, practices, _name, values):
        return practices.about(*values)

    def by_country(self, practices, _name, values):
        return practices.in_countries(*values)

    def by_year(self, practices, _name, values):
        return practices.active_in(*values, present=timezone.localdate().year)

    def by_city(self, practices, _name, values):
        return practices.in_cities(values)

    def by_network(self, practices, _name, values):
        return practices.from_networks(*values)

    def by_language(self, practices, _name, values):
        return practices.written_in(*values)

    def without(self, facet: str) -> QuerySet:
        """The practices that every other facet lets through."""
        found = self.queryset
        for name, values in self.form.cleaned_data.items():
            found = self.filters[name].filter(found, values) if values and name != facet else found
        return found

    def counts(self, facet: str) -> Counter:
        """The number of practices by value, the facet's own choice set aside."""
        found: Counter = Counter()
        grouped = self.without(facet).order_by().values_list(*GROUPS[facet])
        for *group, number in grouped.annotate(number=Count("pk", distinct=True)):
            found.update(dict.fromkeys(values(facet, group), number))
        return found


def values(facet: str, group: list) -> list[str]:
    """The facet's values for which a row of the database stands."""
    if facet == "year":
        return [str(year) for year in active_years(*group, timezone.localdate().year)] or [NO_YEAR]
    if facet == "language":
        return [language for language, told in zip(LANGUAGES, group, strict=True) if told]
    return [value for value in group if value]


def peer(request):
    filterset = PeerFilter(request.GET, Practice.objects.published())
    page = Paginator(filterset.qs.newest().with_places().with_topics(), 20).get_page(request.GET.get("page"))
    facets = [(filterset.form[facet], filterset.counts(facet)) for facet in GROUPS]
    return render(request, "peer.html", {"page": page, "facets": [offered(*facet) for facet in facets]})


def offered(field, counts: Counter) -> dict:
    """A facet as the template shows it."""
    chosen = field.value() or []
    shown = [(value, label, counts[value], value in chosen) for value, label in field.field.choices if counts[value]]
    return {"name": field.name, "label": field.label, "values": shown}
