"""Practices by the beginning of a word of their titles, for a reader who is still typing."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice, takewhile
from typing import NamedTuple

from django.db import connection
from modeltranslation.utils import build_localized_fieldname

from networks.languages.texts import languages_in_order, shown
from practices.facet_index.index import FacetIndex
from practices.models import Practice
from practices.models.numbers import number_named
from practices.models.search import editions

from .analysis import fold, form, word_terms, words
from .spelling import known_words

MOST_TITLES = 20  # titles in one language; more than a reader is shown, so that the nearest can be chosen
MOST_TYPED_WORDS = 8  # of what is typed
MOST_KNOWN_WORDS = 200  # known words that begin as the last one typed

Terms = tuple[str, ...]


class TitleMatch(NamedTuple):
    """A practice by its title, in the language in which the reader is shown it."""

    practice: int
    slug: str
    title: str
    language: str


class SqliteTitles:
    both = " AND "
    source = "practices_search JOIN practices_searchentry entry ON entry.id = practices_search.rowid"
    match, newest = "practices_search MATCH %s", "practices_search.rowid"

    def either(self, beginning: str, stems: list[Terms]) -> str:
        parts = [f'"{beginning}" *'] if beginning else []
        phrases = (f'"{" ".join(terms)}"' for terms in stems)
        return f"title : ({' OR '.join([*parts, *phrases])})"


class PostgresqlTitles:
    both = " & "
    source = "practices_searchentry entry"
    match, newest = "entry.titles @@ %s::tsquery", "entry.id"

    def either(self, beginning: str, stems: list[Terms]) -> str:
        parts = [f"'{beginning}':*"] if beginning else []
        phrases = (" <-> ".join(f"'{term}'" for term in terms) for terms in stems)
        return f"({' | '.join([*parts, *phrases])})"


DIALECTS = {"sqlite": SqliteTitles(), "postgresql": PostgresqlTitles()}


def practices_by_title(text: str, index: FacetIndex) -> list[TitleMatch]:
    """Published practices whose title, as this reader sees it, has the words typed; all languages in one query."""
    dialect, selects, values = DIALECTS[connection.vendor], [], []
    nearer = ""
    for language in languages_in_order():
        column = f"practice.{build_localized_fieldname('title', language)}"
        if expression := expression_of(text, language, index, dialect):
            selects.append(select(dialect, column, language, f"{nearer} AND {column} <> ''"))
            values += [language, expression, *editions(language)]
        nearer += f" AND coalesce({column}, '') = ''"
    return list(map(TitleMatch._make, _rows(" UNION ALL ".join(selects), values))) if selects else []


def practices_by_number(text: str) -> list[TitleMatch]:
    """The published practice whose number is typed, such as ICC-0014 or 14; none for other text."""
    number = number_named(text)
    practice = None if number is None else Practice.objects.published().numbered(number)
    return [TitleMatch(practice.pk, practice.slug, *title_of(practice))] if practice else []


def title_of(practice: Practice) -> tuple[str, str]:
    title = shown(practice, "title")
    return title.value, title.language


def select(dialect, column: str, language: str, having_title: str) -> str:
    """The newest titles in one language, of the practices that have theirs in it and in no language before it."""
    return f"""SELECT * FROM (
        SELECT practice.id, practice.slug, {column}, %s
        FROM {dialect.source} JOIN practices_practice practice ON practice.id = entry.practice_id
        WHERE {dialect.match} AND entry.language IN (%s, %s, %s){having_title}
        ORDER BY {dialect.newest} DESC LIMIT {MOST_TITLES}
    ) AS titles_{language.replace("-", "_")}"""  # noqa: S608  nothing in it was typed


def expression_of(text: str, language: str, index: FacetIndex, dialect) -> str:
    """What asks a database for titles: the words before the last by their stems, the last as a beginning."""
    *before, last = words(text, language)[:MOST_TYPED_WORDS] or [""]
    stems = [terms for word in before if (terms := word_terms(word, language))]
    parts = [dialect.either("", [terms]) for terms in stems]
    if last and (word_terms(last, language) or not parts):
        parts.append(dialect.either(form(last, language), list(stems_of(last, language, index))))
    return dialect.both.join(parts)


def stems_of(word: str, language: str, index: FacetIndex) -> Iterator[Terms]:
    beginning, known = fold(word), known_words(language, index.version).of_titles
    longer = takewhile(lambda each: each.startswith(beginning), known[bisect_left(known, beginning) :])
    stems = dict.fromkeys(word_terms(each, language) for each in (word, *islice(longer, MOST_KNOWN_WORDS)))
    return (terms for terms in stems if terms and not terms[0].startswith(beginning))


def _rows(sql: str, values: list[str]) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()
