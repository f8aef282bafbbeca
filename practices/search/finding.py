"""From what a reader typed to practices: in the reader's language, and in the texts shown where that one is missing."""

from collections.abc import Iterator
from itertools import combinations

from django.utils.translation import get_language
from pyroaring import BitMap

from networks.languages.texts import languages_in_order
from practices.facet_index.index import FacetIndex
from practices.facet_index.orders import Order

from .answers import MOST_WEIGHED, Answers, answers
from .names import called
from .query import parse

FEWEST_WEIGHED = 3  # parts of a query that nothing fits whole
RANKED = 300  # practices; of more, those with a word in their title are ranked, and the rest follow in list order


def find(text: str, index: FacetIndex) -> BitMap:
    """The practices that fit a query, for a reader of the active language; SearchTookTooLong as `by_relevance`."""
    return BitMap.union(BitMap(), *(_among(found, shown, index) for found, shown in _asked(text, index)))


def _among(found: Answers, shown: BitMap, index: FacetIndex) -> BitMap:
    """Those of the practices that fit the whole query, each of its words by their text or by a name beside it."""
    wanted = _called(found, index)
    fitting = found.among(shown)
    if any(wanted) and len(found.query.wanted) <= MOST_WEIGHED:
        each = (having | named for having, named in zip(found.each, wanted, strict=True))
        fitting = BitMap.intersection(shown, *each) - found.unwanted
    return fitting - BitMap.union(BitMap(), *(called(part, found.language, index) for part in found.query.unwanted))


def _called(found: Answers, index: FacetIndex) -> list[BitMap]:
    """For each wanted part the practices under a name with that word."""
    return [called(part, found.language, index) for part in found.query.wanted]


def find_most(text: str, index: FacetIndex) -> BitMap:
    """The practices with most words of a query that none has whole: all but one, or fewer, down to half."""
    found = [_each(answers, shown, index) for answers, shown in _asked(text, index)]
    most = max((len(words) for words in found), default=0)
    for number in range(most - 1, max(1, (most - 1) // 2), -1):
        if having := BitMap.union(BitMap(), *(_having(number, words) for words in found)):
            return having
    return BitMap()


def _each(answers: Answers, shown: BitMap, index: FacetIndex) -> list[BitMap]:
    """For each wanted part who has it and no unwanted one; nothing where the parts are so few that each counts."""
    if len(answers.query.wanted) < FEWEST_WEIGHED:
        return []
    each = zip(answers.each, _called(answers, index), strict=False)
    return [(shown & (having | named)) - answers.unwanted for having, named in each]


def _having(number: int, words: list[BitMap]) -> BitMap:
    """The practices that have at least so many of the words."""
    return BitMap.union(BitMap(), *(BitMap.intersection(*some) for some in combinations(words, number)))


def has_words(text: str) -> bool:
    """Whether a query holds any word to look for, in one language of texts or another."""
    return any(parse(text, language, get_language() or "") for language in languages_in_order())


def by_relevance(text: str, index: FacetIndex, found: BitMap, order: Order) -> list[int]:
    """The first RANKED of the practices found in order of relevance; equals keep the order given.

    SearchTookTooLong where a time limit stands around it and is reached.
    """
    asked = [(answers, shown) for answers, shown in _asked(text, index) if answers.query.wanted]
    ranked = _worth_ranking(asked, found, order)
    scores: dict[int, float] = {}
    for said, shown in asked:
        scores |= said.scores(practice for practice in ranked if practice in shown)
    return sorted(ranked, key=lambda practice: -scores.get(practice, 0.0))


def _worth_ranking(asked: list[tuple[Answers, BitMap]], found: BitMap, order: Order) -> list[int]:
    """All that was found, or of more than RANKED those with a word of the query in their title first."""
    if len(found) <= RANKED:
        return order.slice(found, 0, RANKED)
    first = found & BitMap.union(BitMap(), *(shown & answers.titled for answers, shown in asked))
    ranked = order.slice(first, 0, RANKED)
    return ranked + order.slice(found - first, 0, RANKED - len(ranked))


def _asked(text: str, index: FacetIndex) -> Iterator[tuple[Answers, BitMap]]:
    """The query in each language of texts, with the practices that this reader is shown in that language."""
    remaining = index.everything
    for language in languages_in_order():
        shown = remaining & index.having("language", language)
        remaining = remaining - shown  # a new set: the index keeps its own
        if shown and (query := parse(text, language, get_language() or "")):
            yield answers(query, language, index.version), shown
