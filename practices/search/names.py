"""Topics, places and networks by their names in the languages that no text has, and by the forms that names take in a
sentence: a German finds by "Bildung" what is told in English, a Finn by "Lissabonissa" what Lisbon did. They stand
beside the database's index, where they would lengthen every entry and so change what ranks first.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from pyroaring import BitMap

from networks.languages.cldr import country_name
from networks.languages.texts import in_language, shown
from networks.models import OtherName
from networks.models.further_names import FURTHER_LANGUAGES
from practices.facet_index.index import FacetIndex

from .analysis import fold, terms, words
from .kinds import KIND_WORDS
from .name_forms import FORMS
from .query import QueryPart
from .stop_words import STOP_WORDS

LONGEST_ENDING, SHORTEST_BEGINNING = 2, 5  # letters in which forms of one name differ, and that they have in common
PLACES = frozenset({"country", "city", "network"})
NAMED = PLACES | {"topic"}


class NameWord(NamedTuple):
    """A word of a name: folded, as a language's analyser looks it up, and the practices under what it names."""

    facet: str
    word: str
    terms: tuple[str, ...]
    practices: BitMap


def practices_by_name(
    part: QueryPart, language: str, reader: str, index: FacetIndex, facets: Collection[str] = NAMED
) -> BitMap:
    """The practices whose topics or places have, in one further language or another, a name with this word, or, in the
    reader's, one with its stem.
    """
    stems = tuple(terms(part.typed, reader)) if reader in FURTHER_LANGUAGES else ()
    by_word = index.kept(("further terms", language), lambda: by_terms(words_of_names(index, language)))
    by_stem = index.kept(("terms shown", reader), lambda: by_terms(words_shown(index, reader)))
    names = (*by_word.get(part.terms, ()), *by_stem.get(stems, ()))
    return union(name.practices for name in names if name.facet in facets)


def by_terms(names: Iterable[NameWord]) -> dict[tuple[str, ...], list[NameWord]]:
    groups: dict[tuple[str, ...], list[NameWord]] = {}
    for name in names:
        groups.setdefault(name.terms, []).append(name)
    return groups


def practices_by_common_beginning(
    part: QueryPart, reader: str, index: FacetIndex, facets: Collection[str] = NAMED
) -> BitMap:
    """The practices whose topics or places have a name that begins, in the reader's language, like the word typed."""
    typed = fold(part.typed)
    by_beginning = index.kept(("names by beginning", reader), lambda: shown_by_beginning(index, reader))
    names = by_beginning.get(typed[:SHORTEST_BEGINNING], ())
    return union(name.practices for name in names if name.facet in facets and begin_alike(name.word, typed))


def shown_by_beginning(index: FacetIndex, reader: str) -> dict[str, list[NameWord]]:
    """Words that begin alike have their first five letters in common, or are one word."""
    groups: dict[str, list[NameWord]] = {}
    for name in words_shown(index, reader):
        groups.setdefault(name.word[:SHORTEST_BEGINNING], []).append(name)
    return groups


def practices_by_beginning(part: QueryPart, language: str, index: FacetIndex) -> BitMap:
    names = words_of_names(index, language)
    return union(name.practices for name in names if name.word.startswith(part.beginning))


def union(bitmaps: Iterable[BitMap]) -> BitMap:
    return BitMap.union(BitMap(), *bitmaps)


def begin_alike(one: str, other: str) -> bool:
    letters = max(SHORTEST_BEGINNING, min(len(one), len(other)) - LONGEST_ENDING)
    return one[:letters] == other[:letters]


def words_of_names(index: FacetIndex, language: str) -> list[NameWord]:
    return index.kept(("further names", language), lambda: list(read_names(index, language)))


def read_names(index: FacetIndex, language: str) -> Iterator[NameWord]:
    for facet, value, word in index.kept("further words", lambda: list(further_words(index))):
        yield NameWord(facet, fold(word), tuple(terms(word, language)), index.having(facet, value))


def words_shown(index: FacetIndex, reader: str) -> list[NameWord]:
    """The words of names as a reader is shown them, where that is in a language with forms that no text has."""
    return index.kept(("names shown", reader), lambda: list(read_shown(index, reader)))


def read_shown(index: FacetIndex, reader: str) -> Iterator[NameWord]:
    for facet, value, name in names_shown(index, reader) if reader in FURTHER_LANGUAGES else ():
        for word in telling_words(facet, name, reader):
            yield NameWord(facet, fold(word), tuple(terms(word, reader)), index.having(facet, value))


def further_words(index: FacetIndex) -> Iterator[tuple[str, str, str]]:
    """Facet, value and word, without the words that are too common in their language."""
    for language in FURTHER_LANGUAGES:
        forms = FORMS.get(language, {})
        for facet, value, name in names_in(language, index):
            yield from ((facet, value, word) for word in telling_words(facet, name, language))
        for facet, value, name in names_shown(index, language) if forms else ():
            for word in words(name, language):
                yield from ((facet, value, form) for form in forms.get(fold(word), ()))


def telling_words(facet: str, name: str, language: str) -> Iterator[str]:
    """The words of a name but those too common, and those that say only what kind of place or network it names."""
    rare = (word for word in words(name, language) if fold(word) not in STOP_WORDS.get(language, ()))
    return (word for word in rare if facet not in PLACES or fold(word) not in KIND_WORDS)


def names_in(language: str, index: FacetIndex) -> Iterator[tuple[str, str, str]]:
    """Facet, value and name in just that language, of all that has practices."""
    inhabited = index.inhabited
    yield from (("country", iso, country_name(iso, language)) for iso in inhabited["country"])
    for facet, things in (("city", index.cities), ("topic", index.topics), ("network", index.networks)):
        named = (each for each in things if each.slug in inhabited[facet])
        yield from ((facet, each.slug, in_language(each, "name", language)) for each in named)


def names_shown(index: FacetIndex, language: str) -> Iterator[tuple[str, str, str]]:
    """The same with the names that a reader is shown of cities that have none in that language."""
    yield from names_in(language, index)
    inhabited = index.inhabited["city"]
    for city in index.cities:
        if city.slug in inhabited and not in_language(city, "name", language):
            yield "city", city.slug, str(shown(city, "name", language))


def other_names(index: FacetIndex) -> dict[int, list[str]]:
    """The names of cities beside those in each language, by the city's id."""
    return index.kept("other names", read_other_names)


def read_other_names() -> dict[int, list[str]]:
    names = defaultdict(list)
    for city, name in OtherName.objects.values_list("city_id", "name"):
        names[city].append(name)
    return dict(names)
