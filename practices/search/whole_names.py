"""Whether what somebody types is the whole name of something, or a whole word of one, in whatever language."""

from collections import defaultdict
from collections.abc import Collection

from pyroaring import BitMap

from practices.facet_index.index import FacetIndex

from .name_order import key
from .named_pages import COUNTED_BY, KINDS, named_pages
from .names import union

LANDS = frozenset({"city", "country"})
LANDS_AND_TOPICS = LANDS | {"topic"}


def practices_named(text: str, index: FacetIndex) -> BitMap:
    """The practices of whatever is called just as somebody types: of a topic, a place, a network."""
    values = values_by_name(index)
    return union(index.having(facet, value) for facet, value in values.get(key(text), ()))


def is_word_of_name(word: str, index: FacetIndex, kinds: Collection[str] = LANDS_AND_TOPICS) -> bool:
    """Whether something of these kinds has just this folded word in its name, in whatever language."""
    words = index.kept("words of names", lambda: words_by_kind(index))
    return any(word in words[kind] for kind in kinds)


def words_by_kind(index: FacetIndex) -> dict[str, set[str]]:
    words: dict[str, set[str]] = {kind: set() for kind in KINDS}
    for page in named_pages(index):
        words[page.kind].update(page.keys.split())
    return words


def is_name_of_land(text: str, index: FacetIndex) -> bool:
    """Whether it names a city or a country and no topic or network, without exclusions."""
    named = {kind for kind, _value in values_by_name(index).get(key(text), ())}
    return bool(named) and named <= LANDS


def values_by_name(index: FacetIndex) -> dict[str, list[tuple[str, str]]]:
    return index.kept("values by name", lambda: read_values_by_name(index))


def read_values_by_name(index: FacetIndex) -> dict[str, list[tuple[str, str]]]:
    values = defaultdict(list)
    for page in named_pages(index):
        if facet_value := COUNTED_BY.get(page.kind):
            for name in dict.fromkeys(page.keys.split("\n")):
                values[name].append((page.kind, getattr(page.named, facet_value)))
    return values
