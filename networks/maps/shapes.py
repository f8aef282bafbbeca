"""The lands of the earth, from the file that `manage.py make_map_shapes` makes."""

import json
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate
from pathlib import Path

from .lines import Point

SHAPES_FILE = Path(__file__).with_name("shapes.json")
PER_DEGREE = 100  # the file counts in kilometres, about


class Shapes:
    """Lands as rings of arcs in degrees; countries that share a border share its arc."""

    def __init__(self, arcs: list[list[Point]], countries: dict[str, list[list[int]]]):
        self.arcs, self.countries = arcs, countries
        self.latitudes = [(min(y for _, y in arc), max(y for _, y in arc)) for arc in arcs]

    @classmethod
    def read(cls, file: Path) -> "Shapes":
        data = json.loads(file.read_text())
        return cls([_points(arc) for arc in data["arcs"]], data["countries"])

    def rings(self, country: str) -> Iterator[list[Point]]:
        return (joined_arcs(ring, self.arcs) for ring in self.countries.get(country, ()))


def joined_arcs(ring: Iterable[int], arcs: list[list[Point]] | dict[int, list[Point]]) -> list[Point]:
    """The points of a ring, without the first, which is the last again."""
    points: list[Point] = []
    for arc in ring:
        points += arcs[arc][1:] if arc >= 0 else arcs[~arc][-2::-1]
    return points


@cache
def shapes() -> Shapes:
    return Shapes.read(SHAPES_FILE)


def _points(steps: str) -> list[Point]:
    numbers = [int(step) for step in steps.split()]
    points = zip(accumulate(numbers[::2]), accumulate(numbers[1::2]), strict=True)
    return [(x / PER_DEGREE, y / PER_DEGREE) for x, y in points]
