"""What stands on a map: a circle a place, its area by the number that it stands for, and the names that find room."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from math import sqrt
from typing import NamedTuple

from .frames import WIDTH, Frame
from .lines import Point

ONE_RADIUS, RING_RADIUS, LARGEST_RADIUS = 13, 10, 90  # radius in units: of a single thing, of none, at most
MOST_NAMES = 40
MOST_DOTS = 250  # that names make way for; where there are more, no name has room
LETTER_WIDTH = 0.52  # of the height of the letters: how wide they are on average


class Mark(NamedTuple):
    """A place on a map; its texts and its address are safe as HTML already."""

    point: Point  # longitude and latitude
    number: int
    name: str
    description: str  # "Montreal, Canada: 6 practices"
    address: str = ""


class Dot(NamedTuple):
    """A mark on paper, in units."""

    x: int
    y: int
    radius: int
    mark: Mark


class MarkLabel(NamedTuple):
    """A name beside a dot; `anchor` is what SVG calls the end of the text that stands there."""

    x: int
    y: int
    anchor: str
    text: str


def dots_within(frame: Frame, marks: Iterable[Mark]) -> list[Dot]:
    """The marks within the frame, those of the largest numbers first: smaller ones are drawn over larger ones."""
    dots, bottom = [], frame.height
    for mark in sorted(marks, key=_largest_first):
        x, y = frame.place(mark.point)
        if 0 <= x <= WIDTH and 0 <= y <= bottom:
            dots.append(Dot(x, y, radius(mark.number), mark))
    return dots


def _largest_first(mark: Mark) -> int:
    return -mark.number


@lru_cache
def radius(number: int) -> int:
    """As areas go: four things have twice the radius of one."""
    return min(round(ONE_RADIUS * sqrt(number)), LARGEST_RADIUS) if number else RING_RADIUS


def labels(frame: Frame, dots: Sequence[Dot], height: float) -> Iterator[MarkLabel]:
    """The names of the first places, each where it hides neither a mark nor another name; others go without."""
    taken: set[tuple[int, int]] = set()
    for dot in dots[:MOST_DOTS]:
        taken.update(_cells_of(dot, height))
    for dot in dots[:MOST_NAMES]:
        own = _cells_of(dot, height)
        width = len(dot.mark.name) * height * LETTER_WIDTH
        for left, middle, label in _beside(dot, width, height):
            cells = _cells(left, middle - height / 2, left + width, middle + height / 2, height)
            edge = height / 2  # since a name of broad letters is wider
            within = edge <= left and left + width <= WIDTH - edge and height <= middle <= frame.height - height
            if within and taken.isdisjoint(cell for cell in cells if cell not in own):
                taken.update(cells)
                yield label
                break


def numbers(dots: Sequence[Dot], height: float) -> Iterator[Dot]:
    """The dots with room for their number in digits that high, where it hides no larger one; one needs no number."""
    taken: set[tuple[int, int]] = set()
    for dot in dots:
        width = len(str(dot.mark.number)) * height * LETTER_WIDTH
        cells = _cells(dot.x - width / 2, dot.y - height / 2, dot.x + width / 2, dot.y + height / 2, height)
        if dot.mark.number > 1 and taken.isdisjoint(cells):
            taken.update(cells)
            yield dot


def _beside(dot: Dot, width: float, height: float) -> Iterator[tuple[float, float, MarkLabel]]:
    """The places of a name, best first, each as its left edge and its middle."""
    gap, text = dot.radius + height * 0.3, dot.mark.name
    below = round(height * 0.34)  # from the middle of small letters to the line on which they stand
    yield dot.x + gap, dot.y, MarkLabel(round(dot.x + gap), dot.y + below, "start", text)
    yield dot.x - gap - width, dot.y, MarkLabel(round(dot.x - gap), dot.y + below, "end", text)
    for middle in (dot.y - gap - height * 0.3, dot.y + gap + height * 0.3):
        yield dot.x - width / 2, middle, MarkLabel(dot.x, round(middle) + below, "middle", text)


def _cells_of(dot: Dot, height: float) -> list[tuple[int, int]]:
    x, y, reach, _mark = dot
    return _cells(x - reach, y - reach, x + reach, y + reach, height)


def _cells(left: float, top: float, right: float, bottom: float, height: float) -> list[tuple[int, int]]:
    """The cells of a grid, each as high as a letter, that a box touches."""
    first, last, above, below = int(left / height), int(right / height), int(top / height), int(bottom / height)
    if first == last and above == below:
        return [(first, above)]
    return [(x, y) for y in range(above, below + 1) for x in range(first, last + 1)]
