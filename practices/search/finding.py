"""From what a reader typed to practices: in the reader's language, and in the texts shown where that one is missing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from django.utils.translation import get_language
from pyroaring import BitMap

from networks.languages.texts import languages_in_order
from practices.facet_index.index import FacetIndex
from practices.facet_index.orders import Order

from .answers import MOST_WEIGHED, Answers, answers_about, ask_at_once
from .names import practices_by_name
from .query import QueryPart, parse, unwanted_in

FEWEST_WEIGHED = 2  # parts of a query that nothing fits whole
MOST_RANKED = 300  # practices; of more, those with a word in their title are ranked, and the rest follow in list order


def find(text: str, index: FacetIndex) -> BitMap:
    """The practices that fit a query, for a reader of the active language.

    Raises SearchTookTooLong where a `time_limit` stands around it and is reached.
    """
    pairs = list(answers_by_language(text, index))
    ask_at_once(answers for answers, _practices in pairs)
    return BitMap.union(BitMap(), *(_among(answers, practices, index) for answers, practices in pairs))


def _among(answers: Answers, practices: BitMap, index: FacetIndex) -> BitMap:
    by_name = _by_names(answers.query.wanted_parts, answers, index)
    fitting = answers.among(practices)
    if any(by_name) and len(by_name) <= MOST_WEIGHED:
        each = (by_text | named for by_text, named in zip(answers.with_each_part, by_name, strict=True))
        fitting = BitMap.intersection(practices, *each) - answers.with_unwanted_parts
    return fitting - BitMap.union(BitMap(), *_by_names(answers.query.unwanted_parts, answers, index))


def _by_names(parts: Iterable[QueryPart], answers: Answers, index: FacetIndex) -> list[BitMap]:
    return [practices_by_name(part, answers.language, index) for part in parts]


@dataclass(frozen=True)
class WithoutWords:
    """The practices that have all words of a query but some, and the query that finds them."""

    left_out: tuple[str, ...]
    rest: str
    practices: BitMap


def find_most(text: str, index: FacetIndex) -> list[WithoutWords]:
    """The practices with as many words of a query as any has, where none has all, by the words that they lack.

    Raises SearchTookTooLong as `find` does.
    """
    by_language = [_by_part(text, answers, practices, index) for answers, practices in answers_by_language(text, index)]
    for number in range(max(map(len, by_language), default=0) - 1, 0, -1):
        having: dict[tuple[tuple[str, ...], str], BitMap] = {}
        for parts in by_language:
            _gather(having, parts, number)
        if having:
            unwanted = unwanted_in(text)
            most = [WithoutWords(left_out, rest + unwanted, found) for (left_out, rest), found in having.items()]
            return sorted(most, key=lambda each: -len(each.practices))
    return []


def _by_part(text: str, answers: Answers, practices: BitMap, index: FacetIndex) -> list[tuple[QueryPart, BitMap]]:
    """Each wanted part, and who has it and nothing unwanted; nothing where there is but one."""
    query = parse(text, answers.language, get_language() or "")  # others may have typed the same terms otherwise
    if len(query.wanted_parts) < FEWEST_WEIGHED:
        return []
    unwanted = BitMap.union(answers.with_unwanted_parts, *_by_names(query.unwanted_parts, answers, index))
    each = zip(query.wanted_parts, answers.with_each_part, _by_names(query.wanted_parts, answers, index), strict=False)
    return [(part, (practices & (by_text | named)) - unwanted) for part, by_text, named in each]


def _gather(having: dict, parts: list[tuple[QueryPart, BitMap]], number: int) -> None:
    """Put down under what each choice of so many parts leaves out, and under the rest, who has them all."""
    for chosen in combinations(range(len(parts)), number):
        if practices := BitMap.intersection(*(parts[place][1] for place in chosen)):
            left_out = tuple(part.typed for place, (part, _) in enumerate(parts) if place not in chosen)
            key = left_out, " ".join(parts[place][0].asked for place in chosen)
            having[key] = having.get(key, BitMap()) | practices


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
