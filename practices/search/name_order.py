"""Few of many: which come first, and how kinds share the places that there are."""

from collections.abc import Callable, Iterable
from itertools import zip_longest
from typing import TypeVar

from .analysis import WORD, fold

T = TypeVar("T")


def key(text: str) -> str:
    """A text as typing is compared with it: folded words, each after a space."""
    return "".join(f" {word}" for word in WORD.findall(fold(text)))


def nearest_first(things: Iterable[T], typed: str, by: Callable[[T], str]) -> list[T]:
    """Things whose key begins as typed, then those with such a word further on, then the rest; each in their order."""

    def distance(thing: T) -> tuple[bool, bool]:
        own = by(thing)
        return not own.startswith(typed), typed not in own

    return sorted(things, key=distance)


def in_turns(groups: Iterable[list[T]], most: int) -> list[T]:
    """The groups one after the other, with so few places shared out in turns."""
    numbered = [[(number, thing) for thing in group] for number, group in enumerate(groups)]
    turns = [place for turn in zip_longest(*numbered) for place in turn if place][:most]
    return [thing for _number, thing in sorted(turns, key=lambda place: place[0])]
