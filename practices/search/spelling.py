"""What a reader may have meant: the nearest words that stand in texts and names."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from networks.languages.folding import in_common_signs
from practices.models import SearchWord
from practices.models.numbers import REFERENCE, number_named
from practices.models.versions import Version

from .analysis import LETTERS, WORD, fold, form, forms, word_terms
from .stop_words import STOP_WORDS

SHORTEST_WORD, LONGEST_WORD = 4, 60  # letters of a word worth a guess
MOST_EQUALLY_NEAR = 3
LEAST_LIKENESS = 0.75  # of 1, which is the same word: one slip in four letters, two in eight
SHORT_WORD = 5  # letters of a word whose first one is right: "plow" is not "low"
SHORTEST_PART = 3  # letters of a word that is written as one with another
COMPOUND = re.compile(rf"\b({LETTERS})-({LETTERS})\b")


def guess(text: str, language: str, version: Version, names: Iterable[str] = (), reader: str = "") -> str:
    """The first of the `guesses`; "" if there is none."""
    return next(iter(guesses(text, language, version, names, reader)), "")


def guesses(
    text: str,
    language: str,
    version: Version,
    names: Iterable[str] = (),
    reader: str = "",
    is_right: Callable[[str], bool] = lambda _word: False,
) -> list[str]:
    """The query with each word that nobody wrote replaced by the nearest that somebody did: one for each of the first
    few that are equally near, none if nothing is nearer. Words that somebody writes as one or as two come first.

    Further names are known to readers of another language than the texts', and what is too common in it stays, as does
    every other word that is right.
    """
    text = in_common_signs(text)
    known = (*known_words(language, version).all, *(word for name in names for word in forms(name, reader)))
    rejoined = as_one_or_two_words(text, set(known), is_right)
    if rejoined != text:
        return [rejoined]
    common = STOP_WORDS.get(reader, ())
    typed = [word for word in words_to_correct(text) if fold(word) not in common and not is_right(fold(word))]
    near = {word: nearest(word, language, known) for word in typed}
    choices = range(max(map(len, near.values()), default=0))
    better = dict.fromkeys(with_choice(text, near, number) for number in choices)
    return [each for each in better if fold(each) != fold(text)]


def as_one_or_two_words(text: str, known: set[str], is_right: Callable[[str], bool]) -> str:
    """The text with "co-operation" as "cooperation" and "antirumour" as "anti rumour", where these are known."""

    def joined(match: re.Match) -> str:
        return match[1] + match[2] if fold(match[1] + match[2]) in known else match[0]

    def divided(match: re.Match) -> str:
        word = match[0]
        if fold(word) in known or is_right(fold(word)):
            return word
        places = range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
        most_even = sorted(places, key=lambda place: abs(2 * place - len(word)))
        halves = ((word[:place], word[place:]) for place in most_even)
        return next((f"{one} {other}" for one, other in halves if {fold(one), fold(other)} <= known), word)

    return WORD.sub(divided, COMPOUND.sub(joined, text))


def words_to_correct(text: str) -> list[str]:
    """The words of a text without the numbers of practices, be it one or among others, which are never misspelt."""
    return [] if number_named(text) is not None else WORD.findall(re.sub(REFERENCE, " ", text, flags=re.IGNORECASE))


def with_choice(text: str, near: dict[str, list[str]], number: int) -> str:
    return WORD.sub(lambda word: nth(near.get(word[0]) or [word[0]], number), text)


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
    beginning = folded[0] if len(folded) <= SHORT_WORD else ""
    candidates = [each for each in known if each.startswith(beginning)]
    found = process.extract(folded, candidates, scorer=scorer, score_cutoff=LEAST_LIKENESS, limit=MOST_EQUALLY_NEAR)
    near = list(dict.fromkeys(each for each, score, _place in found if score == found[0][1]))
    same = form(word, language) in (form(each, language) for each in near)
    return [word] if same or not near else near


@dataclass(frozen=True)
class KnownWords:
    """The words that readers of a language are shown, folded and in order, and how they are written otherwise."""

    all: tuple[str, ...]
    of_titles: tuple[str, ...]
    written: dict[str, str]


@lru_cache(maxsize=8)
def known_words(language: str, version: Version) -> KnownWords:
    rows = sorted(SearchWord.objects.filter(language=language).values_list("word", "in_title", "written"))
    return KnownWords(
        all=tuple(dict.fromkeys(word for word, _, _ in rows)),
        of_titles=tuple(word for word, in_title, _ in rows if in_title),
        written={word: written for word, in_title, written in rows if written != word},
    )
