"""Typefaces that the systems of readers bring along, with the average width of a letter in each script.

Measured by `average_width` in files that anyone may have: Noto's and Roboto's own, and for Arial and Times New Roman
the Liberation fonts, whose letters were drawn as wide as theirs.
"""

from typing import NamedTuple


class Face(NamedTuple):
    """One file of a typeface: the names that systems call it by, in full and for PostScript, and its widths."""

    names: tuple[str, ...]
    widths: dict[str, float]


class SystemFont(NamedTuple):
    name: str
    regular: Face
    bold: Face


TIMES_NEW_ROMAN = SystemFont(
    "Times New Roman",
    Face(
        ("Times New Roman", "TimesNewRomanPSMT", "Liberation Serif"),
        {"latin": 0.3964, "greek": 0.4687, "cyrillic": 0.4869, "space": 0.25},
    ),
    Face(
        ("Times New Roman Bold", "TimesNewRomanPS-BoldMT", "Liberation Serif Bold"),
        {"latin": 0.4239, "greek": 0.4974, "cyrillic": 0.5225, "space": 0.25},
    ),
)
NOTO_SERIF = SystemFont(
    "Noto Serif",
    Face(
        ("Noto Serif", "Noto Serif Regular", "NotoSerif-Regular"),
        {"latin": 0.473, "greek": 0.5547, "cyrillic": 0.5931, "space": 0.26},
    ),
    Face(
        ("Noto Serif Bold", "NotoSerif-Bold"),
        {"latin": 0.5039, "greek": 0.5934, "cyrillic": 0.6231, "space": 0.26},
    ),
)
ARIAL = SystemFont(
    "Arial",
    Face(
        ("Arial", "ArialMT", "Liberation Sans"),
        {"latin": 0.4388, "greek": 0.51, "cyrillic": 0.5274, "space": 0.2778},
    ),
    Face(
        ("Arial Bold", "Arial-BoldMT", "Liberation Sans Bold"),
        {"latin": 0.4715, "greek": 0.557, "cyrillic": 0.5722, "space": 0.2778},
    ),
)
ROBOTO = SystemFont(
    "Roboto",
    Face(("Roboto", "Roboto-Regular"), {"latin": 0.4369, "greek": 0.54, "cyrillic": 0.5453, "space": 0.248}),
    Face(("Roboto Bold", "Roboto-Bold"), {"latin": 0.4445, "greek": 0.5482, "cyrillic": 0.5519, "space": 0.249}),
)
NOTO_SANS = SystemFont(
    "Noto Sans",
    Face(
        ("Noto Sans", "Noto Sans Regular", "NotoSans-Regular"),
        {"latin": 0.4645, "greek": 0.5552, "cyrillic": 0.5674, "space": 0.26},
    ),
    Face(("Noto Sans Bold", "NotoSans-Bold"), {"latin": 0.4962, "greek": 0.6013, "cyrillic": 0.616, "space": 0.26}),
)

# What stands in for ours, the likelier first: Windows, macOS and iOS have Times New Roman and Arial, Android has Roboto
# and Noto Serif, and Linux has Liberation or Noto.
STAND_INS = {
    "Source Serif 4": (TIMES_NEW_ROMAN, NOTO_SERIF),
    "Source Sans 3": (ARIAL, ROBOTO, NOTO_SANS),
}
