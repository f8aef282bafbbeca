"""From what a reader typed to practices: in the reader's language, and in the texts shown where that one is missing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import combinations

from django.utils.translation import get_language
from pyroaring import BitMap

from networks.languages.texts import languages_in_order
from practices.facet_index.index import FacetIndex
from practices.facet_index.orders import Order
from practices.facet_index.reading import EDITION
from practices.models import Practice
from practices.models.practices import TITLES
from practices.models.search import editions

from .analysis import words_typed
from .answers import MOST_WEIGHED, Answers, answers_about
from .names import PLACES, practices_by_beginning, practices_by_common_beginning, practices_by_name
from .query import Query, QueryPart, parse, parse_for

FEWEST_WEIGHED = 2  # parts of a query that nothing fits whole
MOST_RANKED = 300  # practices; of more, those with a word in their title are ranked, and the rest follow in list order


class Level(IntEnum):
    """How a practice may have the parts of a query; a level is asked where the one before finds nothing."""

    WHOLE_WORDS = 1
    AS_FOUND = 2  # each part by whole words, or else by the beginning of a name, or else as the beginning of a word
    BEGINNING = 3  # the last part as the beginning of a word too


def find(text: str, index: FacetIndex) -> BitMap:
    """The practices that fit a query, for a reader of the active language.

    Raises SearchTookTooLong where a `time_limit` stands around it and is reached.
    """
    by_language = list(answers_by_language(text, index))
    levels = (
        BitMap.union(BitMap(), *(_among(text, each, practices, index, level) for each, practices in by_language))
        for level in Level
    )
    return next(filter(None, levels), BitMap())


def _among(text: str, answers: Answers, practices: BitMap, index: FacetIndex, level: Level) -> BitMap:
    query = _as_typed(text, answers)
    by_name = _by_names(query.wanted_parts, answers, index)
    fitting = answers.among(practices)
    weighed = any(by_name) or level > Level.WHOLE_WORDS or any(part.names_kind for part in query.wanted_parts)
    if by_name and weighed and len(by_name) <= MOST_WEIGHED:
        each = _with_each_part(query, by_name, answers, practices, index, level)
        fitting = BitMap.intersection(practices, *each) - answers.with_unwanted_parts
    return fitting - BitMap.union(BitMap(), *_by_names(query.unwanted_parts, answers, index))


def _as_typed(text: str, answers: Answers) -> Query:
    """The query of the answers as this reader typed it: others may have typed the same terms otherwise."""
    return parse_for(text, answers.edition, get_language() or "")


def _with_each_part(
    query: Query, by_name: list[BitMap], answers: Answers, practices: BitMap, index: FacetIndex, level: Level
) -> Iterator[BitMap]:
    for part, by_text, named in zip(query.wanted_parts, answers.with_each_part, by_name, strict=False):
        having = practices & (by_text | named)
        if part.names_kind:
            having |= practices & _by_name_beside_kind(query, answers, index, level)
        elif not having and level > Level.WHOLE_WORDS:
            having = practices & practices_by_common_beginning(part, get_language() or "", index)
        if (
            part.beginning
            and not part.names_kind
            and (level is Level.BEGINNING or (level is Level.AS_FOUND and not having))
        ):
            having |= practices & (answers.with_beginning | practices_by_beginning(part, answers.language, index))
        yield having


def _by_name_beside_kind(query: Query, answers: Answers, index: FacetIndex, level: Level) -> BitMap:
    """The practices of what the rest of a query names: who asks for a "Spanish network" wants members of it."""
    reader = get_language() or ""
    names = [part for part in query.wanted_parts if not part.names_kind]
    found = [practices_by_name(part, answers.language, reader, index, PLACES) for part in names]
    if level > Level.WHOLE_WORDS:
        found += [practices_by_common_beginning(part, reader, index, PLACES) for part in names]
    return BitMap.union(answers.with_name_beside_kind, *found)


def _by_names(parts: Iterable[QueryPart], answers: Answers, index: FacetIndex) -> list[BitMap]:
    reader = get_language() or ""
    return [practices_by_name(part, answers.language, reader, index) | answers.with_number_in(part) for part in parts]


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
            most = [WithoutWords(left_out, rest, practices) for (left_out, rest), practices in having.items()]
            return sorted(most, key=lambda each: -len(each.practices))
    return []


def _by_part(text: str, answers: Answers, practices: BitMap, index: FacetIndex) -> list[tuple[str, BitMap]]:
    """Each wanted part as it was typed, and who has it and nothing unwanted; nothing where there is but one."""
    query = _as_typed(text, answers)
    if len(query.wanted_parts) < FEWEST_WEIGHED:
        return []
    unwanted = BitMap.union(answers.with_unwanted_parts, *_by_names(query.unwanted_parts, answers, index))
    by_name = _by_names(query.wanted_parts, answers, index)
    each = _with_each_part(query, by_name, answers, practices, index, Level.AS_FOUND)
    return [(part.typed, having - unwanted) for part, having in zip(query.wanted_parts, each, strict=False)]


def _gather(having: dict, parts: list[tuple[str, BitMap]], number: int) -> None:
    """Put down under what each choice of so many parts leaves out, and under the rest, who has them all."""
    for chosen in combinations(range(len(parts)), number):
        if practices := BitMap.intersection(*(parts[place][1] for place in chosen)):
            left_out = tuple(typed for place, (typed, _) in enumerate(parts) if place not in chosen)
            key = left_out, " ".join(parts[place][0] for place in chosen)
            having[key] = having.get(key, BitMap()) | practices


def has_words(text: str) -> bool:
    """Whether a query holds any word to look for, in one language of texts or another."""
    return any(parse(text, language, get_language() or "") for language in languages_in_order())


def by_relevance(text: str, index: FacetIndex, found: BitMap, order: Order) -> list[int]:
    """The first MOST_RANKED of the practices found in order of relevance; equals keep the order given. One whose number
    was typed comes before one whose title was, and that before all others.

    Raises SearchTookTooLong as `find` does.
    """
    pairs = [
        (answers, practices) for answers, practices in answers_by_language(text, index) if answers.query.wanted_parts
    ]
    numbered, titled = _numbered(pairs) & found, _titled(text, pairs) & found
    foremost = numbered | titled
    ranked = [*order.slice(foremost, 0, MOST_RANKED), *_worth_ranking(pairs, found - foremost, order)][:MOST_RANKED]
    scores: dict[int, float] = {}
    for answers, practices in pairs:
        scores |= answers.scores(practice for practice in ranked if practice in practices)
    return sorted(ranked, key=lambda each: (each not in numbered, each not in titled, -scores.get(each, 0.0)))


def _numbered(pairs: list[tuple[Answers, BitMap]]) -> BitMap:
    parts = ((answers, part) for answers, _ in pairs for part in answers.query.wanted_parts)
    return BitMap.union(BitMap(), *(answers.with_number_in(part) for answers, part in parts))


def _titled(text: str, pairs: list[tuple[Answers, BitMap]]) -> BitMap:
    """The practices with a title that is word for word what was typed, words too common to be looked for as well."""
    by_terms = BitMap.union(BitMap(), *(answers.with_title & practices for answers, practices in pairs))
    if not by_terms:
        return by_terms
    typed = words_typed(text)
    titles = Practice.objects.filter(pk__in=list(by_terms)).values_list("pk", *TITLES)
    return BitMap(pk for pk, *each in titles if typed in map(words_typed, filter(None, each)))


def _worth_ranking(pairs: list[tuple[Answers, BitMap]], found: BitMap, order: Order) -> list[int]:
    if len(found) <= MOST_RANKED:
        return order.slice(found, 0, MOST_RANKED)
    first = found & BitMap.union(BitMap(), *(practices & answers.with_part_in_title for answers, practices in pairs))
    ranked = order.slice(first, 0, MOST_RANKED)
    return ranked + order.slice(found - first, 0, MOST_RANKED - len(ranked))


def answers_by_language(text: str, index: FacetIndex) -> Iterator[tuple[Answers, BitMap]]:
    """The query in each language of texts, with the practices that this reader is shown in that language; those of
    which some texts are shown in another stand on their own.
    """
    remaining = index.everything
    for edition, practices in practices_by_edition(index):
        practices = remaining & practices
        remaining = remaining - practices  # a new set: the index keeps its own
        if practices and (query := parse_for(text, edition, get_language() or "")):
            yield answers_about(query, edition, index.version), practices


def practices_by_edition(index: FacetIndex) -> Iterator[tuple[str, BitMap]]:
    for language in languages_in_order():
        whole, *mixed = editions(language)
        yield whole, index.having(EDITION, whole)
        yield mixed[0], index.having_any(EDITION, mixed)
