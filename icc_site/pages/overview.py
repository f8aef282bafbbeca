"""The whole catalogue in a few figures and three ways in: by topic, by country, by year."""

from django.utils.functional import cached_property

from networks.models import Network
from practices.facet_index.index import FacetIndex
from practices.filters.practice_filter import PracticeFilter
from practices.pages.lists.facets import Facet, facet


class Overview:
    """What the home page says about the catalogue; every number is that of the list behind it."""

    def __init__(self, index: FacetIndex):
        self.answer = PracticeFilter({}, index).answer()

    @property
    def total(self) -> int:
        return self.answer.total

    @property
    def ways_in(self) -> list[Facet]:
        return [facet(self.answer, name) for name in ("topic", "country", "year")]

    @property
    def city_count(self) -> int:
        """The number of cities with a practice."""
        return len(self.answer.choices["city"])

    @property
    def country_count(self) -> int:
        """The number of countries with a practice."""
        return len(self.answer.choices["country"])

    @cached_property
    def network_count(self) -> int:
        return Network.objects.count()
