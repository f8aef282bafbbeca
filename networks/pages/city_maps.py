"""Maps of some cities: of a country, of networks, or where one city lies."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.html import escape
from django.utils.translation import gettext as _

from networks.languages.cldr import country_name
from networks.maps.drawing import Map
from networks.maps.frames import Frame
from networks.maps.lines import Point
from networks.maps.marks import Mark
from networks.maps.places import Place, close_up, closest
from networks.models import City, Network

NUMBER_OF_ONE_CITY = 12  # as large as a mark for so many practices: the map is small


def city_map(city: City, request) -> Map | None:
    """Where a city lies in its country; None if nobody knows."""
    description = _("Map: %(city)s, %(country)s") % {"city": city, "country": city.country.name}
    place = Place.of(city)
    if place.point is None:
        return None
    mark = Mark(place.point, NUMBER_OF_ONE_CITY, place.name, "")
    return _map([place], [mark], description, request, frame=closest([place]), counts=False, has_names=False)


def members_map(network: Network, request) -> Map | None:
    """The members of a network, which must have them at hand."""
    members = [membership.city for membership in network.memberships.all()]
    return cities_map(members, _("the members of %(network)s") % {"network": network}, request, choose=close_up)


def cities_map(cities: Iterable[City], what: str, request, choose=closest) -> Map | None:
    """Cities with links to their pages, sized by `practice_count` where they have it; None if no place is known."""
    cities = list(cities)
    counts = all(hasattr(city, "practice_count") for city in cities)
    places = [Place.of(city) for city in cities]
    numbers = [getattr(city, "practice_count", 1) for city in cities]
    marks = [_mark(place, place.point, number) for place, number in zip(places, numbers, strict=True) if place.point]
    if not marks:
        return None
    return _map(places, marks, _("Map: %(what)s") % {"what": what}, request, frame=choose(places), counts=counts)


def _mark(place: Place, point: Point, number: int) -> Mark:
    description = f"{place.name}, {escape(country_name(place.country))}"
    return Mark(point, number, place.name, description, reverse("city_detail", args=[place.slug]))


def _map(places: list[Place], marks: list[Mark], description: str, request, *, frame: Frame, **kind) -> Map:
    countries = {place.country for place in places}
    return Map(frame, marks, description, countries, request.reading.paper, request.reading.text_size.percent, **kind)
