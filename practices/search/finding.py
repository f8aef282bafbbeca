"""From what a reader typed to practices: in the reader's language, and in the texts shown where that one is missing."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from django.utils.translation import get_language
from pyroaring import BitMap

from networks.languages.texts import languages_in_order
from practices.facet_index.index import FacetIndex
from practices.facet_index.orders import Order

from .answers import MOST_WEIGHED, Answers, answers_about
from .names import practices_by_name
from .query import QueryPart, parse

FEWEST_WEIGHED = 3  # parts of a query that nothing fits whole
MOST_RANKED = 300  # practices; of more, those with a word in their title are ranked, and the rest follow in list order


def find(text: str, index: FacetIndex) -> BitMap:
    """The practices that fit a query, for a reader of the active language.

    Raises SearchTookTooLong where a `time_limit` stands around it and is reached.
    """
    return BitMap.union(
        BitMap(), *(_among(each, practices, index) for each, practices in answers_by_language(text, index))
    )


def _among(answers: Answers, practices: BitMap, index: FacetIndex) -> BitMap:
    by_name = _by_names(answers.query.wanted_parts, answers, index)
    fitting = answers.among(practices)
    if any(by_name) and len(by_name) <= MOST_WEIGHED:
        each = (by_text | named for by_text, named in zip(answers.with_each_part, by_name, strict=True))
        fitting = BitMap.intersection(practices, *each) - answers.with_unwanted_parts
    return fitting - BitMap.union(BitMap(), *_by_names(answers.query.unwanted_parts, answers, index))


def _by_names(parts: Iterable[QueryPart], answers: Answers, index: FacetIndex) -> list[BitMap]:
    return [practices_by_name(part, answers.language, index) for part in parts]


def find_most(text: str, index: FacetIndex) -> BitMap:
    """The practices with most words of a query that none has whole: all but one, or fewer, down to half.

    Raises SearchTookTooLong as `find` does.
    """
    by_part = [_by_part(answers, practices, index) for answers, practices in answers_by_language(text, index)]
    most = max(map(len, by_part), default=0)
    for number in range(most - 1, max(1, (most - 1) // 2), -1):
        if having := BitMap.union(BitMap(), *(_having(number, parts) for parts in by_part)):
            return having
    return BitMap()


def _by_part(answers: Answers, practices: BitMap, index: FacetIndex) -> list[BitMap]:
    """For each wanted part who has it and no unwanted one; nothing where the parts are so few that each counts."""
    parts = answers.query.wanted_parts
    if len(parts) < FEWEST_WEIGHED:
        return []
    each = zip(answers.with_each_part, _by_names(parts, answers, index), strict=False)
    return [(practices & (by_text | named)) - answers.with_unwanted_parts for by_text, named in each]


def _having(number: int, parts: list[BitMap]) -> BitMap:
    return BitMap.union(BitMap(), *(BitMap.intersection(*some) for some in combinations(parts, number)))


def has_words(text: str) -> bool:
    """Whether a query holds any word to look for, in one language of texts or another."""
    return any(parse(text, language, get_language() or "") for language in languages_in_order())


def by_relevance(text: str, index: FacetIndex, found: BitMap, order: Order) -> list[int]:
    """The first MOST_RANKED of the practices found in order of relevance; equals keep the order given.

    Raises SearchTookTooLong as `find` does.
    """
    pairs = [
        (answers, practices) for answers, practices in answers_by_language(text, index) if answers.query.wanted_parts
    ]
    ranked = _worth_ranking(pairs, found, order)
    scores: dict[int, float] = {}
    for answers, practices in pairs:
        scores |= answers.scores(practice for practice in ranked if practice in practices)
    return sorted(ranked, key=lambda practice: -scores.get(practice, 0.0))


def _worth_ranking(pairs: list[tuple[Answers, BitMap]], found: BitMap, order: Order) -> list[int]:
    if len(found) <= MOST_RANKED:
        return order.slice(found, 0, MOST_RANKED)
    first = found & BitMap.union(BitMap(), *(practices & answers.with_part_in_title for answers, practices in pairs))
    ranked = order.slice(first, 0, MOST_RANKED)
    return ranked + order.slice(found - first, 0, MOST_RANKED - len(ranked))


def answers_by_language(text: str, index: FacetIndex) -> Iterator[tuple[Answers, BitMap]]:
    """The query in each language of texts, with the practices that this reader is shown in that language."""
    remaining = index.everything
    for language in languages_in_order():
        practices = remaining & index.having("language", language)
        remaining = remaining - practices  # a new set: the index keeps its own
        if practices and (query := parse(text, language, get_language() or "")):
            yield answers_about(query, language, index.version), practices
