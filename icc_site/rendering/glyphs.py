"""No empty box on paper: what none of its fonts can draw gives way to a sign that says so."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from urllib.parse import quote
from xml.etree.ElementTree import Element

from networks.languages.controls import IN_LINES

SIGN = "\N{REPLACEMENT CHARACTER}"
JOINERS = "\N{ZERO WIDTH JOINER}\N{VARIATION SELECTOR-16}"  # make one emoji of several
NOT_LETTERS = {"Cc", "Cn", "Co", "Cs", "Zl", "Zp"}  # controls, private letters and such: Unicode gives them no shape
SPACES = " \t\n"  # that are laid out as such
NEVER_IN_XML = dict.fromkeys((0xFFFE, 0xFFFF), SIGN)  # and so not in a file's metadata
NOTHING = "(?!)"  # a pattern that is found nowhere
NOT_DRAWN = ("title", "meta")  # nor are bookmarks: they keep what they hold
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
ADDRESSES = ("href", "src")


def replace_missing(tree: Element, has_glyph: Callable[[str], bool]) -> None:
    """Put the sign for each run of what has no glyph, and a space for a space of another kind; links lead on."""
    missing = {letter for letter in set().union(*texts(tree)) if not is_on_paper(letter, has_glyph)}
    if not missing:
        return
    spaces = {ord(letter): " " for letter in missing if letter.isspace()} | IN_LINES
    one, run = one_of(missing), run_of(missing.difference(map(chr, spaces)))

    def named(text: str | None) -> str | None:
        return text and text.translate(spaces).translate(NEVER_IN_XML)

    def readable(text: str | None) -> str | None:
        return text and run.sub(SIGN, text.translate(spaces))

    for element in tree.iter():
        said = named("".join(element.itertext())) if element.tag in HEADINGS else None
        cleaned = named if element.tag in NOT_DRAWN else readable
        element.text, element.tail = cleaned(element.text), readable(element.tail)
        for name, value in element.items():
            element.set(name, (quoted(one, value) if name in ADDRESSES else cleaned(value)) or "")
        if said and run.search(said):
            element.set("style", f"bookmark-label: {css_string(said)}")


def runs_without_glyph(text: str, has_glyph: Callable[[str], bool]) -> list[str]:
    """What of a text gives way to the sign, each emoji or the like once."""
    missing = {letter for letter in set(text) if not letter.isspace() and not is_on_paper(letter, has_glyph)}
    return list(dict.fromkeys(run_of(missing).findall(text)))


def one_of(letters: Iterable[str]) -> re.Pattern[str]:
    signs = re.escape("".join(letters))
    return re.compile(f"[{signs}]" if signs else NOTHING)


def run_of(letters: Iterable[str]) -> re.Pattern[str]:
    one = one_of(letters).pattern
    return re.compile(f"{one}(?:{one}|[{JOINERS}])*")


def quoted(letters: re.Pattern[str], address: str) -> str:
    return letters.sub(lambda found: quote(found[0]), address)


def css_string(text: str) -> str:
    line = " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{line}"'


def texts(tree: Element) -> Iterator[str]:
    for element in tree.iter():
        yield element.text or ""
        yield element.tail or ""
        yield from element.attrib.values()


def is_on_paper(letter: str, has_glyph: Callable[[str], bool]) -> bool:
    if " " <= letter <= "~" or letter in SPACES:
        return True
    return unicodedata.category(letter) not in NOT_LETTERS and has_glyph(letter)
