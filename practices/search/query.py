"""What a reader typed, taken apart: words, "phrases in quotes" and -exclusions. Nothing that is typed is an error."""

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from networks.languages.invisible import without_invisible

from .analysis import fold, terms, words
from .stop_words import STOP_WORDS

PART_PATTERN = re.compile(r"""(?P<minus>(?<!\S)-)?(?:["“”«»„](?P<phrase>[^"“”«»„]*)["“”«»„]?|(?P<word>[^\s"“”«»„]+))""")
MOST_PARTS = 16  # of one query; nobody types more, and each costs


@dataclass(frozen=True)
class QueryPart:
    """A part of a query in one language: terms that stand together; the last of all may be the beginning of a word."""

    terms: tuple[str, ...]
    excluded: bool = False
    beginning: str = ""
    typed: str = field(default="", compare=False)

    @property
    def asked(self) -> str:
        """What finds the same when it is typed."""
        return f'"{self.typed}"' if " " in self.typed else self.typed


@dataclass(frozen=True)
class Query:
    """A query as one language's analyser sees it."""

    parts: tuple[QueryPart, ...]

    @property
    def wanted_parts(self) -> tuple[QueryPart, ...]:
        return tuple(part for part in self.parts if not part.excluded)

    @property
    def unwanted_parts(self) -> tuple[QueryPart, ...]:
        return tuple(part for part in self.parts if part.excluded)

    def __bool__(self) -> bool:
        return bool(self.parts)


@lru_cache(maxsize=1_000)
def parse(text: str, language: str, reader: str = "") -> Query:
    """The query of a text in one language; without parts where all of its words are too common, or none is a word.

    Words too common in the reader's language count in no other: nobody who asks for "the poets" wants "thé".
    """
    text = without_invisible(text)
    matches = list(PART_PATTERN.finditer(text))[:MOST_PARTS]
    last = len(matches) - 1 if text and not text[-1].isspace() else None
    parts = [part for n, match in enumerate(matches) for part in _parts(match, language, reader, unfinished=n == last)]
    return Query(tuple(part for part in parts if part.terms))


def _parts(match: re.Match, language: str, reader: str, unfinished: bool) -> list[QueryPart]:
    """The parts of one match: a phrase is one, a word like "well-being" one a word of it."""
    excluded = bool(match["minus"])
    if match["phrase"] is not None:
        return [QueryPart(tuple(terms(match["phrase"], language)), excluded, typed=match["phrase"])]
    rest = [word for word in words(match["word"], language) if fold(word) not in STOP_WORDS.get(reader, ())]
    parts = [QueryPart(tuple(terms(word, language)), excluded, typed=word) for word in rest]
    if unfinished and not excluded and rest:
        parts[-1] = replace(parts[-1], beginning=fold(rest[-1]))
    return parts


def unwanted_in(text: str) -> str:
    """What a text excludes, as it was typed, each after a space."""
    return "".join(f" {match[0]}" for match in PART_PATTERN.finditer(without_invisible(text)) if match["minus"])
