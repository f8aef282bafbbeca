"""Signs that nobody sees: soft hyphens, joiners, marks of direction and of variation."""

import sys
import unicodedata

IGNORABLE = {0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, *range(0x180B, 0x1810), 0x3164, *range(0xFE00, 0xFE10), 0xFFA0}
INVISIBLE = [
    chr(code)
    for code in [*range(0x20000), *range(0xE0000, min(0xE1000, sys.maxunicode))]
    if code in IGNORABLE or code >= 0xE0100 or unicodedata.category(chr(code)) == "Cf"
]
_dropped = dict.fromkeys(map(ord, INVISIBLE))


def without_invisible(text: str) -> str:
    return text if text.isascii() else text.translate(_dropped)
