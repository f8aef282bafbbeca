"""The whole catalogue in a few figures and three ways in: by topic, by country, by year."""

from django.utils.functional import cached_property

from networks.models import Network
from practices.facet_index.index import FacetIndex
from practices.filters.practice_filter import PracticeFilter
from practices.pages.lists.facets import Facet
from practices.pages.lists.results import Results


class Overview:
    """What the home page says about the catalogue; every number is that of the list behind it."""

    def __init__(self, index: FacetIndex):
        self.results = Results(PracticeFilter({}, index), page=None)
        self.facets = {facet.name: facet for facet in self.results.facets}

    @property
    def total(self) -> int:
        return self.results.total

    @property
    def ways_in(self) -> list[Facet]:
        return [self.facets[name] for name in ("topic", "country", "year")]

    @property
    def city_count(self) -> int:
        """The number of cities with a practice."""
        return len(self.facets["city"].values)

    @property
    def country_count(self) -> int:
        """The number of countries with a practice."""
        return sum(1 for country in self.facets["country"].values if country.count)

    @cached_property
    def network_count(self) -> int:
        return Network.objects.count()
