"""A map as SVG. Its own colours are those of paper; on screen the tokens of static/css/map.css stand in their place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.functional import cached_property
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from networks.languages.cldr import number

from .frames import WIDTH, Frame
from .marks import Dot, Mark, dots_within, labels, numbers

NUMBER_SIZE, NUMBER_ON_PHONES = 37, 68  # units; map.css gives phones theirs
NAME_ON_SCREEN, NAME_ON_PAPER = 34, 44.5  # units, how high letters are at the usual text size; larger in large print
OTHER_COLOUR, TONED_COLOUR = "#ececec", "#cdcdcd"  # of lands
MARK_STYLES = {True: 'fill="#333" stroke="#fff" stroke-width="4"', False: 'fill="#fff" stroke="#333" stroke-width="5"'}


@dataclass
class Map:
    """A frame with what stands on it; `description` says in a sentence what it shows."""

    frame: Frame
    marks: Iterable[Mark]
    description: str
    toned: Iterable[str] = ()  # ISO codes of the countries in another colour
    paper: bool = False
    percent: int = 100  # the reader's text size
    has_names: bool = True
    has_numbers: bool = False
    counts: bool = True  # whether the numbers of its marks are practices

    @cached_property
    def dots(self) -> list[Dot]:
        return dots_within(self.frame, self.marks)

    @property
    def has_rings(self) -> bool:
        return self.counts and any(not dot.mark.number for dot in self.dots)

    @property
    def svg(self) -> SafeString:
        return mark_safe("".join(self._parts()))  # noqa: S308  marks are safe, and the rest is escaped

    def _parts(self) -> Iterator[str]:
        description = escape(self.description)
        label = "" if self.paper else f' role="group" aria-label="{description}"'
        yield f'<svg class="map-drawing" viewBox="0 0 {WIDTH} {self.frame.height}"{label}>'
        if self.paper:  # a tagged PDF wants words for each picture, and takes them from here
            yield f"<title>{description}</title>"
        yield from self._lands()
        for kind, counted in (("map-marks", True), ("map-rings", False)):
            yield f'<g class="{kind}" {MARK_STYLES[counted]}>'
            yield from map(
                _circle if self.paper else _link, (dot for dot in self.dots if bool(dot.mark.number) == counted)
            )
            yield "</g>"
        if self.has_names:
            yield from self._labels()
        if self.has_numbers and not self.paper:
            yield from self._numbers()
        yield "</svg>"

    def _lands(self) -> Iterator[str]:
        codes = {code for code in self.toned if code in self.frame.lands}
        other_lands = "".join(path for code, path in self.frame.lands.items() if code not in codes)
        toned_lands = "".join(self.frame.lands[code] for code in sorted(codes))
        yield '<g stroke="#fff" stroke-width="3" fill-rule="evenodd">'
        kinds = (("map-land", OTHER_COLOUR, other_lands), ("map-land map-meant", TONED_COLOUR, toned_lands))
        for kind, colour, lands in kinds:
            if lands:
                yield f'<path class="{kind}" d="{lands}" fill="{colour}"/>'
        yield "</g>"

    def _labels(self) -> Iterator[str]:
        height = (NAME_ON_PAPER if self.paper else NAME_ON_SCREEN) * self.percent / 100
        texts = "".join(
            f'<text x="{x}" y="{y}" text-anchor="{anchor}">{text}</text>'
            for x, y, anchor, text in labels(self.frame, self.dots, height)
        )
        yield f'<g class="map-names" font-family="Source Sans 3" font-size="{height:g}" aria-hidden="true">{texts}</g>'

    def _numbers(self) -> Iterator[str]:
        texts = "".join(
            f'<text x="{dot.x}" y="{dot.y}">{number(dot.mark.number)}</text>'
            for dot in numbers(self.dots, NUMBER_ON_PHONES)
        )
        yield f'<g class="map-numbers" font-size="{NUMBER_SIZE}" text-anchor="middle" aria-hidden="true">{texts}</g>'


def _link(dot: Dot) -> str:
    mark = dot.mark
    circle = _circle(dot)
    return f'<a href="{mark.address}"><title>{mark.description}</title>{circle}</a>' if mark.address else circle


def _circle(dot: Dot) -> str:
    return f'<circle cx="{dot.x}" cy="{dot.y}" r="{dot.radius}"/>'
