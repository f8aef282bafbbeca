"""What changed between two texts, word by word."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import takewhile

MOST_PAIRS = 100_000  # of equal words, one from each text: comparing takes up to a second then


@dataclass(frozen=True)
class Piece:
    """Words in a row that are the "same" in both texts, "removed" from the first, or "added" in the second."""

    kind: str
    text: str


def difference(before: list[str], now: list[str]) -> list[Piece]:
    return list(_pieces(before, now))


def _pieces(before: list[str], now: list[str]) -> Iterator[Piece]:
    for kind, i, j, m, n in opcodes(before, now):
        if kind == "equal" and m < n:
            yield Piece("same", " ".join(now[m:n]))
        if kind == "equal":
            continue
        if i < j:
            yield Piece("removed", " ".join(before[i:j]))
        if m < n:
            yield Piece("added", " ".join(now[m:n]))


def opcodes(before: list[str], now: list[str]) -> Iterable[tuple[str, int, int, int, int]]:
    """As difflib has them; texts that would take too long count as other but for how they begin and end."""
    times = Counter(now)
    if sum(number * times[word] for word, number in Counter(before).items()) <= MOST_PAIRS:
        return SequenceMatcher(None, before, now, autojunk=False).get_opcodes()
    start = common_start(before, now)
    end = common_start(before[start:][::-1], now[start:][::-1])
    i, j = len(before) - end, len(now) - end
    return [("equal", 0, start, 0, start), ("replace", start, i, start, j), ("equal", i, i + end, j, j + end)]


def common_start(one: list[str], other: list[str]) -> int:
    """How many words both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
