"""What changed between two texts, word by word."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True)
class Piece:
    """Words in a row that are the "same" in both texts, "removed" from the first, or "added" in the second."""

    kind: str
    text: str


def difference(before: list[str], now: list[str]) -> list[Piece]:
    return list(_pieces(before, now))


def _pieces(before: list[str], now: list[str]) -> Iterator[Piece]:
    for kind, i, j, m, n in SequenceMatcher(None, before, now, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Piece("same", " ".join(now[m:n]))
            continue
        if i < j:
            yield Piece("removed", " ".join(before[i:j]))
        if m < n:
            yield Piece("added", " ".join(now[m:n]))
