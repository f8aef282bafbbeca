"""What the glyphs of a PDF's fonts stand for, so that one copies out what stands in it.

A file says it once for each glyph of a font. WeasyPrint takes what it draws with it first: one hyphen at the end of a
line, and each "-" of the file is copied as that; one micro sign, and each Greek "μ".
"""

from collections.abc import Callable
from typing import Any
from unicodedata import is_normalized

# Letters that share a glyph with others that are meant more often, beside those that Unicode would write as another.
SELDOM = frozenset("\u00ad\u02bb\u02bc\u2010\u2011\u2206\u2215")


class LettersOfGlyphs(dict[int, str]):
    """What each glyph stands for: the plain letter, once that is drawn, instead of one that only looks the same."""

    def __init__(self) -> None:
        super().__init__()
        self.settled: set[int] = set()

    def __contains__(self, glyph: object) -> bool:
        """Whether there is nothing to add to what is known of it."""
        return glyph in self.settled

    def __setitem__(self, glyph: int, letters: str) -> None:
        if is_plain(letters):
            self.settled.add(glyph)
        elif self.get(glyph):
            return
        super().__setitem__(glyph, letters)


def is_plain(letters: str) -> bool:
    return letters != "" and is_normalized("NFKC", letters) and SELDOM.isdisjoint(letters)


def with_plain_letters(font_class: type) -> Callable:
    """WeasyPrint's class of fonts, as one whose glyphs stand for plain letters."""

    def font(*facts: Any) -> Any:
        made = font_class(*facts)
        made.to_unicode = LettersOfGlyphs()
        return made

    return font
