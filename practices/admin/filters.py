"""How editors narrow the list of practices."""

from networks.admin.filters import CountryFilter


class PracticeCountryFilter(CountryFilter):
    """Practices with a city in a country, or that name it."""

    def in_country(self, queryset, iso: str):
        return queryset.in_countries(iso)
