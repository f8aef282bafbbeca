"""What a filter finds, by place, and the part of the earth on which the map shows it."""

from django.utils.functional import cached_property
from django.utils.translation import gettext, pgettext

from networks.languages.cldr import country_name, first_capital
from networks.maps import frames
from networks.maps.drawing import Map
from networks.maps.frames import Frame
from networks.maps.places import country_frame, opening
from practices.filters.filter_answer import FilterAnswer
from practices.filters.query_fields import printable
from practices.pages.lists.facets import Facet, facets
from practices.pages.lists.links import Link, ListLinks

from .map_places import Places, places_of
from .places_in_words import PlacesInWords

LARGE_FRAMES = {"europe": frames.europe, "world": frames.world}


class MapResults:
    """The results of a filter on a map; every number is that of the list to which it leads."""

    def __init__(self, answer: FilterAnswer, view: str, text_size, paper: bool = False):
        self.answer, self.paper, self.text_size = answer, paper, text_size
        self.asked_view = printable(view)

    @property
    def total(self) -> int:
        return self.answer.total

    @cached_property
    def sentence(self) -> str:
        return self.answer.title

    @cached_property
    def facets(self) -> list[Facet]:
        return facets(self.answer)

    @cached_property
    def links(self) -> ListLinks:
        return ListLinks(self.answer, "map", view=self.view)

    @property
    def address_with_unknown(self) -> str:
        """As for a list; a frame that does not exist stays in the address, to be named."""
        return self.answer.address_with_unknown("map", view=self.unknown_view or self.view)

    @cached_property
    def places(self) -> Places:
        return places_of(self.answer.index)

    def numbers(self, facet: str) -> dict[str, int]:
        """The number of results by city or country; where some of these were chosen, of them alone."""
        chosen = self.answer.values[facet]
        among = self.answer.without(facet) if chosen else self.answer.found
        counts = self.answer.index.counts(facet, among)
        return {value: counts[value] for value in chosen} if chosen else counts

    @cached_property
    def in_words(self) -> PlacesInWords:
        return PlacesInWords(self.places, self.answer, self.numbers("city"), self.numbers("country"))

    @cached_property
    def map(self) -> Map:
        description = gettext("Map (%(place)s): %(sentence)s") % {
            "place": view_name(self.frame.name),
            "sentence": self.sentence,
        }
        countries = {place.country for place in self.in_words.places_found}
        percent = self.text_size.percent
        return Map(self.frame, self.in_words.marks, description, countries, self.paper, percent, has_numbers=True)

    @property
    def beyond(self) -> int:
        """How many of the cities found lie outside of this map, or nobody knows where."""
        return len(self.in_words.places_found) - sum(1 for dot in self.map.dots if dot.mark.number)

    @cached_property
    def opening(self) -> Frame:
        """The frame that fits the results, or where they name no place that one knows, all places of the catalogue."""
        found = [place for place in self.in_words.places_found if place.point]
        return opening(found or self.in_words.places_shown)

    @cached_property
    def frame(self) -> Frame:
        if self.unknown_view or self.asked_view in ("", self.opening.name):
            return self.opening
        return LARGE_FRAMES[self.asked_view]() if self.asked_view in LARGE_FRAMES else self._country(self.asked_view)

    def _country(self, code: str) -> Frame:
        return country_frame(code, self.places) or self.opening

    @property
    def view(self) -> str:
        """What an address says of this frame: nothing where it is the one that fits the results."""
        return "" if self.frame is self.opening else self.frame.name

    @property
    def unknown_view(self) -> str:
        countries = (country.code for country in self.places.countries if frames.has_shape(country.code))
        return "" if self.asked_view in {"", *LARGE_FRAMES, *countries} else self.asked_view

    @property
    def large_views(self) -> list[Link]:
        return [self._view(name) for name in LARGE_FRAMES]

    @cached_property
    def country_views(self) -> list[Link]:
        found = {place.country for place in self.in_words.places_found}
        return [
            self._view(country.code)
            for country in self.places.countries
            if country.code in found and frames.has_shape(country.code)
        ]

    def _view(self, name: str) -> Link:
        address = self.links.address(view="" if name == self.opening.name else name)
        return Link(first_capital(view_name(name)), address, current=name == self.frame.name)


def view_name(name: str) -> str:
    if name == "world":
        return pgettext("part of the world", "the world")
    return pgettext("part of the world", "Europe") if name == "europe" else country_name(name)
