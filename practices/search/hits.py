"""What a search finds, looked up once, within a limit of time."""

from contextlib import suppress
from dataclasses import dataclass

from pyroaring import BitMap

from practices.facet_index.index import FacetIndex

from .finding import find, find_most, has_words
from .limits import SearchTookTooLong, time_limit


@dataclass(frozen=True)
class Hits:
    """The practices that a query finds; all there are where it is left aside, or nothing was typed."""

    practices: BitMap
    partial: bool = False  # they have most of the words, but not all
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
        most = BitMap() if found else find_most(text, index)
        return Hits(found or most, partial=bool(most))
    return Hits(index.everything, left_aside=True, took_too_long=True)
