"""The practices of one topic or place, as its own page gathers them; every number is that of the list behind it."""

from django.utils.functional import cached_property

from practices.facet_index.index import FacetIndex
from practices.filters.practice_filter import PracticeFilter
from practices.pages.lists.facets import Facet, facet
from practices.pages.lists.links import Link, ListLinks
from practices.pages.lists.results import Results
from practices.pages.lists.values import Fold, Value, years_to_come

MOST_TOPICS = 3  # that are named as the main ones


class FacetPractices:
    """The list with one value of a facet ticked, without its filters: the newest, and how they divide."""

    def __init__(self, name: str, value: str, index: FacetIndex, paper: bool):
        self.answer = PracticeFilter({name: [value]}, index).answer()
        self.results = Results(self.answer, page="1", paper=paper, heading="h3")
        self.links = ListLinks(self.answer)

    @property
    def by_country(self) -> list[Link]:
        return self._by("country", facet(self.answer, "country").values)

    @cached_property
    def by_topic(self) -> list[Link]:
        return self._by("topic", facet(self.answer, "topic").values)

    @property
    def by_year(self) -> list[Link]:
        return self._by("year", self._years.until_now)

    @property
    def by_year_to_come(self) -> list[Link]:
        return self._by("year", self._years.to_come)

    @property
    def years_to_come(self) -> Fold:
        return years_to_come([value for value in self._years.to_come if value.count])

    @cached_property
    def _years(self) -> Facet:
        return facet(self.answer, "year")

    def _by(self, name: str, values: list[Value]) -> list[Link]:
        return [
            Link(value.label, self.links.address(**{name: [value.slug]}), count=value.count)
            for value in values
            if value.count
        ]

    @property
    def main_topics(self) -> list[str]:
        """At most three topics by name that more of these practices have than any other, the commonest first."""
        ranked = sorted(((link.count or 0, link.label) for link in self.by_topic), key=lambda pair: -pair[0])
        rarer = (ranked[MOST_TOPICS:] or ranked[-1:] or [(0, "")])[0][0]
        return [label for count, label in ranked[:MOST_TOPICS] if count > rarer]
