"""From what a reader typed to practices: in the reader's language, and in the texts shown where that one is missing."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, combinations

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
from .answers import MOST_WEIGHED, Answers, Stage, answers_about, ask_at_once
from .levels import Level, as_typed, by_names, with_each_part
from .names import union
from .query import QueryPart, as_name, parse, parse_for, unwanted_in
from .whole_names import is_name_of_land, practices_named

FEWEST_WEIGHED = 2  # parts of a query that nothing fits whole
MOST_RANKED = 300  # practices; of more, those with a word in their title are ranked, and the rest follow in list order


def find(text: str, index: FacetIndex) -> BitMap:
    """The practices that fit a query, for a reader of the active language.

    Raises SearchTookTooLong where a `time_limit` stands around it and is reached.
    """
    by_language = list(answers_by_language(text, index))
    everything = [answers for answers, _practices in by_language]
    ask_at_once(everything, Stage.QUERY)
    for level in Level:
        if level > Level.WHOLE_WORDS or any(_is_weighed(text, answers, index) for answers in everything):
            ask_at_once(everything, Stage.PARTS)
        if found := union(_among(text, each, practices, index, level) for each, practices in by_language):
            return found
    return BitMap()


def _is_weighed(text: str, answers: Answers, index: FacetIndex) -> bool:
    """Whether some part of the query is found by a name, or names a kind: then the parts are looked at one by one."""
    parts = as_typed(text, answers).wanted_parts
    return any(by_names(parts, answers, index)) or any(part.names_kind for part in parts)


def _among(text: str, answers: Answers, practices: BitMap, index: FacetIndex, level: Level) -> BitMap:
    query = as_typed(text, answers)
    fitting = answers.among(practices)
    weighed = level > Level.WHOLE_WORDS or _is_weighed(text, answers, index)
    if weighed and 0 < len(query.wanted_parts) <= MOST_WEIGHED:
        by_name = by_names(query.wanted_parts, answers, index)
        each = with_each_part(query, by_name, answers, practices, index, level)
        fitting = BitMap.intersection(practices, *each) - answers.with_unwanted_parts
    return fitting - union(by_names(query.unwanted_parts, answers, index))


@dataclass(frozen=True)
class WithoutWords:
    """The practices that have all words of a query but some, and the query that finds them."""

    left_out: tuple[str, ...]
    rest: str
    practices: BitMap


def find_most(text: str, index: FacetIndex) -> list[WithoutWords]:
    """The practices with as many words of a query as any has, where none has all, by the words that they lack. Those
    that tell nothing by themselves do not count: who asks for the city of Venice wants no other city.

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
    query = as_typed(text, answers)
    if len(query.wanted_parts) < FEWEST_WEIGHED:
        return []
    unwanted = BitMap.union(answers.with_unwanted_parts, *by_names(query.unwanted_parts, answers, index))
    by_name = by_names(query.wanted_parts, answers, index)
    each = with_each_part(query, by_name, answers, practices, index, Level.AS_FOUND)
    return [(part, having - unwanted) for part, having in zip(query.wanted_parts, each, strict=False)]


def _gather(having: dict, parts: list[tuple[QueryPart, BitMap]], number: int) -> None:
    """Put down under what each choice of so many telling parts leaves out, and under the rest, who has them all."""
    telling = [place for place, (part, _) in enumerate(parts) if part.is_telling]
    for chosen in combinations(telling, number):
        if practices := BitMap.intersection(*(parts[place][1] for place in chosen)):
            left_out = tuple(part.typed for place, (part, _) in enumerate(parts) if place not in chosen)
            key = left_out, " ".join(parts[place][0].asked for place in chosen)
            having[key] = having.get(key, BitMap()) | practices


def has_words(text: str) -> bool:
    """Whether a query holds any word to look for, in one language of texts or another."""
    return any(parse(text, language, get_language() or "") for language in languages_in_order())


def by_relevance(text: str, index: FacetIndex, found: BitMap, order: Order) -> list[int]:
    """The first MOST_RANKED of the practices found in order of relevance. One whose number was typed comes before one
    whose title was, then those of a place, a network or a topic that is called so. Of equals, such as those found by
    a name in another language, those of the fewest cities come first, the others in the order given.

    Raises SearchTookTooLong as `find` does.
    """
    pairs = [
        (answers, practices) for answers, practices in answers_by_language(text, index) if answers.query.wanted_parts
    ]
    numbered, titled = _numbered(pairs) & found, _titled(text, pairs) & found
    named = practices_named(text, index) & found
    groups = [numbered | titled, named - numbered - titled, found - numbered - titled - named]
    ranked = [each for group in groups for each in _worth_ranking(pairs, group, order)][:MOST_RANKED]
    scores: dict[int, float] = {}
    for answers, practices in pairs:
        scores |= answers.scores((practice for practice in ranked if practice in practices), len(practices))

    cities = index.kept("numbers of cities", lambda: Counter(chain.from_iterable(index.values["city"].values())))

    def rank(practice: int) -> tuple:
        firsts = (practice not in group for group in (numbered, titled, named))
        return (*firsts, -scores.get(practice, 0.0), cities[practice])

    return sorted(ranked, key=rank)


def _numbered(pairs: list[tuple[Answers, BitMap]]) -> BitMap:
    parts = ((answers, part) for answers, _ in pairs for part in answers.query.wanted_parts)
    return union(answers.with_number_in(part) for answers, part in parts)


def _titled(text: str, pairs: list[tuple[Answers, BitMap]]) -> BitMap:
    """The practices with a title that is word for word what was typed, words too common to be looked for as well."""
    by_terms = union(answers.with_title & practices for answers, practices in pairs)
    if not by_terms:
        return by_terms
    typed = words_typed(text)
    titles = Practice.objects.filter(pk__in=list(by_terms)).values_list("pk", *TITLES)
    return BitMap(pk for pk, *each in titles if typed in map(words_typed, filter(None, each)))


def _worth_ranking(pairs: list[tuple[Answers, BitMap]], found: BitMap, order: Order) -> list[int]:
    if len(found) <= MOST_RANKED:
        return order.slice(found, 0, MOST_RANKED)
    first = found & union(practices & answers.with_part_in_title for answers, practices in pairs)
    ranked = order.slice(first, 0, MOST_RANKED)
    return ranked + order.slice(found - first, 0, MOST_RANKED - len(ranked))


def answers_by_language(text: str, index: FacetIndex) -> Iterator[tuple[Answers, BitMap]]:
    """The query in each language of texts, with the practices that this reader is shown in that language; those of
    which some texts are shown in another stand on their own.
    """
    remaining, names_land = index.everything, is_name_of_land(text, index) and not unwanted_in(text)
    for edition, practices in practices_by_edition(index):
        practices = remaining & practices
        remaining = remaining - practices  # a new set: the index keeps its own
        if practices and (query := parse_for(text, edition, get_language() or "")):
            query = as_name(query, edition) if names_land else query
            yield answers_about(query, edition, index.version), practices


def practices_by_edition(index: FacetIndex) -> Iterator[tuple[str, BitMap]]:
    for language in languages_in_order():
        whole, *mixed = editions(language)
        yield whole, index.having(EDITION, whole)
        yield mixed[0], index.having_any(EDITION, mixed)
