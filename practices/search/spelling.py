"""What a reader may have meant: the nearest words that stand in titles, summaries and names."""

import re
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from networks.languages.folding import in_common_signs
from practices.models import SearchWord
from practices.models.numbers import REFERENCE, number_named
from practices.models.versions import Version

from .analysis import WORD, fold, form, forms, word_terms
from .stop_words import STOP_WORDS

SHORTEST_WORD, LONGEST_WORD = 4, 60  # letters of a word worth a guess
MOST_EQUALLY_NEAR = 3
LEAST_LIKENESS = 0.7  # of 1, which is the same word


def guess(text: str, language: str, version: Version, names: Iterable[str] = (), reader: str = "") -> str:
    """The first of the `guesses`; "" if there is none."""
    return next(iter(guesses(text, language, version, names, reader)), "")


def guesses(text: str, language: str, version: Version, names: Iterable[str] = (), reader: str = "") -> list[str]:
    """The query with each word that nobody wrote replaced by the nearest that somebody did: one for each of the first
    few that are equally near, none if nothing is nearer.

    Further names are known to readers of another language than the texts', and what is too common in it stays.
    """
    text = in_common_signs(text)
    known = (*known_words(language, version), *(word for name in names for word in forms(name, reader)))
    common = STOP_WORDS.get(reader, ())

    near = {word: nearest(word, language, known) for word in words_to_correct(text) if fold(word) not in common}

    def with_choice(number: int) -> str:
        return WORD.sub(lambda word: nth(near.get(word[0]) or [word[0]], number), text)

    better = dict.fromkeys(map(with_choice, range(max(map(len, near.values()), default=0))))
    return [each for each in better if fold(each) != fold(text)]


def words_to_correct(text: str) -> list[str]:
    """The words of a text without the numbers of practices, be it one or among others, which are never misspelt."""
    return [] if number_named(text) is not None else WORD.findall(re.sub(REFERENCE, " ", text, flags=re.IGNORECASE))


def nth(words: list[str], number: int) -> str:
    return words[min(number, len(words) - 1)]


def nearest(word: str, language: str, known: tuple[str, ...]) -> list[str]:
    """The known words that are nearest to one that is not known; the word itself if it is known, be it in British or in
    American spelling, or short, or like none.
    """
    folded = fold(word)
    if not SHORTEST_WORD <= len(folded) <= LONGEST_WORD or not word_terms(word, language) or folded in known:
        return [word]
    scorer = DamerauLevenshtein.normalized_similarity
    found = process.extract(folded, known, scorer=scorer, score_cutoff=LEAST_LIKENESS, limit=MOST_EQUALLY_NEAR)
    near = list(dict.fromkeys(each for each, score, _place in found if score == found[0][1]))
    same = form(word, language) in (form(each, language) for each in near)
    return [word] if same or not near else near


@lru_cache(maxsize=8)
def known_words(language: str, version: Version) -> tuple[str, ...]:
    return tuple(sorted(SearchWord.objects.filter(language=language).values_list("word", flat=True)))
