"""Natural Earth's countries, read from TopoJSON and made small: no Antarctica, some borders as the UN sees them."""

from itertools import pairwise
from math import ceil

from babel.core import get_global

from .lines import Point, box_of, joined_boxes, thinned
from .shapes import PER_DEGREE

Ring = list[int]  # numbers of arcs in a row; ~n is arc n backwards

ANTARCTICA = "010"
# Natural Earth draws who is in control. The Council of Europe and the United Nations count these lands so.
PART_OF = {"N. Cyprus": "cy", "Somaliland": "so"}
CRIMEA = ((32.0, 44.0, 37.0, 46.5), "ua")  # the ring of Russia's that lies in this box, in degrees
NOT_IN_THE_STANDARD = {"Kosovo": "xk"}  # CLDR's code

TOLERANCE = 0.02  # degrees
LONGEST_STEP = 2.5  # degrees; longer lines would not bend as parallels do


def read_topojson(data: dict) -> tuple[list[list[Point]], dict[str, list[Ring]]]:
    """Arcs in degrees, and each country's rings of them by lower-case ISO code ("" for lands without one)."""
    arcs = [_degrees(arc, data["transform"]) for arc in data["arcs"]]
    rings: dict[str, list[Ring]] = {}
    for land in data["objects"]["countries"]["geometries"]:
        if land.get("id") != ANTARCTICA:
            for ring in _rings(land):
                rings.setdefault(_owner(land, box_of(_points(ring, arcs))), []).append(ring)
    countries = {code: dissolved(rings[code], arcs) for code in sorted(rings)}
    return in_one_piece(arcs, countries), countries


def _degrees(arc: list, transform: dict) -> list[Point]:
    (scale_x, scale_y), (left, bottom) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        points.append((x * scale_x + left, y * scale_y + bottom))
    return points


def _rings(land: dict) -> list[Ring]:
    polygons = land["arcs"] if land["type"] == "MultiPolygon" else [land["arcs"]]
    return [ring for polygon in polygons for ring in polygon]


def _points(ring: Ring, arcs: list[list[Point]]) -> list[Point]:
    return [point for arc in ring for point in arcs[max(arc, ~arc)]]


def _owner(land: dict, box) -> str:
    name, (limits, owner) = land["properties"]["name"], CRIMEA
    if joined_boxes(box, limits) == limits:
        return owner
    [code] = get_global("territory_aliases").get(land.get("id", ""), [""])
    return PART_OF.get(name) or NOT_IN_THE_STANDARD.get(name) or code.lower()


def dissolved(rings: list[Ring], arcs: list[list[Point]]) -> list[Ring]:
    """The rings without the arcs that two of them share: the borders within a country."""
    used = {arc for ring in rings for arc in ring}
    untouched = [ring for ring in rings if not any(~arc in used for arc in ring)]
    loose = [arc for ring in rings if ring not in untouched for arc in ring if ~arc not in used]
    return untouched + _join_arcs(loose, arcs)


def _join_arcs(loose: list[int], arcs: list[list[Point]]) -> list[Ring]:
    starts = {_end(~arc, arcs): arc for arc in loose}
    rings = []
    while starts:
        _, arc = starts.popitem()
        ring = [arc]
        while (following := starts.pop(_end(ring[-1], arcs), None)) is not None:
            ring.append(following)
        rings.append(ring)
    return rings


def _end(arc: int, arcs: list[list[Point]]) -> Point:
    return arcs[arc][-1] if arc >= 0 else arcs[~arc][0]


def in_one_piece(arcs: list[list[Point]], countries: dict[str, list[Ring]]) -> list[list[Point]]:
    """The arcs so that no ring jumps from 180° east to 180° west: what lies beyond goes on, as 190° east."""
    arcs = [_going_on(arc, arc[0][0]) for arc in arcs]
    for ring in (ring for rings in countries.values() for ring in rings):
        first = next((number for number, arc in enumerate(ring) if _end(~arc, arcs)[0] >= 0), 0)
        for before, arc in pairwise([*ring[first:], *ring[:first]]):
            forwards = arc if arc >= 0 else ~arc
            turn = _turns(_end(before, arcs)[0] - _end(~arc, arcs)[0])
            arcs[forwards] = [(x + turn, y) for x, y in arcs[forwards]]
    return arcs


def _going_on(arc: list[Point], before: float) -> list[Point]:
    points = []
    for x, y in arc:
        before = x + _turns(before - x)
        points.append((before, y))
    return points


def _turns(difference: float) -> int:
    return 360 * round(difference / 360)


def compact_shapes(arcs: list[list[Point]], rings: dict[str, list[Ring]]) -> dict:
    """What the file of shapes holds: the arcs in hundredths of a degree, each point as the step from the one before."""
    coarse = {arc: _coarse(arcs[arc]) for country in rings.values() for ring in country for arc in _forwards(ring)}
    kept = {code: [ring for ring in country if _has_an_inside(ring, coarse)] for code, country in rings.items()}
    used = sorted({arc for country in kept.values() for ring in country for arc in _forwards(ring)})
    numbers = {old: new for new, old in enumerate(used)}
    renumbered = {
        code: [[numbers[arc] if arc >= 0 else ~numbers[~arc] for arc in ring] for ring in country]
        for code, country in kept.items()
    }
    return {"arcs": [_steps(coarse[arc]) for arc in used], "countries": renumbered}


def _forwards(ring: Ring) -> list[int]:
    return [max(arc, ~arc) for arc in ring]


def _coarse(arc: list[Point]) -> list[tuple[int, int]]:
    points = [(round(x * PER_DEGREE), round(y * PER_DEGREE)) for x, y in _bendable(thinned(arc, TOLERANCE))]
    return [point for before, point in pairwise([None, *points]) if point != before]


def _has_an_inside(ring: Ring, coarse: dict[int, list[tuple[int, int]]]) -> bool:
    return len({point for arc in _forwards(ring) for point in coarse[arc]}) > 2


def _steps(points: list[tuple[int, int]]) -> str:
    return " ".join(f"{x - before_x} {y - before_y}" for (before_x, before_y), (x, y) in pairwise([(0, 0), *points]))


def _bendable(arc: list[Point]) -> list[Point]:
    """The line with further points where it is long and straight: a parallel is drawn as a curve."""
    points = arc[:1]
    for (x0, y0), (x1, y1) in pairwise(arc):
        parts = max(1, ceil(max(abs(x1 - x0), abs(y1 - y0)) / LONGEST_STEP))
        points += [(x0 + (x1 - x0) * part / parts, y0 + (y1 - y0) * part / parts) for part in range(1, parts + 1)]
    return points
