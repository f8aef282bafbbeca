"""Topics and places by their names in the languages that no text has: a German finds by "Bildung" what is told in
English. They stand beside the database's index, where they would lengthen every entry and so change what ranks first.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from pyroaring import BitMap

from networks.languages.cldr import country_name
from networks.languages.texts import in_language
from networks.models import OtherName
from networks.models.further_names import FURTHER_LANGUAGES
from practices.facet_index.index import FacetIndex

from .analysis import fold, terms, words
from .query import QueryPart
from .stop_words import STOP_WORDS


class NameWord(NamedTuple):
    """A word of a name: folded, as a text's language would look it up, and the practices under what it names."""

    word: str
    terms: tuple[str, ...]
    practices: BitMap


def practices_by_name(part: QueryPart, language: str, index: FacetIndex) -> BitMap:
    """The practices whose topics or places have, in one further language or another, a name with this word."""
    begins, stems = part.beginning or "\0", part.terms
    names = [name for name in words_of_names(index, language) if name.terms == stems or name.word.startswith(begins)]
    return BitMap.union(BitMap(), *(name.practices for name in names))


def words_of_names(index: FacetIndex, language: str) -> list[NameWord]:
    return index.kept(("further names", language), lambda: list(read_names(index, language)))


def read_names(index: FacetIndex, language: str) -> Iterator[NameWord]:
    for facet, value, word in further_words(index):
        yield NameWord(fold(word), tuple(terms(word, language)), index.having(facet, value))


def further_words(index: FacetIndex) -> Iterator[tuple[str, str, str]]:
    """Facet, value and word, without the words that are too common in their language."""
    inhabited = index.inhabited
    countries = inhabited["country"]
    cities = [city for city in index.cities if city.slug in inhabited["city"]]
    for language in FURTHER_LANGUAGES:
        names = [("country", iso, country_name(iso, language)) for iso in countries]
        names += [("city", city.slug, in_language(city, "name", language)) for city in cities]
        names += [("topic", topic.slug, in_language(topic, "name", language)) for topic in index.topics]
        for facet, value, name in names:
            rare_words = (word for word in words(name, language) if fold(word) not in STOP_WORDS.get(language, ()))
            yield from ((facet, value, word) for word in rare_words)


def other_names(index: FacetIndex) -> dict[int, list[str]]:
    """The names of cities beside those in each language, by the city's id."""
    return index.kept("other names", read_other_names)


def read_other_names() -> dict[int, list[str]]:
    names = defaultdict(list)
    for city, name in OtherName.objects.values_list("city_id", "name"):
        names[city].append(name)
    return dict(names)
