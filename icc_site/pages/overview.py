"""The whole catalogue in a few figures and three ways in: by topic, by country, by year."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from networks.models import City, Network
from practices.facet_index.index import FacetIndex
from practices.filters.addresses import list_address
from practices.filters.practice_filter import PracticeFilter
from practices.pages.lists.facets import Facet, facet
from practices.pages.lists.links import Link
from practices.pages.lists.values import Value

HEADINGS = {"topic": _("By topic"), "country": _("By country"), "year": _("By year")}
PAGE_NAMES = {"topic": "topic_detail", "country": "country_detail"}  # of one value; the others lead to lists


@dataclass(frozen=True)
class WayIn:
    """A facet whose values lead to their own pages, or to the lists of their practices."""

    facet: Facet

    @property
    def heading(self) -> str:
        return str(HEADINGS[self.facet.name])

    @property
    def leads_to_lists(self) -> bool:
        return self.facet.name not in PAGE_NAMES

    @property
    def first(self) -> list[Link]:
        return self._links(self.facet.first)

    @property
    def folds(self) -> list[tuple[str, list[Link]]]:
        return [(fold.summary, self._links(fold.values)) for fold in self.facet.folds]

    def _links(self, values: Iterable[Value]) -> list[Link]:
        return [Link(value.label, self._address(value.slug), count=value.count) for value in values]

    def _address(self, slug: str) -> str:
        if self.leads_to_lists:
            return list_address(reverse("practice_list"), {self.facet.name: [slug]})
        return reverse(PAGE_NAMES[self.facet.name], args=[slug])


class Overview:
    """What the home page says about the catalogue; every number is that of the list behind it."""

    def __init__(self, index: FacetIndex):
        self.answer = PracticeFilter({}, index).answer()

    @property
    def total(self) -> int:
        return self.answer.total

    @property
    def ways_in(self) -> list[WayIn]:
        return [WayIn(facet(self.answer, name)) for name in HEADINGS]

    @property
    def city_count(self) -> int:
        return len(self.answer.choices["city"])

    @cached_property
    def taking_part(self) -> int:
        """The cities that the site knows, with practices or without."""
        return City.objects.count()

    @property
    def country_count(self) -> int:
        return len(self.answer.choices["country"])

    @cached_property
    def network_count(self) -> int:
        return Network.objects.count()
