"""A map shows the smallest part of the earth that holds what it is of."""

import gzip

import pytest

from networks.maps import frames, places
from networks.maps.frames import WIDTH
from networks.maps.places import Place, close_up, closest

ROME, OLBIA, LYON, MONTREAL, HERE = (12.5, 41.9), (9.5, 40.92), (4.8, 45.8), (-73.6, 45.5), None


@pytest.mark.parametrize(
    ("points", "name"),
    [
        ([("it", ROME), ("it", OLBIA)], "it"),
        ([("it", ROME), ("fr", LYON)], "europe"),
        ([("it", ROME), ("ca", MONTREAL)], "world"),
        ([("ca", MONTREAL)], "ca"),
        ([("it", ROME), ("ca", HERE)], "it"),
        ([("tv", (179.2, -8.5))], "world"),  # too small an island to have a shape
        ([], "europe"),
    ],
)
def test_closest_frame_holds_all_places(points, name):
    assert closest([Place(str(number), "", *point) for number, point in enumerate(points)]).name == name


@pytest.mark.parametrize(
    ("europe", "beyond", "name"),
    [(4, 1, "europe"), (3, 1, "world"), (9, 2, "europe"), (0, 2, "ca"), (0, 0, "europe"), (2, 0, "europe")],
)
def test_map_opens_on_europe_where_four_of_five_places_are(europe, beyond, name):
    cities = [Place(f"rome-{number}", "", ("it", "fr")[number % 2], (12.5, 41.9)) for number in range(europe)]
    cities += [Place(f"montreal-{number}", "", "ca", MONTREAL) for number in range(beyond)]

    assert places.opening(cities).name == name


def test_places_in_one_country_or_all_beyond_europe_open_on_what_holds_them():
    auckland, montreal = Place("auckland", "", "nz", (174.8, -36.8)), Place("montreal", "", "ca", MONTREAL)

    assert [places.opening(each).name for each in ([auckland], [montreal], [auckland, montreal])] == [
        "nz",
        "ca",
        "world",
    ]
    assert places.opening([Place("rome", "", "it", ROME), Place("nowhere", "", "ca", None)]).name == "it"


def test_country_is_drawn_with_its_neighbours_in_the_middle():
    italy = frames.country("it")

    assert {"it", "fr", "ch", "at", "si", "sm"} <= set(italy.lands)
    assert {"pt", "ua", "ca"}.isdisjoint(italy.lands)
    x, y = italy.place(ROME)
    assert (x, y) == pytest.approx((WIDTH / 2, italy.height / 2), rel=0.15)


def test_island_far_from_its_country_is_taken_in():
    tenerife = Place("tenerife", "", "es", (-16.6, 28.3))

    assert not frames.country("es").holds(tenerife.point)
    frame = closest([tenerife])
    assert (frame.name, frame.holds(tenerife.point)) == ("es", True)


def test_island_across_the_ocean_leaves_the_country_as_large_as_it_was():
    assert frames.country("fr", frozenset({(55, -21)})).box == frames.country("fr").box


def test_close_up_shows_the_corner_of_a_large_country_where_all_places_are():
    montreal, quebec = Place("montreal", "", "ca", MONTREAL), Place("quebec", "", "ca", (-71.2, 46.8))
    vancouver = Place("vancouver", "", "ca", (-123.1, 49.3))

    assert close_up([montreal, quebec]).name == "around"
    assert all(close_up([montreal, quebec]).holds(place.point) for place in (montreal, quebec))
    assert [close_up([montreal, vancouver]).name, close_up([montreal]).name] == ["ca", "ca"]


def test_unknown_country_has_no_frame():
    assert frames.country("zz") is None


def test_frame_is_made_once_a_process():
    assert frames.world() is frames.world()
    assert frames.country("it") is frames.country("it")


@pytest.mark.parametrize("frame", [frames.world, frames.europe, lambda: frames.country("ru")])
def test_lands_are_light(frame):
    assert len(gzip.compress("".join(frame().lands.values()).encode())) < 20_000
