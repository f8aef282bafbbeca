"""From what a reader typed to practices: in the reader's language, and in the texts shown where that one is missing."""

from collections.abc import Iterator
from itertools import combinations

from pyroaring import BitMap

from networks.texts import languages_in_order

from ..facet_index.index import FacetIndex
from . import engines
from .query import Query, parse

FEWEST_WEIGHED, MOST_WEIGHED = 3, 8  # parts of a query that nothing fits whole
RANKED = 2_000  # hits; of more, those that the index holds first are ranked, and the rest follow in list order


def find(text: str, index: FacetIndex) -> BitMap:
    """The practices that fit a query, for a reader of the active language."""
    return BitMap.union(BitMap(), *(_fitting(query, language, shown) for query, language, shown in _asked(text, index)))


def find_most(text: str, index: FacetIndex) -> BitMap:
    """The practices with most words of a query that none has whole: all but one, or fewer, down to half."""
    found = [_each(query, language, shown) for query, language, shown in _asked(text, index)]
    most = max((len(words) for words in found), default=0)
    for number in range(most - 1, max(1, (most - 1) // 2), -1):
        if having := BitMap.union(BitMap(), *(_having(number, words) for words in found)):
            return having
    return BitMap()


def _each(query: Query, language: str, shown: BitMap) -> list[BitMap]:
    """For each wanted part who has it and no unwanted one; nothing where the parts are so few that each counts."""
    if len(query.wanted) < FEWEST_WEIGHED:
        return []
    shown = shown - BitMap(engines.having_any(query.unwanted, language)) if query.unwanted else shown
    words = query.wanted[:MOST_WEIGHED]
    return [shown & having for having in engines.having_each(words, language)]


def _having(number: int, words: list[BitMap]) -> BitMap:
    """The practices that have at least so many of the words."""
    return BitMap.union(BitMap(), *(BitMap.intersection(*some) for some in combinations(words, number)))


def has_words(text: str) -> bool:
    """Whether a query holds any word to look for, in one language of texts or another."""
    reader, *others = languages_in_order()
    return any(parse(text, language, reader) for language in (reader, *others))


def by_relevance(text: str, index: FacetIndex, practices: list[int]) -> list[int]:
    """The practices put in order of relevance, the best first; equals keep their order."""
    scores: dict[int, float] = {}
    for query, language, shown in _asked(text, index):
        among = [practice for practice in practices[:RANKED] if practice in shown]
        if query.wanted and among:
            scores |= engines.relevance(query.wanted, language, among)
    return sorted(practices, key=lambda practice: -scores.get(practice, 0.0))


def _asked(text: str, index: FacetIndex) -> Iterator[tuple[Query, str, BitMap]]:
    """The query in each language of texts, with the practices that this reader is shown in that language."""
    remaining = index.everything
    reader, *others = languages_in_order()
    for language in (reader, *others):
        shown = remaining & index.having("language", language)
        remaining = remaining - shown  # a new set: the index keeps its own
        if shown and (query := parse(text, language, reader)):
            yield query, language, shown


def _fitting(query: Query, language: str, shown: BitMap) -> BitMap:
    found = shown & BitMap(engines.having_all(query.wanted, language)) if query.wanted else shown
    return found - BitMap(engines.having_any(query.unwanted, language)) if query.unwanted else found
