"""What a map shows: the world, Europe, or one country with its neighbours; projected once a process, then kept."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import degrees, hypot

from .lands import lands_within, size
from .lines import Box, Point, box_of, joined_boxes
from .projections import Projection, equal_earth, lambert
from .shapes import shapes

WIDTH = 2000  # units of every map; it is shown at half as many pixels or fewer

EUROPE_CENTRE = (10, 52)
EUROPE_BOX = (-0.43, -0.39, 0.44, 0.325)  # of the radius of the earth: from Iceland and the Canaries to the Caucasus
WORLD_BOX = (-2.4, -0.98, 2.66, 1.29)  # from Alaska to the Bering Strait, without the Antarctic
ROOM_AROUND_COUNTRY = 0.07  # of its size
ROOM_AROUND_PLACES = 0.25  # more, for their names
SMALLEST_SIDE = 0.045  # of the radius: 280 km
FLATTEST_SHAPE, TALLEST_SHAPE = 0.55, 0.85  # height to width
MOST_TIMES_AS_WIDE = 2.5  # times as wide as the main land


@dataclass(eq=False)
class Frame:
    """A part of the earth on paper; `lands` are its countries as paths of SVG, by ISO code."""

    name: str  # "world", "europe" or the country's code
    project: Projection
    box: Box  # of projected points, y upwards
    lands: dict[str, str]

    @cached_property
    def height(self) -> int:
        return height_of(self.box)

    def place(self, point: Point) -> tuple[int, int]:
        """Where a place lies on the map, in its units from the upper left corner; outside of it too."""
        return _place_on(self, point)

    def holds(self, point: Point) -> bool:
        x, y = _place_on(self, point)
        return 0 <= x <= WIDTH and 0 <= y <= self.height


@lru_cache(maxsize=50_000)
def _place_on(frame: Frame, point: Point) -> tuple[int, int]:
    x, y = on_paper(frame.project(*point), frame.box)
    return round(x), round(y)


@lru_cache(maxsize=1)
def world() -> Frame:
    return _frame("world", equal_earth, WORLD_BOX, (-90, 90))


@lru_cache(maxsize=1)
def europe() -> Frame:
    return _frame("europe", lambert(*EUROPE_CENTRE), EUROPE_BOX, (20, 90))


@lru_cache(maxsize=128)
def country(code: str, beyond: frozenset[Point] = frozenset()) -> Frame | None:
    """A country, and the places of it that lie beyond its main land; None for one that has no shape.

    Where these are so far off that the country itself would be lost, they are left outside.
    """
    rings = list(shapes().rings(code))
    if not rings:
        return None
    longitude, latitude = _middle(box_of(max(rings, key=size)))
    project = lambert(longitude, latitude)
    mainland = _main([box_of([project(*point) for point in ring]) for ring in rings])
    whole = joined_boxes(mainland, box_of([project(*point) for point in beyond])) if beyond else mainland
    return _near(code, project, whole if _width(whole) <= MOST_TIMES_AS_WIDE * _width(mainland) else mainland, latitude)


@lru_cache(maxsize=128)
def around(points: frozenset[Point]) -> Frame:
    longitude, latitude = _middle(box_of(points))
    project = lambert(longitude, latitude)
    left, bottom, right, top = box_of([project(*point) for point in points])
    room = ROOM_AROUND_PLACES * (right - left)
    return _near("around", project, (left - room, bottom, right + room, top), latitude)


def has_shape(code: str) -> bool:
    return code in shapes().countries


def _main(boxes: list[Box]) -> Box:
    """The largest ring's box, with those of others that are large as well and near."""
    boxes = sorted(boxes, key=_area, reverse=True)
    main = boxes[0]
    near = 0.08 * (_width(main) + main[3] - main[1])
    for box in boxes[1:]:
        if _area(box) > 0.03 * _area(boxes[0]) and _gap(main, box) < near:
            main = joined_boxes(main, box)
    return main


def _with_room(box: Box) -> Box:
    x, y = _middle(box)
    width, height = (
        max(side, SMALLEST_SIDE) * (1 + 2 * ROOM_AROUND_COUNTRY) for side in (_width(box), box[3] - box[1])
    )
    width, height = max(width, height / TALLEST_SHAPE), max(height, width * FLATTEST_SHAPE)
    return x - width / 2, y - height / 2, x + width / 2, y + height / 2


def _near(name: str, project: Projection, box: Box, latitude: float) -> Frame:
    box = _with_room(box)
    reach = degrees(max(hypot(x, y) for x in box[::2] for y in box[1::2])) * 1.1  # a chord is shorter than its arc
    return _frame(name, project, box, (latitude - reach, latitude + reach))


def _frame(name: str, project: Projection, box: Box, latitudes: Point) -> Frame:
    def to_paper(longitude: float, latitude: float) -> Point:
        return on_paper(project(longitude, latitude), box)

    return Frame(name, project, box, lands_within(shapes(), to_paper, WIDTH, height_of(box), latitudes))


def on_paper(point: Point, box: Box) -> Point:
    scale = WIDTH / (box[2] - box[0])
    return (point[0] - box[0]) * scale, (box[3] - point[1]) * scale


def height_of(box: Box) -> int:
    return round(WIDTH * (box[3] - box[1]) / _width(box))


def _width(box: Box) -> float:
    return box[2] - box[0]


def _area(box: Box) -> float:
    return _width(box) * (box[3] - box[1])


def _middle(box: Box) -> Point:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def _gap(one: Box, other: Box) -> float:
    across = max(one[0] - other[2], other[0] - one[2], 0.0)
    return across + max(one[1] - other[3], other[1] - one[3], 0.0)
