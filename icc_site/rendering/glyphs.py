"""No empty box on paper: what none of its fonts can draw gives way to a sign that says so."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from urllib.parse import quote
from xml.etree.ElementTree import Element

SIGN = "\N{REPLACEMENT CHARACTER}"
JOINERS = "\N{ZERO WIDTH JOINER}\N{VARIATION SELECTOR-16}"  # make one emoji of several
NOT_LETTERS = {"Cc", "Cn", "Co", "Cs", "Zl", "Zp"}  # controls, private letters and such: Unicode gives them no shape
SPACES = " \t\n\r\f"  # of HTML itself
ADDRESSES = ("href", "src")


def replace_missing(tree: Element, has_glyph: Callable[[str], bool]) -> None:
    """Put the sign for each run of what has no glyph, and a space for a space of another kind; links lead on."""
    missing = {letter for letter in set().union(*texts(tree)) if not is_on_paper(letter, has_glyph)}
    if not missing:
        return
    spaces = dict.fromkeys(map(ord, filter(str.isspace, missing)), " ")
    a_missing = re.escape("".join(missing))
    one, run = re.compile(f"[{a_missing}]"), re.compile(f"[{a_missing}][{a_missing}{JOINERS}]*")

    def readable(text: str | None) -> str | None:
        return text and run.sub(SIGN, text.translate(spaces))

    for element in tree.iter():
        element.text, element.tail = readable(element.text), readable(element.tail)
        for name, value in element.items():
            address = one.sub(lambda found: quote(found[0]), value) if name in ADDRESSES else None
            element.set(name, address or readable(value) or "")


def texts(tree: Element) -> Iterator[str]:
    for element in tree.iter():
        yield element.text or ""
        yield element.tail or ""
        yield from element.attrib.values()


def is_on_paper(letter: str, has_glyph: Callable[[str], bool]) -> bool:
    if " " <= letter <= "~" or letter in SPACES:
        return True
    return unicodedata.category(letter) not in NOT_LETTERS and has_glyph(letter)
