"""What a search finds, looked up once, within a limit of time."""

from contextlib import suppress
from dataclasses import dataclass

from pyroaring import BitMap

from practices.facet_index.index import FacetIndex

from .corrections import corrections
from .finding import WithoutWords, find, find_most, has_words
from .limits import SearchTookTooLong, time_limit
from .names import union


@dataclass(frozen=True)
class Hits:
    """The practices that a query finds; all there are where it is left aside, or nothing was typed."""

    practices: BitMap
    without_words: tuple[WithoutWords, ...] = ()  # the same by the words that they lack, where none has all
    corrected: str = ""  # the words that were looked for, where none had those typed
    offered: tuple[str, ...] = ()  # several such words, of which none was looked for
    left_aside: bool = False  # no word in it tells one practice from another, or it took too long
    took_too_long: bool = False


def search(text: str, index: FacetIndex) -> Hits:
    """The practices that a query finds, or those with most of its words; one that takes too long is left aside."""
    if not text:
        return Hits(index.everything)
    if not has_words(text):
        return Hits(index.everything, left_aside=True)
    with suppress(SearchTookTooLong), time_limit():
        found = find(text, index)
        return Hits(found) if found else nearest(text, index)
    return Hits(index.everything, left_aside=True, took_too_long=True)


def nearest(text: str, index: FacetIndex) -> Hits:
    """What the only correction finds, or what has most of the words, for a query that finds nothing as it is typed."""
    guesses = corrections(text, index)
    better: dict[str, BitMap] = {}
    for each in guesses:
        if (practices := find(each, index)) and practices not in better.values():
            better[each] = practices
    if len(better) == 1:
        [(corrected, practices)] = better.items()
        return Hits(practices, corrected=corrected)
    for each in (text, *guesses):
        if most := find_most(each, index):
            practices = union(some.practices for some in most)
            return Hits(practices, tuple(most), corrected="" if each == text else each, offered=tuple(better))
    return Hits(BitMap(), offered=tuple(better))
