"""The lands of a part of the earth as paths of SVG, no finer than a map can show."""

from collections.abc import Iterable, Iterator

from .lines import Box, Point, box_of, cut, path, spaced, thinned
from .projections import Projection
from .shapes import Shapes, joined_arcs

TOLERANCE = 1.4  # units
SMALLEST_ISLAND = 4  # units; a country's islands that are smaller are left out
MARGIN = 12  # units to which lands reach over the edge, so that it shows no border


def lands_within(shapes: Shapes, project: Projection, width: float, height: float, latitudes: Point) -> dict[str, str]:
    """Each country's rings that reach into the map, by ISO code; nothing of it lies outside of these latitudes."""
    edges = (-MARGIN, -MARGIN, width + MARGIN, height + MARGIN)
    arcs = _Arcs(shapes, project, edges, latitudes)
    lands = {}
    for code, rings in shapes.countries.items():
        near = [ring for ring in rings if any(arcs.reach(arc) for arc in ring)]
        if drawn := "".join(_paths([joined_arcs(ring, arcs) for ring in near], edges)):
            lands[code] = drawn
    return lands


class _Arcs(dict[int, list[Point]]):
    """The arcs that a map asks for, thinned out on paper: borders that countries share stay shared."""

    def __init__(self, shapes: Shapes, project: Projection, edges: Box, latitudes: Point):
        super().__init__()
        self.shapes, self.project, self.edges, self.latitudes = shapes, project, edges, latitudes
        self.projected: dict[int, list[Point]] = {}

    def __missing__(self, arc: int) -> list[Point]:
        self[arc] = thin = thinned(spaced(self._on_paper(arc), TOLERANCE), TOLERANCE)
        return thin

    def _on_paper(self, arc: int) -> list[Point]:
        if arc not in self.projected:
            self.projected[arc] = [self.project(*point) for point in self.shapes.arcs[arc]]
        return self.projected[arc]

    def reach(self, arc: int) -> bool:
        arc = max(arc, ~arc)
        south, north = self.shapes.latitudes[arc]
        if south > self.latitudes[1] or north < self.latitudes[0]:
            return False
        left, top, right, bottom = self.edges
        return any(left < x < right and top < y < bottom for x, y in self._on_paper(arc))


def _paths(rings: Iterable[list[Point]], edges: Box) -> Iterator[str]:
    """The rings within the edges, the largest in any case and the others unless they are specks."""
    rings = [ring for ring in rings if len(ring) > 2]
    largest = max(map(size, rings), default=0)
    for ring in rings:
        if size(ring) >= min(SMALLEST_ISLAND, largest):
            yield path(cut(ring, edges))


def size(ring: Iterable[Point]) -> float:
    left, bottom, right, top = box_of(ring)
    return max(right - left, top - bottom)
