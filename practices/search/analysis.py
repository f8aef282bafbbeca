"""Text as search sees it: words without case, accents and endings; the same for every database."""

import re
import unicodedata
from functools import lru_cache
from threading import local

import snowballstemmer
from babel import Locale

from networks.languages import folding
from networks.languages.folding import APOSTROPHES
from networks.languages.invisible import INVISIBLE_RANGES, without_invisible

from .stop_words import STOP_WORDS
from .variants import one_spelling

# Signs that a database would read as more than a word, once they are folded: "⑴" is "(1)", and "🄀" is "0.".
FALLING_APART = "\u037a\u2474-\u249b\u3220-\u3229\ufc5e-\ufc63\ufdfa\ufdfb\ufe70-\ufe7e\U0001f100-\U0001f10a"
LETTERS = rf"[^\W_{APOSTROPHES}{FALLING_APART}]+"
WITHIN_WORDS = f"[\u0300-\u036f{INVISIBLE_RANGES}]+"  # accents on their own, and what nobody sees
CYRILLIC = "[\u0400-\u052f]"
HARD_SIGN = f"[{APOSTROPHES}](?<={CYRILLIC}.)(?={CYRILLIC})"  # it stands within a word
WORD = re.compile(f"{LETTERS}(?:(?:{WITHIN_WORDS}|{HARD_SIGN}){LETTERS})*")
UNFOLDED = re.compile(HARD_SIGN)
ELISION = re.compile(  # French, Italian, Catalan
    rf"\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)[{APOSTROPHES}](?=\w)", re.IGNORECASE
)
UNSPACED_SCRIPTS = re.compile(r"[぀-ヿ㐀-鿿가-힯]+")  # scripts that write words together
ELIDING_LANGUAGES = {"ca", "fr", "it", "oc"}


def fold(text: str) -> str:
    """The text without case, accents and the apostrophes that stand within words."""
    return UNFOLDED.sub("", folding.fold(text))


def words(text: str, language: str) -> list[str]:
    """The words of a text as they are written, in order, without elided articles."""
    text = unicodedata.normalize("NFC", without_invisible(text))
    return WORD.findall(ELISION.sub("", text) if language in ELIDING_LANGUAGES else text)


def terms(text: str, language: str) -> list[str]:
    """What of a text is indexed and looked up: the stems of its words in order, without those too common to tell."""
    return [term for word in words(text, language) for term in word_terms(word, language)]


@lru_cache(maxsize=200_000)
def word_terms(word: str, language: str) -> tuple[str, ...]:
    """The terms of one word: none if too common, pairs of signs where a script has no spaces, else its stem."""
    folded = fold(word)
    if folded in STOP_WORDS.get(language, ()):
        return ()
    if UNSPACED_SCRIPTS.search(folded):
        return tuple(folded[i : i + 2] for i in range(max(1, len(folded) - 1)))
    return (stem(word, language),)


def stem(word: str, language: str) -> str:
    """A word's stem; stemmed before and after folding, so that a query without accents meets a text with them."""
    stemmer = _stemmers.of(language)
    if stemmer is None:
        return fold(word)
    return fold(stemmer.stemWord(fold(stemmer.stemWord(one_spelling(word.casefold(), language)))))


def words_typed(text: str) -> list[str]:
    """All words of a text, folded, in whichever language it is."""
    return [fold(word) for word in WORD.findall(without_invisible(text))]


@lru_cache(maxsize=200_000)
def form(word: str, language: str) -> str:
    """A word folded but whole, in the one spelling of the index: what a beginning of a word is compared with."""
    return one_spelling(fold(word), language)


def forms(text: str, language: str) -> list[str]:
    """The words of a text folded but whole, each once, as they are written."""
    return list(dict.fromkeys(fold(word) for word in words(text, language)))


class _Stemmers(local):
    """The stemmers of one thread: each keeps the word that it works on, so two threads cannot share one."""

    def __init__(self):
        self.of = lru_cache(self._make)

    def _make(self, language: str):
        name = Locale("en").languages.get(language.partition("-")[0], "").lower()
        return snowballstemmer.stemmer(name) if name in snowballstemmer.algorithms() else None


_stemmers = _Stemmers()
