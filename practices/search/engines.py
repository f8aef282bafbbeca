"""Asking the database: FTS5 on SQLite, a tsvector with GIN on PostgreSQL; both get terms alone, never typed text."""

from collections.abc import Iterable, Sequence

from django.db import connection
from pyroaring import BitMap

from .query import Part


class Sqlite:
    """FTS5: the external-content table `practices_search`, ranked by bm25 with a weight a column."""

    weights = (10.0, 5.0, 2.0, 2.0, 1.5, 1.0, 1.0, 0.1)
    both, either = " AND ", " OR "
    ids = """
        SELECT entry.practice_id
        FROM practices_search JOIN practices_searchentry entry ON entry.id = practices_search.rowid
        WHERE practices_search MATCH %s AND entry.language = %s
    """
    ranked = f"""
        SELECT entry.practice_id, -bm25(practices_search, {", ".join(map(str, weights))})
        FROM practices_search JOIN practices_searchentry entry ON entry.id = practices_search.rowid
        WHERE practices_search MATCH %s AND entry.language = %s
          AND +entry.practice_id IN (SELECT value FROM json_each(%s))
    """  # noqa: S608  the weights are ours

    def expression(self, part: Part) -> str:
        stems = f'- forms : "{" ".join(part.terms)}"'
        return f'(({stems}) OR (forms : "{part.beginning}" *))' if part.beginning else f"({stems})"

    def among(self, practices: Iterable[int]) -> str:
        return f"[{','.join(map(str, practices))}]"


class Postgresql:
    """A tsvector of the "simple" configuration: A for titles, B for summaries, C for the rest, D for whole words."""

    both, either = " & ", " | "
    ids = "SELECT practice_id FROM practices_searchentry WHERE document @@ %s::tsquery AND language = %s"
    ranked = """
        SELECT practice_id, ts_rank('{0.01, 0.2, 0.5, 1}', document, query.words, 1)
        FROM practices_searchentry, (SELECT %s::tsquery AS words) query
        WHERE document @@ query.words AND language = %s AND practice_id = ANY(%s)
    """

    def expression(self, part: Part) -> str:
        stems = " <-> ".join(f"'{term}':ABC" for term in part.terms)
        return f"(({stems}) | '{part.beginning}':*D)" if part.beginning else f"({stems})"

    def among(self, practices: Iterable[int]) -> list[int]:
        return list(practices)


ENGINES = {"sqlite": Sqlite(), "postgresql": Postgresql()}


def having_all(parts: Iterable[Part], language: str) -> list[int]:
    """The ids of the practices whose entry in that language holds every one of the parts."""
    engine = ENGINES[connection.vendor]
    return _ids(engine, engine.both.join(map(engine.expression, parts)), language)


def having_any(parts: Iterable[Part], language: str) -> list[int]:
    """The ids of the practices whose entry in that language holds at least one of the parts."""
    engine = ENGINES[connection.vendor]
    return _ids(engine, engine.either.join(map(engine.expression, parts)), language)


def having_each(parts: Sequence[Part], language: str) -> list[BitMap]:
    """For each of the parts the ids of the practices whose entry in that language holds it, all in one query."""
    engine = ENGINES[connection.vendor]
    sql = " UNION ALL ".join(f"SELECT {n}, found.* FROM ({engine.ids}) found" for n in range(len(parts)))  # noqa: S608
    found = [BitMap() for _ in parts]
    with connection.cursor() as cursor:
        cursor.execute(sql, [value for part in parts for value in (engine.expression(part), language)])
        for number, practice in cursor.fetchall():
            found[number].add(practice)
    return found


def relevance(parts: Iterable[Part], language: str, practices: Iterable[int]) -> dict[int, float]:
    """How well practices among those given fit the parts that they have: the higher the better."""
    engine = ENGINES[connection.vendor]
    expression = engine.either.join(map(engine.expression, parts))
    with connection.cursor() as cursor:
        cursor.execute(engine.ranked, [expression, language, engine.among(practices)])
        return dict(cursor.fetchall())


def _ids(engine, expression: str, language: str) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(engine.ids, [expression, language])
        return [practice for (practice,) in cursor.fetchall()]
