"""The values that each facet offers, with their labels, in the reader's language and order."""

from django.conf import settings
from django.db.models import QuerySet
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import pgettext

from networks.cldr import country_name, language_name
from networks.collation import sort_key
from networks.models import City, Network

from .models import Topic
from .years import NO_YEAR, active_years

Labels = list[tuple[str, str]]


class Choices:
    """Each facet's values as pairs of value and label; each list is read once, when it is first needed."""

    def __init__(self, practices: QuerySet, present: int):
        self.practices = practices
        self.present = present

    @cached_property
    def topic(self) -> Labels:
        return [(topic.slug, str(topic)) for topic in Topic.objects.all()]

    @cached_property
    def country(self) -> Labels:
        codes = {city.country.iso for city in self.cities} | {country for *_, country in self._periods if country}
        return sorted(((iso, country_name(iso)) for iso in codes), key=lambda pair: sort_key(pair[1]))

    @cached_property
    def year(self) -> Labels:
        periods = {(start, end, ongoing) for start, end, ongoing, _ in self._periods}
        active = {year for dates in periods for year in active_years(*dates, self.present)}
        years = [(str(year), str(year)) for year in sorted(active, reverse=True)]
        return [*years, (NO_YEAR, pgettext("facet value", "No year given"))]

    @cached_property
    def city(self) -> Labels:
        return [(city.slug, str(city)) for city in self.cities]

    @cached_property
    def network(self) -> Labels:
        return [(network.slug, str(network)) for network in Network.objects.active_in(self.practices).alphabetical()]

    @cached_property
    def language(self) -> Labels:
        return [(code, capfirst(language_name(code))) for code in settings.MODELTRANSLATION_LANGUAGES]

    @cached_property
    def cities(self) -> list[City]:
        """The cities that have practices, by name, with their countries."""
        return list(City.objects.active_in(self.practices).with_country().alphabetical())

    @cached_property
    def _periods(self) -> list[tuple]:
        """The different combinations of start year, end year, ongoing and the country that a practice names itself."""
        columns = ("start_year", "end_year", "ongoing", "country__iso")
        return list(self.practices.order_by().values_list(*columns).distinct())
