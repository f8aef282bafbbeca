"""Pages whose names stand in a query among other words, or stand there in a case form."""

from collections import defaultdict
from collections.abc import Iterator

from django.utils.translation import get_language

from networks.languages.texts import languages_in_order
from networks.models.further_names import FURTHER_LANGUAGES
from practices.facet_index.index import FacetIndex

from .analysis import fold, terms
from .kinds import KIND_WORDS
from .name_forms import FORMS
from .name_order import key
from .named_pages import KINDS, NamedPage, NameHit, hit_of, in_order, label_of, named_pages, pages_named
from .names import begin_alike
from .query import without_exclusions
from .stop_words import STOP_WORDS, TELLING_NOTHING
from .whole_names import is_word_of_name

MOST_ALIKE = 2  # names that begin with the same words: of more, none is meant
SHORTEST_ALONE = 4  # letters of words that only begin a name, so that "new" does not mean New York
LONGEST_NAME, MOST_WORDS = 8, 16  # words of a name and of a query that are compared

Match = tuple[NamedPage, str]  # a page, and the key of the name that was typed


def pages_named_in(text: str, index: FacetIndex) -> dict[str, list[NameHit]]:
    """By kind, the pages that are named by a query without its kinds and common words, or else in the midst of it."""
    words = key(without_exclusions(text)).split()[:MOST_WORDS]
    if not (telling := [word for word in words if is_telling(word)]):
        return {}
    rest = "".join(f" {word}" for word in telling)
    if telling != words and any((named := pages_named(rest, index)).values()):
        return named
    inflected = [word for word in telling if not is_word_of_name(word, index)]
    matches = [*by_runs(words, index), *by_forms(inflected, len(inflected) == len(telling), index)]
    hits = {id(page): (page, hit_of(page, typed, index)) for page, typed in reversed(matches)}
    return {kind: in_order(kind, [hit for page, hit in hits.values() if page.kind == kind], rest) for kind in KINDS}


def is_telling(word: str) -> bool:
    common = (STOP_WORDS.get(language, ()) for language in (get_language() or "", *languages_in_order()))
    return word not in KIND_WORDS and word not in TELLING_NOTHING and not any(word in each for each in common)


def by_runs(words: list[str], index: FacetIndex) -> Iterator[Match]:
    """What words that stand together are the whole name of, the longest first; or else what they begin the names of."""
    names = index.kept("beginnings of names", lambda: read_beginnings(index))
    telling, free = list(map(is_telling, words)), [True] * len(words)
    for whole in (True, False):
        for start, end in runs(len(words)):
            run = "".join(words[start:end])
            matches = names[whole].get(run, ()) if all(free[start:end]) and any(telling[start:end]) else ()
            if matches and (whole or (len(run) >= SHORTEST_ALONE and len(matches) <= MOST_ALIKE)):
                free[start:end] = [False] * (end - start)
                yield from matches


def runs(number: int) -> Iterator[tuple[int, int]]:
    for length in range(min(number, LONGEST_NAME), 0, -1):
        yield from ((start, start + length) for start in range(number - length + 1))


def read_beginnings(index: FacetIndex) -> dict[bool, dict[str, list[Match]]]:
    """Pages by whole names, and by fewer of their first words, which are joined: "Covid19" is "COVID-19"."""
    names: dict[bool, dict[str, dict[int, Match]]] = {True: defaultdict(dict), False: defaultdict(dict)}
    for page in named_pages(index):
        for name in page.keys.split("\n"):
            words = name.split()[:LONGEST_NAME]
            for number in range(1, len(words) + 1):
                whole = number == len(name.split())
                if whole or page.kind != "news":
                    names[whole]["".join(words[:number])].setdefault(id(page), (page, name))
    return {whole: {run: list(each.values()) for run, each in by_run.items()} for whole, by_run in names.items()}


def by_forms(words: list[str], all_words: bool, index: FacetIndex) -> Iterator[Match]:
    """What is called, in the reader's language, by forms of all words, or of enough of them for all of its name."""
    reader = get_language() or ""
    if not words or reader not in FURTHER_LANGUAGES:
        return
    for page, name, telling in index.kept(("names in forms", reader), lambda: list(read_names(index))):
        alike = {word for word in words if any(is_form(word, each, reader) for each in telling)}
        named_whole = all(any(is_form(word, each, reader) for word in alike) for each in telling)
        if named_whole or (all_words and len(alike) == len(set(words))):
            yield page, name


def read_names(index: FacetIndex) -> Iterator[tuple[NamedPage, str, list[str]]]:
    """The names that a reader is shown, with the words that tell one from another."""
    for page in named_pages(index):
        name = key(label_of(page.named).value)
        if page.kind != "news" and (telling := [word for word in name.split() if is_telling(word)]):
            yield page, name, telling


def is_form(typed: str, word: str, reader: str) -> bool:
    if typed[0] != word[0]:  # they never differ there, and comparing is dear
        return False
    further = map(fold, FORMS.get(reader, {}).get(word, ()))
    return begin_alike(typed, word) or typed in further or terms(typed, reader) == terms(word, reader)
