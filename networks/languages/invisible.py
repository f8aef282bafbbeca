"""Signs that nobody sees: soft hyphens, joiners, marks of direction and of variation."""

import sys
import unicodedata
from itertools import groupby

IGNORABLE = {0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, *range(0x180B, 0x1810), 0x3164, *range(0xFE00, 0xFE10), 0xFFA0}
INVISIBLE = [
    chr(code)
    for code in [*range(0x20000), *range(0xE0000, min(0xE1000, sys.maxunicode))]
    if code in IGNORABLE or code >= 0xE0100 or unicodedata.category(chr(code)) == "Cf"
]
ranges = groupby(enumerate(map(ord, INVISIBLE)), key=lambda pair: pair[1] - pair[0])
codes = ([code for _place, code in pairs] for _difference, pairs in ranges)
# What stands for them between the brackets of a regular expression: they one by one would make it twenty times slower.
INVISIBLE_RANGES = "".join(f"\\U{each[0]:08x}-\\U{each[-1]:08x}" for each in codes)
_dropped = dict.fromkeys(map(ord, INVISIBLE))


def without_invisible(text: str) -> str:
    return text if text.isascii() else text.translate(_dropped)


def as_seen(text: str) -> str:
    """The text in one line, without invisible signs, and a space for each control character."""
    return "".join(sign if sign.isprintable() else " " for sign in without_invisible(text))
