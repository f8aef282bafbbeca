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


class PlacesInWords:
    """Places with the numbers found there; with a filter, only those with any."""

    def __init__(self, places: Places, answer: FilterAnswer, numbers: dict, country_numbers: dict):
        self.places, self.answer = places, answer
        self.numbers, self.country_numbers = numbers, country_numbers

    @cached_property
    def places_found(self) -> list[Place]:
        return [place for place in self.places if self.numbers.get(place.slug)]

    @cached_property
    def places_shown(self) -> list[Place]:
        return self.places_found if self.answer.is_filtered else list(self.places)

    @property
    def marks(self) -> list[Mark]:
        return [self._mark(place, place.point) for place in self.places_shown if place.point]

    def _mark(self, place: Place, point: Point) -> Mark:
        total = self.numbers.get(place.slug, 0)
        label = self.places.labels[place.slug].replace(NUMBER, self.practices(total))
        return Mark(point, total, place.name, label, self._address(place, total))

    def _address(self, place: Place, total: int) -> str:
        """The list narrowed to a city; for one without practices, its own page. Safe as HTML."""
        before, after = self._list_in_city if total else self._city_page
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
        def in_words(total: int) -> str:
            if not total:
                return escape(pgettext("mark on a map", "no practice yet"))
            return escape(ngettext("%(number)s practice", "%(number)s practices", total) % {"number": number(total)})

        return in_words

    @property
    def as_list(self) -> SafeString:
        groups = (self._country(country) for country in self.places.countries)
        return mark_safe("".join(filter(None, groups)))  # noqa: S308  names are escaped, and so is the rest

    def _country(self, country: CountryPlaces) -> str:
        every = not self.answer.is_filtered
        lines = [self._city(place) for place in country.places if every or self.numbers.get(place.slug)]
        if alone := self.without_city_in(country.code):
            line = escape(pgettext("practices of a country", "No city named: %(practices)s"))
            lines.append(f"<li>{line % {'practices': self.practices(alone)}}</li>")
        if not lines:
            return ""
        return f'<section><h3>{self._country_name(country)}</h3><ul role="list">{"".join(lines)}</ul></section>'

    def _country_name(self, country: CountryPlaces) -> str:
        total = self.country_numbers.get(country.code)
        if not total:
            return country.name
        before, after = self._list_in_country
        link = f'<a href="{before}{country.code}{after}" rel="nofollow">{country.name}</a>'
        return f'{link} <span class="count">{self.practices(total)}</span>'

    def _city(self, place: Place) -> str:
        total = self.numbers.get(place.slug, 0)
        count = f' <span class="count">{self.practices(total)}</span>' if total else ""
        mark = f' lang="{place.language}"' if place.language else ""
        return f'<li><a href="{self._address(place, total)}"{NOFOLLOW[bool(total)]}{mark}>{place.name}</a>{count}</li>'

    @cached_property
    def without_city(self):
        return self.answer.found - self.places.with_city

    def without_city_in(self, country: str) -> int:
        return len(self.without_city & self.answer.index.having("country", country)) if self.without_city else 0

    @property
    def without_place(self) -> int:
        """How many of the practices found name neither a city nor a country."""
        return len(self.without_city) - sum(self.without_city_in(country.code) for country in self.places.countries)


NOFOLLOW = {True: ' rel="nofollow"', False: ""}
