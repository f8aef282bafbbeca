"""Which practices have each part of a query: by whole words, by forms of names, or by a beginning."""

from collections.abc import Iterable, Iterator
from enum import IntEnum

from django.utils.translation import get_language
from pyroaring import BitMap

from practices.facet_index.index import FacetIndex

from .analysis import fold
from .answers import Answers
from .names import PLACES, practices_by_beginning, practices_by_common_beginning, practices_by_name
from .query import Query, QueryPart, as_name, parse_for
from .whole_names import is_word_of_name


class Level(IntEnum):
    """How a practice may have the parts of a query; a level is asked where the one before finds nothing."""

    WHOLE_WORDS = 1
    AS_FOUND = 2  # each part by whole words, or else by the beginning of a name, or else as the beginning of a word
    BEGINNING = 3  # the last part as the beginning of a word too


def as_typed(text: str, answers: Answers) -> Query:
    """The query of the answers as this reader typed it: others may have typed the same terms otherwise."""
    query = parse_for(text, answers.edition, get_language() or "")
    return as_name(query, answers.edition) if answers.query.is_name else query


def with_each_part(
    query: Query, by_name: list[BitMap], answers: Answers, practices: BitMap, index: FacetIndex, level: Level
) -> Iterator[BitMap]:
    for part, by_text, named in zip(query.wanted_parts, answers.with_each_part, by_name, strict=False):
        having = practices & (by_text | named)
        if part.names_kind:
            having |= practices & _by_name_beside_kind(query, answers, index, level)
        elif not having and not query.is_name and level > Level.WHOLE_WORDS:
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


def by_names(parts: Iterable[QueryPart], answers: Answers, index: FacetIndex) -> list[BitMap]:
    """Who has each part by the names of topics and places; those in the reader's language in all of their forms, unless
    what was typed is a whole name: "Austria" is no form of "Australia".
    """
    reader = get_language() or ""
    return [
        practices_by_name(part, answers.language, reader, index)
        | answers.with_number_in(part)
        | (practices_by_common_beginning(part, reader, index) if _may_be_form(part, index) else BitMap())
        for part in parts
    ]


def _may_be_form(part: QueryPart, index: FacetIndex) -> bool:
    return not part.names_kind and " " not in part.typed and not is_word_of_name(fold(part.typed), index)
