"""What a reader who finds nothing, or little, may have meant."""

from django.utils.translation import get_language

from networks.languages.cldr import country_name
from networks.languages.texts import languages_in_order
from practices.facet_index.index import FacetIndex

from .analysis import WORD, fold
from .entries import own_names_of
from .names import other_names
from .spelling import guesses


def corrections(text: str, index: FacetIndex) -> list[str]:
    """The query with its words as the catalogue spells them, names with their capitals; several where they are equally
    near, none where nothing is.
    """
    names = [label for facet in ("topic", "country") for _value, label in index.labels()[facet]]
    found = guesses(text, languages_in_order()[0], index.version, names, get_language() or "")
    typed = set(map(fold, WORD.findall(text)))
    return [with_capitals(each, typed, names_as_written(index)) for each in found]


def with_capitals(text: str, typed: set[str], written: dict[str, str]) -> str:
    """The text with the names in it as they are written, but for what the reader typed."""
    return WORD.sub(lambda word: word[0] if fold(word[0]) in typed else written.get(word[0], word[0]), text)


def names_as_written(index: FacetIndex) -> dict[str, str]:
    """The words of the names of cities and countries with practices, by what is left of them when folded."""
    return index.kept(("names as written", get_language()), lambda: read_names_as_written(index))


def read_names_as_written(index: FacetIndex) -> dict[str, str]:
    inhabited = index.inhabited
    cities = [city for city in index.cities if city.slug in inhabited["city"]]
    names = [name for city in cities for name in (str(city), *own_names_of(city), *other_names(index).get(city.pk, ()))]
    names += [country_name(iso) for iso in inhabited["country"]]
    words = [word for name in reversed(names) for word in WORD.findall(name)]
    return {fold(word): word for word in words if word[0].isupper()}
