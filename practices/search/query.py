"""What a reader typed, taken apart: words, "phrases in quotes" and -exclusions. Nothing that is typed is an error."""

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from networks.languages.folding import in_common_signs
from networks.languages.texts import languages_in_order
from practices.models.numbers import REFERENCE, number_named
from practices.models.search import language_of

from .analysis import APOSTROPHES, fold, form, terms, words
from .kinds import KIND_TERMS
from .stop_words import STOP_WORDS, TELLING_NOTHING

PART_PATTERN = re.compile(
    rf"""(?P<minus>(?<!\S)-)?(?:
        [^\w\s"“”«»„]*(?P<reference>{REFERENCE}) | ["“”«»„](?P<phrase>[^"“”«»„]*)["“”«»„]? | (?P<word>[^\s"“”«»„]+)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
ENDINGS = {"tr": re.compile(rf"(?<=\w\w)[{APOSTROPHES}]\w+")}  # Lizbon'da: an apostrophe parts a name from its case
MOST_PARTS = 16  # of one query; nobody types more, and each costs


@dataclass(frozen=True)
class QueryPart:
    """A part of a query in one language: terms that stand together; the last of all may be the beginning of a word.

    Where texts of several languages are shown together, `elsewhere` holds the terms in the other ones.
    """

    terms: tuple[str, ...]
    excluded: bool = False
    beginning: str = ""
    form: str = field(default="", compare=False)  # the beginning in the one spelling of the index
    typed: str = field(default="", compare=False)
    elsewhere: tuple[tuple[str, ...], ...] = ()
    whole: tuple[str, ...] = ()  # the word as one language or another spells it, where no other with its stem will do
    number: int | None = None  # the permanent number of a practice, if that was typed

    @property
    def phrases(self) -> tuple[tuple[str, ...], ...]:
        """The terms in one language or another, each of which will do."""
        return tuple(dict.fromkeys((self.terms, *self.elsewhere)))

    @property
    def names_kind(self) -> bool:
        """Whether it says only what kind of thing a name names, and so names no member of it."""
        return all(term in KIND_TERMS for term in self.terms)

    @property
    def is_telling(self) -> bool:
        """Whether it says what is looked for, and not just what kind of thing, or that a name goes on: "de la"."""
        return not self.names_kind and fold(self.typed) not in TELLING_NOTHING

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

    @property
    def is_name(self) -> bool:
        """Whether it is the name of a place and nothing else."""
        return any(part.whole for part in self.parts)

    def __bool__(self) -> bool:
        return bool(self.parts)


@lru_cache(maxsize=1_000)
def parse_for(text: str, edition: str, reader: str = "") -> Query:
    """The query as it is put to the entries of an edition: where that mixes languages, in each of them.

    What is too common in one of them may stand there unseen, so it counts only if nothing else was typed.
    """
    language = language_of(edition)
    query, others = parse(text, language, reader), languages_in_order(language)[1:]
    if edition == language:
        return query
    parts = [replace(part, elsewhere=tuple(tuple(terms(part.typed, each)) for each in others)) for part in query.parts]
    rare = [part for part in parts if all(part.phrases)]
    return Query(tuple(rare)) if rare else query


@lru_cache(maxsize=1_000)
def parse(text: str, language: str, reader: str = "") -> Query:
    """The query of a text in one language; without parts where all of its words are too common, or none is a word.

    Words too common in the reader's language count in no other: nobody who asks for "the poets" wants "thé".
    """
    text = in_common_signs(text)
    text = ENDINGS[reader].sub("", text) if reader in ENDINGS else text
    matches = list(PART_PATTERN.finditer(text))[:MOST_PARTS]
    last = len(matches) - 1 if text and not text[-1].isspace() else None
    parts = [part for n, match in enumerate(matches) for part in _parts(match, language, reader, unfinished=n == last)]
    if len(parts) == 1 and not parts[0].excluded:
        parts = [replace(parts[0], number=parts[0].number or number_named(text))]
    return Query(tuple(part for part in parts if part.terms))


def as_name(query: Query, edition: str) -> Query:
    """The query with its words as they stand, not as forms or beginnings of others: "Venise" is none of "venir"."""
    languages = languages_in_order(language_of(edition))
    languages = languages[:1] if edition == languages[0] else languages
    return Query(tuple(replace(part, whole=_spellings(part, languages), beginning="") for part in query.parts))


def _spellings(part: QueryPart, languages: list[str]) -> tuple[str, ...]:
    alone = len(part.terms) == 1 and not part.names_kind and " " not in part.typed
    return tuple(dict.fromkeys(form(part.typed, each) for each in languages)) if alone else ()


def _parts(match: re.Match, language: str, reader: str, unfinished: bool) -> list[QueryPart]:
    """The parts of one match: a reference or a phrase is one, a word like "well-being" one a word of it."""
    excluded = bool(match["minus"])
    if match["word"] is None:
        typed = match["reference"] or match["phrase"]
        number = re.fullmatch(REFERENCE, typed.strip(), re.IGNORECASE)
        stems = tuple(terms(typed, language))
        return [QueryPart(stems, excluded, typed=typed, number=int(number["number"]) if number else None)]
    rest = [word for word in words(match["word"], language) if fold(word) not in STOP_WORDS.get(reader, ())]
    parts = [QueryPart(tuple(terms(word, language)), excluded, typed=word) for word in rest]
    if unfinished and not excluded and rest:
        parts[-1] = replace(parts[-1], beginning=fold(rest[-1]), form=form(rest[-1], language))
    return parts


def without_exclusions(text: str) -> str:
    return PART_PATTERN.sub(lambda match: "" if match["minus"] else match[0], in_common_signs(text))


def unwanted_in(text: str) -> str:
    """What a text excludes, as it was typed, each after a space."""
    return "".join(f" {match[0]}" for match in PART_PATTERN.finditer(in_common_signs(text)) if match["minus"])
