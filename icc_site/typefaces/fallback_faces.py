"""The stylesheet of the fallback faces: typefaces of the reader's system, as wide and as high as ours."""

from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from .system_fonts import STAND_INS, Face, SystemFont
from .widths import average_width, extent

FONTS = settings.BASE_DIR / "static" / "fonts" / "screen"
STYLESHEET = settings.BASE_DIR / "static" / "css" / "fallback_fonts.css"
HEAD = """\
/* What is read until our typefaces are there: those of the reader's system, in each script as wide and as high as ours,
   so that no line breaks elsewhere. Made by `manage.py make_fallback_fonts`; change nothing here. */
"""
SEMI_BOLD = 600  # the bold of our pages
# A face without a range holds what no later one of its name claims: Latin, figures, signs and spaces.
RANGES = {"latin": "", "greek": "unicode-range:U+370-3FF,U+1F00-1FFF;", "cyrillic": "unicode-range:U+400-52F;"}
SPACES = {"latin": 0.0, "greek": 1 / 6, "cyrillic": 1 / 6}  # a letter; Latin's are letters among others


def stylesheet() -> str:
    return HEAD + "".join(
        rule for family, fonts in STAND_INS.items() for font in fonts for rule in font_rules(family, font)
    )


def font_rules(family: str, font: SystemFont) -> Iterator[str]:
    for weight, face in ((400, font.regular), (SEMI_BOLD, font.bold)):
        sources = ",".join(f'local("{name}")' for name in face.names)
        for script, its_range in RANGES.items():
            size = size_adjust(family, weight, face, script)
            above, below, gap = (share / size for share in extent(font_file(family, script)))
            yield (
                f'@font-face{{font-family:"{family} in {font.name}";font-weight:{weight};src:{sources};'
                f"size-adjust:{size:.1%};ascent-override:{above:.0%};descent-override:{below:.0%};"
                f"line-gap-override:{gap:.0%};{its_range}}}\n"
            )


def size_adjust(family: str, weight: int, face: Face, script: str) -> float:
    """How much larger the face is set, so that a text in this script is as wide as in ours.

    A browser takes spaces out of the Latin face, whatever stands around them, so the letters make up for those.
    """
    letter = average_width(font_file(family, script), script, weight)
    latin = font_file(family, "latin")
    latin_size = average_width(latin, "latin", weight) / face.widths["latin"]
    gained = average_width(latin, "space", weight) - latin_size * face.widths["space"]
    return (letter + SPACES[script] * gained) / face.widths[script]


def font_file(family: str, script: str) -> Path:
    return FONTS / f"{family.lower().replace(' ', '-')}-{script}-wght-normal.woff2"
