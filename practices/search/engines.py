"""Asking the database: FTS5 on SQLite, a tsvector with GIN on PostgreSQL; both get terms alone, never typed text."""

from array import array
from collections.abc import Callable, Iterable

from django.db import connection
from pyroaring import BitMap

from practices.models.search import MOST_LANGUAGES, entry_id

from .query import QueryPart

Condition = tuple[str, list]  # SQL and its parameters
Which = Callable[[Iterable], bool]  # `all` or `any` of the parts


class SqliteEngine:
    """FTS5: the external-content table `practices_search`, ranked by bm25 with a weight a column."""

    weights = (10.0, 5.0, 2.0, 2.0, 1.5, 1.0, 1.0, 0.1)  # tried on tests/practices/search/judgements.json
    # ruff: noqa: S608  all that is put into these texts is ours
    ids = (
        f"SELECT group_concat(rowid / {MOST_LANGUAGES}) FROM practices_search WHERE rowid %% {MOST_LANGUAGES} = %s AND "
    )
    ranking = f"""
        SELECT rowid / {MOST_LANGUAGES}, -bm25(practices_search, {", ".join(map(str, weights))}) FROM practices_search
        WHERE rowid %% {MOST_LANGUAGES} = %s AND rowid / {MOST_LANGUAGES} IN (SELECT value FROM json_each(%s))
          AND practices_search MATCH %s
    """

    def having(self, parts: Iterable[QueryPart], which: Which) -> Condition:
        joint = " AND " if which is all else " OR "
        return "practices_search MATCH %s", [joint.join(map(self._expression, parts))]

    def in_title(self, parts: Iterable[QueryPart]) -> Condition:
        return "practices_search MATCH %s", [" OR ".join(f'(title : "{" ".join(part.terms)}")' for part in parts)]

    def relevance(self, parts: Iterable[QueryPart], language: str, practices: Iterable[int]) -> Condition:
        _, match = self.having(parts, any)
        return self.ranking, [self.language(language), f"[{','.join(map(str, practices))}]", *match]

    def language(self, language: str) -> int:
        return entry_id(0, language)

    def _expression(self, part: QueryPart) -> str:
        stems = f'- forms : "{" ".join(part.terms)}"'
        return f'(({stems}) OR (forms : "{part.beginning}" *))' if part.beginning else f"({stems})"


class PostgresqlEngine:
    """Three tsvectors of the "simple" configuration: weighted stems, stems of titles, and whole words."""

    ids = "SELECT string_agg(practice_id::text, ',') FROM practices_searchentry WHERE language = %s AND "
    ranking = """
        SELECT practice_id, ts_rank('{0, 0.2, 0.5, 1}', stems, %s::tsquery, 1) FROM practices_searchentry
        WHERE id = ANY(%s)
    """

    def having(self, parts: Iterable[QueryPart], which: Which) -> Condition:
        conditions = [self._condition(part) for part in parts]
        joint = (" AND " if which is all else " OR ").join(sql for sql, _ in conditions)
        return f"({joint})", [value for _, values in conditions for value in values]

    def in_title(self, parts: Iterable[QueryPart]) -> Condition:
        return "titles @@ %s::tsquery", [self._either(parts)]

    def relevance(self, parts: Iterable[QueryPart], language: str, practices: Iterable[int]) -> Condition:
        return self.ranking, [self._either(parts), [entry_id(practice, language) for practice in practices]]

    def language(self, language: str) -> str:
        return language

    def _either(self, parts: Iterable[QueryPart]) -> str:
        return " | ".join(f"({self._stems(part)})" for part in parts)

    def _condition(self, part: QueryPart) -> Condition:
        if not part.beginning:
            return "stems @@ %s::tsquery", [self._stems(part)]
        return "(stems @@ %s::tsquery OR beginnings @@ %s::tsquery)", [self._stems(part), f"'{part.beginning}':*"]

    def _stems(self, part: QueryPart) -> str:
        return " <-> ".join(f"'{term}'" for term in part.terms)


ENGINES = {"sqlite": SqliteEngine(), "postgresql": PostgresqlEngine()}


def having_all(parts: Iterable[QueryPart]) -> Condition:
    return ENGINES[connection.vendor].having(parts, all)


def having_any(parts: Iterable[QueryPart]) -> Condition:
    return ENGINES[connection.vendor].having(parts, any)


def in_title(parts: Iterable[QueryPart]) -> Condition:
    return ENGINES[connection.vendor].in_title(parts)


def having(conditions: Iterable[tuple[Condition, str]]) -> list[BitMap]:
    """For each condition the ids of the practices whose entry in its language meets it, all in one query.

    They come as one text, since a row for each of 40,000 is slow in Python.
    """
    engine, conditions = ENGINES[connection.vendor], list(conditions)
    sql = " UNION ALL ".join(engine.ids + condition for (condition, _), _language in conditions)
    with connection.cursor() as cursor:
        cursor.execute(sql, [each for (_, own), language in conditions for each in (engine.language(language), *own)])
        return [BitMap(array("I", map(int, ids.split(",")))) if ids else BitMap() for (ids,) in cursor.fetchall()]


def relevance(parts: Iterable[QueryPart], language: str, practices: Iterable[int]) -> dict[int, float]:
    """How well practices among those given fit their parts: the higher the better, on the scale of either database."""
    with connection.cursor() as cursor:
        cursor.execute(*ENGINES[connection.vendor].relevance(parts, language, practices))
        return dict(cursor.fetchall())
