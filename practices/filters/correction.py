"""What a reader who finds little may have meant."""

from contextlib import suppress

from practices.search.corrections import corrections
from practices.search.finding import find
from practices.search.limits import SearchTookTooLong, time_limit

from .filter_answer import FilterAnswer

FEW_RESULTS = 3  # with fewer, the reader may have meant another word


def correction(answer: FilterAnswer) -> str:
    """The query with its words as the catalogue spells them, if that finds more; else, or if it takes long, ""."""
    query, index, hits = answer.values["q"], answer.index, answer.hits
    if not query or answer.total >= FEW_RESULTS or hits.corrected or hits.offered:
        return ""
    with suppress(SearchTookTooLong), time_limit():
        for better in corrections(query, index):
            if len(find(better, index) & answer.without("q")) > answer.total:
                return better
    return ""
