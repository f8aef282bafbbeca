"""How wide a text is in a typeface, and how high its lines."""

import json
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

# How often of a thousand a sign stands in what the site says in its languages of each script.
LETTERS: dict[str, dict[str, int]] = json.loads(Path(__file__).with_name("letters.json").read_text())


def width(file: Path, signs: Iterable[str], weight: int | None = None) -> float:
    """In parts of the font's size; the weight is that of a variable font."""
    with TTFont(file) as font:
        names, glyphs = font.getBestCmap(), font.getGlyphSet(location={"wght": weight} if weight else None)
        total = sum(often * glyphs[names[ord(sign)]].width for sign, often in Counter(signs).items())
        return total / font["head"].unitsPerEm


@cache
def average_width(file: Path, script: str, weight: int | None = None) -> float:
    """Of a letter, in parts of the font's size, to four places."""
    letters = "".join(letter * often for letter, often in LETTERS[script].items())
    return round(width(file, letters, weight) / len(letters), 4)


@cache
def extent(file: Path) -> tuple[float, float, float]:
    """How far a line reaches above and below its letters' feet, and the gap between two, in parts of the size."""
    with TTFont(file) as font:
        lines, size = font["hhea"], font["head"].unitsPerEm
        return lines.ascent / size, -lines.descent / size, lines.lineGap / size
