"""The places where practices were found, in words: marks of a map, and the same as a list."""

from functools import cache

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import ngettext, pgettext

from networks.languages.cldr import number
from networks.languages.placeholders import NUMBER, VALUE, cut_address
from networks.maps.lines import Point
from networks.maps.marks import Mark
from networks.maps.places import Place
from practices.filters.filter_answer import FilterAnswer

from .map_places import CountryPlaces, Places


class ToldPlaces:
    """Places with the numbers found there; with a filter, only those with any."""

    def __init__(self, places: Places, answer: FilterAnswer, numbers: dict, country_numbers: dict):
        self.places, self.answer = places, answer
        self.numbers, self.country_numbers = numbers, country_numbers

    @cached_property
    def found(self) -> list[Place]:
        """The cities where something was found, country by country."""
        return [place for place in self.places if self.numbers.get(place.slug)]

    @cached_property
    def shown(self) -> list[Place]:
        """The cities that are told of."""
        return self.found if self.answer.is_filtered else list(self.places)

    @property
    def marks(self) -> list[Mark]:
        """The cities of which one knows where they lie."""
        return [self._mark(place, place.point) for place in self.shown if place.point]

    def _mark(self, place: Place, point: Point) -> Mark:
        found = self.numbers.get(place.slug, 0)
        told = self.places.told[place.slug].replace(NUMBER, self.practices(found))
        return Mark(point, found, place.name, told, self._address(place, found))

    def _address(self, place: Place, found: int) -> str:
        """The list narrowed to a city; for one without practices, its own page. Safe as HTML."""
        before, after = self._list_in_city if found else self._city_page
        return f"{before}{place.slug}{after}"

    @cached_property
    def _list_in_city(self) -> list[str]:
        return self._list(city=[VALUE])

    @cached_property
    def _list_in_country(self) -> list[str]:
        return self._list(country=[VALUE])

    def _list(self, **narrowed) -> list[str]:
        return cut_address(escape(self.answer.address("practice_list", **narrowed)), VALUE)

    @cached_property
    def _city_page(self) -> list[str]:
        return reverse("city_detail", args=["_"]).split("_")

    @cached_property
    def practices(self):
        """A number of practices in words, safe as HTML."""

        @cache
        def in_words(found: int) -> str:
            if not found:
                return escape(pgettext("mark on a map", "no practice yet"))
            return escape(ngettext("%(number)s practice", "%(number)s practices", found) % {"number": number(found)})

        return in_words

    @property
    def as_list(self) -> SafeString:
        """The cities under their countries, each with its number and a link to its list."""
        groups = (self._country(country) for country in self.places.countries)
        return mark_safe("".join(filter(None, groups)))  # noqa: S308  names are escaped, and so is the rest

    def _country(self, country: CountryPlaces) -> str:
        every = not self.answer.is_filtered
        shown = [self._city(place) for place in country.places if every or self.numbers.get(place.slug)]
        if alone := self.without_city_in(country.code):
            told = escape(pgettext("practices of a country", "No city named: %(practices)s"))
            shown.append(f"<li>{told % {'practices': self.practices(alone)}}</li>")
        if not shown:
            return ""
        return f'<section><h3>{self._country_name(country)}</h3><ul role="list">{"".join(shown)}</ul></section>'

    def _country_name(self, country: CountryPlaces) -> str:
        found = self.country_numbers.get(country.code)
        if not found:
            return country.name
        before, after = self._list_in_country
        link = f'<a href="{before}{country.code}{after}" rel="nofollow">{country.name}</a>'
        return f'{link} <span class="count">{self.practices(found)}</span>'

    def _city(self, place: Place) -> str:
        found = self.numbers.get(place.slug, 0)
        count = f' <span class="count">{self.practices(found)}</span>' if found else ""
        return f'<li><a href="{self._address(place, found)}"{NOFOLLOW[bool(found)]}>{place.name}</a>{count}</li>'

    @cached_property
    def without_city(self):
        """The practices found that name no city."""
        return self.answer.found - self.places.with_city

    def without_city_in(self, country: str) -> int:
        """How many of them name this country."""
        return len(self.without_city & self.answer.index.having("country", country)) if self.without_city else 0

    @property
    def without_place(self) -> int:
        """How many of the practices found name neither a city nor a country."""
        return len(self.without_city) - sum(self.without_city_in(country.code) for country in self.places.countries)


NOFOLLOW = {True: ' rel="nofollow"', False: ""}
