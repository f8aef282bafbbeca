"""What a reader may have meant: the nearest words that stand in titles, summaries and names."""

import re
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from practices.models import SearchWord
from practices.models.versions import Version

from .analysis import WORD, fold, forms, word_terms
from .stop_words import STOP_WORDS

SHORTEST_WORD, LONGEST_WORD = 4, 60  # letters of a word worth a guess
LEAST_LIKENESS = 0.7  # of 1, which is the same word


def guess(text: str, language: str, version: Version, names: Iterable[str] = (), reader: str = "") -> str:
    """The query with each word that nobody wrote replaced by the nearest that somebody did; "" if nothing is nearer.

    Further names are known to readers of another language than the texts', and what is too common in it stays.
    """
    known = (*known_words(language, version), *(word for name in names for word in forms(name, reader)))
    common = STOP_WORDS.get(reader, ())

    def better_word(match: re.Match) -> str:
        return match[0] if fold(match[0]) in common else nearest(match[0], language, known)

    better = WORD.sub(better_word, text)
    return better if fold(better) != fold(text) else ""


def nearest(word: str, language: str, known: tuple[str, ...]) -> str:
    """The known word that is nearest to one that is not known; the word itself if it is known, short, or like none."""
    folded = fold(word)
    if not SHORTEST_WORD <= len(folded) <= LONGEST_WORD or not word_terms(word, language) or folded in known:
        return word
    found = process.extractOne(
        folded, known, scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=LEAST_LIKENESS
    )
    return found[0] if found else word


@lru_cache(maxsize=8)
def known_words(language: str, version: Version) -> tuple[str, ...]:
    return tuple(sorted(SearchWord.objects.filter(language=language).values_list("word", flat=True)))
