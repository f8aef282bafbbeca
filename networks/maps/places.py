"""The places that a map is of, and the frame that shows them best."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from django.utils.html import escape

from networks.languages.texts import place_name
from networks.models import City

from . import frames
from .frames import Frame
from .lines import Point, box_of

CORNER_WIDTH = 0.35  # of the width of a map
MOST_IN_EUROPE = 0.8  # of the places: then it is Europe that a map of the world would hide


class Place(NamedTuple):
    """A city as maps know it; its name is safe as HTML already."""

    slug: str
    name: str
    country: str
    point: Point | None  # longitude and latitude, where they are known
    language: str = ""  # of the name, where that is in another script than the page

    @classmethod
    def of(cls, city: City) -> "Place":
        east, north = city.longitude, city.latitude
        point = None if east is None or north is None else (east, north)
        name = place_name(city)
        return cls(city.slug, escape(name), city.country.iso, point, getattr(name, "language", ""))


def country_frame(code: str, places: Iterable[Place]) -> Frame | None:
    """The frame of a country that also shows those of its places that lie far off; None if it has no shape."""
    frame = frames.country(code)
    if frame is None:
        return None
    own = (place.point for place in places if place.country == code and place.point)
    beyond = frozenset((round(x), round(y)) for x, y in own if not frame.holds((x, y)))
    return frames.country(code, beyond) if beyond else frame


def close_up(places: Collection[Place]) -> Frame:
    """As `closest`, but no more of a large country than the corner of it where all of these places are."""
    frame = closest(places)
    points = frozenset(place.point for place in places if place.point)
    left, top, right, bottom = box_of([frame.place(point) for point in points])
    in_a_corner = len(points) > 1 and max(right - left, bottom - top) < CORNER_WIDTH * frames.WIDTH
    return frames.around(points) if in_a_corner and frame.name not in ("europe", "world") else frame


def opening(places: Collection[Place]) -> Frame:
    """As `closest`, but Europe where nearly all of these places are, rather than the whole world for the others."""
    frame, europe = closest(places), frames.europe()
    points = [place.point for place in places if place.point]
    in_europe = sum(1 for point in points if europe.holds(point))
    return europe if frame.name == "world" and in_europe and in_europe >= MOST_IN_EUROPE * len(points) else frame


def closest(places: Collection[Place]) -> Frame:
    points = [place.point for place in places if place.point]
    countries = {place.country for place in places if place.point}
    around = country_frame(min(countries), places) if len(countries) == 1 else None
    for frame in (around, frames.europe()):
        if frame and all(frame.holds(point) for point in points):
            return frame
    return frames.world()
