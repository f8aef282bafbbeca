"""What a reader who finds nothing, or little, may have meant."""

from django.utils.translation import get_language

from networks.languages.cldr import country_name
from networks.languages.texts import languages_in_order
from practices.facet_index.index import FacetIndex

from .analysis import WORD, fold
from .entries import own_names_of
from .kinds import KIND_WORDS
from .named_pages import KINDS
from .names import LONGEST_ENDING, begin_alike, other_names, words_shown
from .spelling import SHORTEST_WORD, guesses, known_words
from .whole_names import is_word_of_name


def corrections(text: str, index: FacetIndex) -> list[str]:
    """The query with its words as the catalogue spells them, names with their capitals; several where they are equally
    near, none where nothing is.
    """
    language, reader = languages_in_order()[0], get_language() or ""
    names = [label for facet in ("topic", "country") for _value, label in index.labels()[facet]]
    found = guesses(text, language, index.version, names, reader, lambda word: is_right(word, reader, index))
    typed = set(map(fold, WORD.findall(text)))
    written = known_words(language, index.version).written | names_as_written(index)
    return [as_written(each, typed, written) for each in found]


def is_right(word: str, reader: str, index: FacetIndex) -> bool:
    """Whether a folded word stands in a name, in whatever language, says what kind of thing a name names, or is a form
    of a word in a name as the reader is shown it.
    """
    if word in KIND_WORDS or is_word_of_name(word, index, KINDS):
        return True
    shown = [name.word for name in words_shown(index, reader)]
    return any(begin_alike(name, word) or is_prolonged(name, word) for name in shown)


def is_prolonged(name: str, word: str) -> bool:
    """Whether a word is a name too short to be told by its beginning, with an ending: "Genfer" for "Genf"."""
    return len(name) >= SHORTEST_WORD and word.startswith(name) and len(word) - len(name) <= LONGEST_ENDING


def as_written(text: str, typed: set[str], written: dict[str, str]) -> str:
    """The text with its words as they are written, but for what the reader typed."""
    return WORD.sub(lambda word: word[0] if fold(word[0]) in typed else written.get(word[0], word[0]), text)


def names_as_written(index: FacetIndex) -> dict[str, str]:
    """The words of the names of topics, and of cities and countries with practices, by what is left when folded."""
    return index.kept(("names as written", get_language()), lambda: read_names_as_written(index))


def read_names_as_written(index: FacetIndex) -> dict[str, str]:
    inhabited = index.inhabited
    cities = [city for city in index.cities if city.slug in inhabited["city"]]
    names = [name for city in cities for name in (str(city), *own_names_of(city), *other_names(index).get(city.pk, ()))]
    names += [country_name(iso) for iso in inhabited["country"]]
    places = [word for name in reversed(names) for word in WORD.findall(name) if word[0].isupper()]
    topics = [word for _slug, label in index.labels()["topic"] for word in WORD.findall(label)]
    return {fold(word): word for word in (*map(in_a_sentence, topics), *places)}


def in_a_sentence(word: str) -> str:
    """A word that may only be a name's first, as it is written after others."""
    return word if get_language() == "de" or not word.istitle() else word.lower()
