"""The passage of a text in which a search was found, with the words marked."""

from functools import lru_cache

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from .analysis import WORD, fold, word_terms
from .query import Query

BEFORE, LENGTH = 60, 240  # characters of a passage before the first word found, and in all


def marked(text: str, query: Query, language: str) -> SafeString:
    """The text as HTML, everything escaped, with each word that the query looks for in a `mark`."""
    pieces, end = [], 0
    for match in WORD.finditer(text):
        if looked_for(match[0], query, language):
            pieces += [escape(text[end : match.start()]), f"<mark>{escape(match[0])}</mark>"]
            end = match.end()
    return mark_safe("".join([*pieces, escape(text[end:])]))  # noqa: S308  every piece is escaped


def passage(texts: list[str], query: Query, language: str) -> str:
    """The part of the first text with a word that the query looks for; "" if none has one."""
    for text in texts:
        for match in WORD.finditer(text):
            if looked_for(match[0], query, language):
                return cut(text, match.start())
    return ""


def cut(text: str, place: int) -> str:
    """A passage around a place, that starts and ends at words and shows where it leaves something out."""
    start = text.find(" ", place - BEFORE, place) + 1 if place > BEFORE else 0
    passage = text[start : start + LENGTH]
    left_out = start + LENGTH < len(text)
    return ("… " if start else "") + (passage.rsplit(None, 1)[0] + " …" if left_out else passage)


@lru_cache(maxsize=50_000)
def looked_for(word: str, query: Query, language: str) -> bool:
    """Whether a word of a text is one that the query wants; texts repeat their words."""
    terms = set(word_terms(word, language))
    return any(
        terms & set(part.terms) or (part.beginning and fold(word).startswith(part.beginning)) for part in query.wanted
    )
