"""Lines of points: thinned out, cut at a frame, and written as paths of SVG. Units are the caller's."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

Point = tuple[float, float]
Box = tuple[float, float, float, float]  # left, top, right, bottom


def thinned(points: Sequence[Point], tolerance: float) -> list[Point]:
    """The points of a line without those that lie nearer than that to the line without them.

    Douglas and Peucker's way; the ends stay, so that lines which meet there still do.
    """
    kept = [0, len(points) - 1]
    parts = [(0, len(points) - 1)]
    while parts:
        first, last = parts.pop()
        distance, farthest = max(
            ((_distance(points[each], points[first], points[last]), each) for each in range(first + 1, last)),
            default=(0.0, 0),
        )
        if distance > tolerance:
            kept.append(farthest)
            parts += [(first, farthest), (farthest, last)]
    return [points[each] for each in sorted(set(kept))]


def spaced(points: Sequence[Point], step: float) -> list[Point]:
    """The points of a line without those that stand too close to the one before; the ends stay."""
    kept = [points[0]]
    for point in points[1:-1]:
        if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) > step:
            kept.append(point)
    return [*kept, points[-1]]


def _distance(point: Point, start: Point, end: Point) -> float:
    (x, y), (x0, y0), (x1, y1) = point, start, end
    across, along = x1 - x0, y1 - y0
    length = across * across + along * along
    part = max(0.0, min(1.0, ((x - x0) * across + (y - y0) * along) / length)) if length else 0.0
    return ((x - x0 - part * across) ** 2 + (y - y0 - part * along) ** 2) ** 0.5


def box_of(points: Iterable[Point]) -> Box:
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def joined_boxes(one: Box, other: Box) -> Box:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def cut(ring: list[Point], box: Box) -> list[Point]:
    """The part of a closed ring within a box, closed along the box's edges: Sutherland and Hodgman's way."""
    left, top, right, bottom = box
    for axis, edge, sign in ((0, left, 1), (0, right, -1), (1, top, 1), (1, bottom, -1)):
        kept: list[Point] = []
        for one, other in pairwise([ring[-1], *ring]) if ring else ():
            inside, was_inside = (sign * (point[axis] - edge) >= 0 for point in (other, one))
            if inside != was_inside:
                part = (edge - one[axis]) / (other[axis] - one[axis])
                kept.append((one[0] + part * (other[0] - one[0]), one[1] + part * (other[1] - one[1])))
            if inside:
                kept.append(other)
        ring = kept
    return ring


def path(ring: Iterable[Point]) -> str:
    """A closed ring as a path of whole numbers, such as "M1 2l3-4 5 6z"; "" if nothing is left of it."""
    points = [(round(x), round(y)) for x, y in ring]
    steps = [(x1 - x0, y1 - y0) for (x0, y0), (x1, y1) in pairwise(points)]
    steps = [step for step in steps if step != (0, 0)]
    if len(steps) < 2:  # a line has no inside
        return ""
    numbers = "".join(f"{'' if number < 0 else ' '}{number}" for step in steps for number in step)
    return f"M{points[0][0]} {points[0][1]}l{numbers.strip()}z"
