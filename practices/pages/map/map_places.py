"""The places of the catalogue as maps and lists of places tell them, read once a version and language."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.translation import get_language, pgettext
from pyroaring import BitMap

from networks.languages.cldr import country_name
from networks.languages.collation import alphabetically
from networks.languages.placeholders import NUMBER
from networks.maps.places import Place
from networks.models import City
from practices.facet_index.index import FacetIndex


@dataclass(frozen=True)
class CountryPlaces:
    """A country with its cities in alphabetical order; its name is safe as HTML."""

    code: str
    name: str
    places: list[Place]


@dataclass(frozen=True)
class Places:
    """All countries that cities or practices name, in alphabetical order, and the practices that name a city."""

    countries: list[CountryPlaces]
    labels: dict[str, str]  # by slug, such as "Montreal, Canada: ", with NUMBER for how many; safe as HTML
    with_city: BitMap

    def __iter__(self):
        return (place for country in self.countries for place in country.places)


def places_of(index: FacetIndex) -> Places:
    return index.kept(("places", get_language()), lambda: _read_places(index))


def _read_places(index: FacetIndex) -> Places:
    cities = alphabetically(City.objects.with_country())
    with_city = BitMap.union(BitMap(), *index.values["city"].values())
    countries = _by_country(map(Place.of, cities), index.inhabited["country"])
    return Places(countries, dict(_labels(countries)), with_city)


def _labels(countries: list[CountryPlaces]) -> Iterator[tuple[str, str]]:
    pattern = escape(pgettext("mark on a map", "%(city)s, %(country)s: %(practices)s"))
    for country in countries:
        for place in country.places:
            yield place.slug, pattern % {"city": place.name, "country": country.name, "practices": NUMBER}


def _by_country(places: Iterable[Place], named: Iterable[str]) -> list[CountryPlaces]:
    groups: dict[str, list[Place]] = {code: [] for code in named}
    for place in places:
        groups.setdefault(place.country, []).append(place)
    names = {code: country_name(code) for code in groups}
    return [
        CountryPlaces(code, escape(names[code]), groups[code]) for code in alphabetically(names, by=names.__getitem__)
    ]
