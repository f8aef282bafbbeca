"""Letters that count as one wherever a word is looked for: without case, accents and signs that nobody sees."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache

from .invisible import without_invisible

APOSTROPHES = "'’‘‛`´′＇ʹʻʼʽˈꞌ"  # and primes, all of which readers type for one
HYPHENS = "-‐‑‒–—―−"
UNDIVIDED_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)
ONE_SIGN = str.maketrans(dict.fromkeys(APOSTROPHES, "'") | dict.fromkeys(HYPHENS, "-"))
LAST_CODE = 0x20000  # signs beyond it fold to themselves
LONGEST_LIGATURE = 3  # letters, as in "ﬃ"
MOST_LETTERS = 60  # of a word that are compared


def fold(text: str) -> str:
    """The text without case and accents: "Neuchâtel" and "NEUCHATEL" are one."""
    letters = unicodedata.normalize("NFKD", without_invisible(text).casefold()).translate(UNDIVIDED_LETTERS)
    return unicodedata.normalize("NFC", "".join(c for c in letters if not unicodedata.combining(c)))


def in_common_signs(text: str) -> str:
    """The text with the common sign for each that only looks otherwise, as of full width; without invisible ones."""
    if text.isascii():
        return text
    return "".join(map(common_sign, without_invisible(text)))


@lru_cache(maxsize=10_000)
def common_sign(sign: str) -> str:
    """The sign itself if it says more than the common one, as "²" does, or would become several."""
    common = unicodedata.normalize("NFKC", sign)
    return sign if len(common) > 1 or unicodedata.decomposition(sign).startswith(("<super>", "<sub>")) else common


def as_in_addresses(text: str) -> str:
    """What an address holds for the text: common signs, "-" for any dash, no capitals."""
    signs = in_common_signs(text).strip().lower()
    return signs if signs.isascii() else "".join("-" if is_dash(sign) else sign for sign in signs)


def is_dash(sign: str) -> bool:
    return sign in HYPHENS or sign in "˗⁃" or unicodedata.category(sign) == "Pd"


def pattern(text: str) -> str:
    """A regular expression, for Python and PostgreSQL alike, of all that holds the text when both are folded."""
    letters = fold(text).translate(ONE_SIGN)[:MOST_LETTERS]
    return _unseen().join(_parts(letters))


def _parts(letters: str) -> Iterator[str]:
    place = 0
    while place < len(letters):
        lengths = range(LONGEST_LIGATURE, 0, -1)
        part = next(part for each in lengths if (part := letters[place : place + each]) in _signs() or each == 1)
        if len(part) > 1:
            yield f"(?:{_unseen().join(map(_any_of, part))}|{_any_of(part)})"
        else:
            yield _any_of(part, first=place == 0, last=place + 1 == len(letters))
        place += len(part)


@lru_cache(maxsize=1_000)
def _any_of(letters: str, *, first: bool = False, last: bool = False) -> str:
    """The class of signs that fold to the letters; at an end of a word also of those that only begin or end so."""
    signs = set(_signs().get(letters, [])) | ({letters} if len(letters) == 1 else set())
    for longer, ligatures in _signs().items() if first or last else ():
        if (first and longer.endswith(letters)) or (last and longer.startswith(letters)):
            signs.update(ligatures)
    return f"[{''.join(re.escape(sign) if sign.isascii() else sign for sign in sorted(signs))}]"


@cache
def _unseen() -> str:
    return f"{_any_of('')}*"


@cache
def _signs() -> dict[str, list[str]]:
    """All signs that fold to something else, by what that is."""
    signs = defaultdict(list)
    every = [sign for sign in map(chr, range(1, LAST_CODE)) if sign != "\n"]
    for sign, folded in zip(every, fold("\n".join(every)).translate(ONE_SIGN).split("\n"), strict=True):
        if sign != folded:
            signs[folded].append(sign)
    return dict(signs)
