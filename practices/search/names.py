"""Topics, places and networks by their names in the languages that no text has, and by the forms that names take in a
sentence: a German finds by "Bildung" what is told in English, a Finn by "Lissabonissa" what Lisbon did. They stand
beside the database's index, where they would lengthen every entry and so change what ranks first.
"""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from pyroaring import BitMap

from networks.languages.cldr import country_name
from networks.languages.texts import in_language, shown
from networks.models import City, Network
from networks.models.further_names import FURTHER_LANGUAGES, FURTHER_NAMES
from practices.facet_index.index import FacetIndex
from practices.models import Topic

from .analysis import fold, terms, words
from .kinds import KIND_WORDS
from .name_forms import FORMS
from .query import QueryPart
from .stop_words import STOP_WORDS

LONGEST_ENDING, SHORTEST_BEGINNING = 2, 5  # letters in which forms of one name differ, and that they have in common
NAME_COLUMNS = ("slug", "name_en", "name_fr", *FURTHER_NAMES)


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
    names = [name for name in words_shown(index, reader) if begin_alike(name.word, typed)]
    return union(name.practices for name in names if name.facet in facets)


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
    for facet, value, word in index.kept("words of names", lambda: list(further_words(index))):
        yield NameWord(facet, fold(word), tuple(terms(word, language)), index.having(facet, value))


def words_shown(index: FacetIndex, reader: str) -> list[NameWord]:
    """The words of names as a reader is shown them, where that is in a language with forms that no text has."""
    return index.kept(("names shown", reader), lambda: list(read_shown(index, reader)))


def read_shown(index: FacetIndex, reader: str) -> Iterator[NameWord]:
    for facet, value, name in names_shown(index, reader) if reader in FURTHER_LANGUAGES else ():
        for word in telling_words(facet, name, reader):
            yield NameWord(facet, fold(word), tuple(terms(word, reader)), index.having(facet, value))


class LastingTopics(list[Topic]):
    """All topics, kept as long as no name changes."""

    def after_change(self, practices: BitMap, labels: bool) -> "LastingTopics | None":
        return None if labels else self


def all_topics(index: FacetIndex) -> LastingTopics:
    return index.kept("topics", lambda: LastingTopics(Topic.objects.all()))


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
    yield from (("country", iso, country_name(iso, language)) for iso in index.inhabited["country"])
    yield from (("city", city.slug, in_language(city, "name", language)) for city in places(City, "city", index))
    yield from (("topic", topic.slug, in_language(topic, "name", language)) for topic in all_topics(index))
    for network in places(Network, "network", index):
        yield "network", network.slug, in_language(network, "name", language)


def names_shown(index: FacetIndex, language: str) -> Iterator[tuple[str, str, str]]:
    """The same with the names that a reader is shown of cities that have none in that language."""
    yield from names_in(language, index)
    for city in places(City, "city", index):
        if not in_language(city, "name", language):
            yield "city", city.slug, str(shown(city, "name", language))


def places(model: type[City] | type[Network], facet: str, index: FacetIndex) -> list:
    """The cities or networks that have practices, with their names alone."""
    inhabited = index.inhabited[facet]
    return index.kept(
        ("named", facet), lambda: [each for each in model.objects.only(*NAME_COLUMNS) if each.slug in inhabited]
    )
