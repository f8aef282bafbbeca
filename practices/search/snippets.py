"""The passage of a text in which a search was found, with the words marked."""

from functools import lru_cache

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from .analysis import WORD, form, word_terms
from .query import Query

LEAD_LENGTH, PASSAGE_LENGTH = 60, 240  # characters of a passage before the first word found, and in all


class WordsWanted(dict[str, bool]):
    """Whether a query wants a word of a text in one language; each word is looked up once, since texts repeat them."""

    def __init__(self, query: Query, language: str):
        super().__init__()
        self.language = language
        self.terms = {term for part in query.wanted_parts for term in part.terms}
        self.beginnings = tuple(part.form for part in query.wanted_parts if part.form)

    def __missing__(self, word: str) -> bool:
        by_stem = not self.terms.isdisjoint(word_terms(word, self.language))
        self[word] = wanted = by_stem or form(word, self.language).startswith(self.beginnings)
        return wanted


words_wanted = lru_cache(maxsize=32)(WordsWanted)


def with_marks(text: str, query: Query, language: str) -> SafeString:
    """The text as HTML, everything escaped, with each word that the query looks for in a `mark`."""
    wanted, pieces, end = words_wanted(query, language), [], 0
    for match in WORD.finditer(text):
        if wanted[match[0]]:
            pieces += [escape(text[end : match.start()]), f"<mark>{escape(match[0])}</mark>"]
            end = match.end()
    return mark_safe("".join([*pieces, escape(text[end:])]))  # noqa: S308  every piece is escaped


def passage(text: str, query: Query, language: str) -> str:
    """The part of a text with the first word that the query looks for; "" if it has none."""
    wanted = words_wanted(query, language)
    place = next((match.start() for match in WORD.finditer(text) if wanted[match[0]]), None)
    return "" if place is None else cut(text, place)


def cut(text: str, place: int) -> str:
    start = text.find(" ", place - LEAD_LENGTH, place) + 1 if place > LEAD_LENGTH else 0
    passage = text[start : start + PASSAGE_LENGTH]
    left_out = start + PASSAGE_LENGTH < len(text)
    return ("… " if start else "") + (passage.rsplit(None, 1)[0] + " …" if left_out else passage)
