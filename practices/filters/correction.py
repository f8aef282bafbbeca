"""What a reader who finds little may have meant."""

from contextlib import suppress

from django.utils.translation import get_language

from networks.languages.texts import languages_in_order
from practices.search.finding import find
from practices.search.limits import SearchTookTooLong, time_limit
from practices.search.spelling import guess

from .filter_answer import FilterAnswer

FEW_RESULTS = 3  # with fewer, the reader may have meant another word


def correction(answer: FilterAnswer) -> str:
    """The query with its words as the catalogue spells them, if that finds more; else, or if it takes long, ""."""
    query, index = answer.values["q"], answer.index
    if not query or answer.total >= FEW_RESULTS:
        return ""
    names = [label for facet in ("topic", "country") for _value, label in index.labels()[facet]]
    with suppress(SearchTookTooLong), time_limit():
        better = guess(query, languages_in_order()[0], index.version, names, get_language() or "")
        if better and len(find(better, index) & answer.without("q")) > answer.total:
            return better
    return ""
