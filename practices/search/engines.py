"""Asking the database: FTS5 on SQLite, a tsvector with GIN on PostgreSQL; both get terms alone, never typed text."""

from array import array
from collections.abc import Callable, Iterable
from itertools import chain

from django.db import connection
from pyroaring import BitMap

from practices.models.search import MOST_LANGUAGES, editions, entry_id, language_of

from .query import QueryPart

Condition = tuple[str, list]  # SQL and its parameters
Which = Callable[[Iterable], bool]  # `all` or `any` of the parts


OWN_TEXTS, NAMES = ("title", "summary", "sections", "topics"), ("cities", "countries", "networks")


class SqliteEngine:
    """FTS5: the external-content table `practices_search`, ranked by bm25 with a weight a column."""

    knows_rarity = True

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
        return "practices_search MATCH %s", [joint.join(map(self._condition, parts))]

    def in_names(self, parts: Iterable[QueryPart]) -> Condition:
        names = f"{{{' '.join(NAMES)}}}"
        return "practices_search MATCH %s", [" OR ".join(f"({names} : ({self._phrases(part)}))" for part in parts)]

    def beginning(self, part: QueryPart) -> Condition:
        return "practices_search MATCH %s", [self._beginning(part)]

    def in_title(self, parts: Iterable[QueryPart]) -> Condition:
        return "practices_search MATCH %s", [" OR ".join(f"(title : ({self._phrases(part)}))" for part in parts)]

    def as_title(self, titles: list[str]) -> Condition:
        places = ", ".join(["%s"] * len(titles))
        return f"rowid IN (SELECT id FROM practices_searchentry WHERE title IN ({places}))", titles

    def relevance(
        self, parts: Iterable[QueryPart], edition: str, practices: Iterable[int], _rarities: Iterable[float]
    ) -> Condition:
        """Ranked by bm25, which sees for itself how rare a word is."""
        either = [self._stems(part) for part in parts] + [self._beginning(part) for part in parts if part.beginning]
        return self.ranking, [self.entries(edition), f"[{','.join(map(str, practices))}]", " OR ".join(either)]

    def entries(self, edition: str) -> int:
        return entry_id(0, edition)

    def _condition(self, part: QueryPart) -> str:
        either = " OR ".join(f'"{word}"' for word in part.whole)
        return f"(forms : ({either}))" if either else self._stems(part)

    def _stems(self, part: QueryPart) -> str:
        columns = f"{{{' '.join(OWN_TEXTS)}}}" if part.names_kind else "- forms"
        return f"({columns} : ({self._phrases(part)}))"

    def _beginning(self, part: QueryPart) -> str:
        return f'(forms : "{part.form}" *)'

    def _phrases(self, part: QueryPart) -> str:
        return " OR ".join(f'"{" ".join(phrase)}"' for phrase in part.phrases)


class PostgresqlEngine:
    """Three tsvectors of the "simple" configuration: weighted stems, stems of titles, and whole words."""

    knows_rarity = False

    ids = "SELECT string_agg(practice_id::text, ',') FROM practices_searchentry WHERE language = ANY(%s) AND "
    rank = "%s * ts_rank('{0, 0.2, 0.5, 1}', stems, %s::tsquery, 1)"
    ranking = "SELECT practice_id, {} FROM practices_searchentry WHERE id = ANY(%s)"

    def having(self, parts: Iterable[QueryPart], which: Which) -> Condition:
        conditions = [self._condition(part) for part in parts]
        joint = (" AND " if which is all else " OR ").join(sql for sql, _ in conditions)
        return f"({joint})", [value for _, values in conditions for value in values]

    def in_names(self, parts: Iterable[QueryPart]) -> Condition:
        conditions = [self._in_columns(part, NAMES) for part in parts]
        joint = " OR ".join(sql for sql, _ in conditions)
        return f"({joint})", [value for _, values in conditions for value in values]

    def beginning(self, part: QueryPart) -> Condition:
        return "beginnings @@ %s::tsquery", [f"'{part.form}':*"]

    def in_title(self, parts: Iterable[QueryPart]) -> Condition:
        return "titles @@ %s::tsquery", [self._either(parts)]

    def as_title(self, titles: list[str]) -> Condition:
        return "title = ANY(%s)", [titles]

    def relevance(
        self, parts: Iterable[QueryPart], edition: str, practices: Iterable[int], rarities: Iterable[float]
    ) -> Condition:
        """Ranked by each part alone, since `ts_rank` takes a common word for as telling as a rare one."""
        weighed = [(rarity, self._stems(part)) for part, rarity in zip(parts, rarities, strict=True)]
        sql = self.ranking.format(" + ".join([self.rank] * len(weighed)))
        return sql, [*chain.from_iterable(weighed), [entry_id(practice, edition) for practice in practices]]

    def entries(self, edition: str) -> list[str]:
        return [edition] if edition == language_of(edition) else editions(language_of(edition))

    def _either(self, parts: Iterable[QueryPart]) -> str:
        return " | ".join(f"({self._stems(part)})" for part in parts)

    def _condition(self, part: QueryPart) -> Condition:
        if part.names_kind:
            return self._in_columns(part, OWN_TEXTS)
        if part.whole:
            return "beginnings @@ %s::tsquery", [" | ".join(f"'{word}'" for word in part.whole)]
        return "stems @@ %s::tsquery", [self._stems(part)]

    def _in_columns(self, part: QueryPart, columns: Iterable[str]) -> Condition:
        """The index knows no columns: what it finds is looked through, which is little, or asked for seldom."""
        text = " || ' ¶ ' || ".join(columns)
        return f"(stems @@ %s::tsquery AND ' ' || {text} || ' ' LIKE ANY(%s))", [
            self._stems(part),
            [f"% {' '.join(phrase)} %" for phrase in part.phrases],
        ]

    def _stems(self, part: QueryPart) -> str:
        phrases = (" <-> ".join(f"'{term}'" for term in phrase) for phrase in part.phrases)
        return " | ".join(f"({phrase})" for phrase in phrases)


ENGINES = {"sqlite": SqliteEngine(), "postgresql": PostgresqlEngine()}


def having_all(parts: Iterable[QueryPart]) -> Condition:
    return ENGINES[connection.vendor].having(parts, all)


def having_any(parts: Iterable[QueryPart]) -> Condition:
    return ENGINES[connection.vendor].having(parts, any)


def in_names(parts: Iterable[QueryPart]) -> Condition:
    return ENGINES[connection.vendor].in_names(parts)


def beginning(part: QueryPart) -> Condition:
    return ENGINES[connection.vendor].beginning(part)


def in_title(parts: Iterable[QueryPart]) -> Condition:
    return ENGINES[connection.vendor].in_title(parts)


def as_title(parts: Iterable[QueryPart]) -> Condition:
    by_language = zip(*((part.terms, *part.elsewhere) for part in parts), strict=True)
    titles = (" ".join(term for terms in each for term in terms) for each in by_language)
    return ENGINES[connection.vendor].as_title(list(dict.fromkeys(titles)))


def knows_rarity() -> bool:
    return ENGINES[connection.vendor].knows_rarity


def having(conditions: Iterable[tuple[Condition, str]]) -> list[BitMap]:
    """For each condition the ids of the practices whose entry of its edition meets it, all in one query.

    They come as one text, since a row for each of 40,000 is slow in Python.
    """
    engine, conditions = ENGINES[connection.vendor], list(conditions)
    if not conditions:
        return []
    sql = " UNION ALL ".join(engine.ids + condition for (condition, _), _edition in conditions)
    with connection.cursor() as cursor:
        cursor.execute(sql, [each for (_, own), edition in conditions for each in (engine.entries(edition), *own)])
        return [BitMap(array("I", map(int, ids.split(",")))) if ids else BitMap() for (ids,) in cursor.fetchall()]


def relevance(
    parts: Iterable[QueryPart], edition: str, practices: Iterable[int], rarities: Iterable[float]
) -> dict[int, float]:
    """How well practices among those given fit their parts: the higher the better, on the scale of either database."""
    with connection.cursor() as cursor:
        cursor.execute(*ENGINES[connection.vendor].relevance(parts, edition, practices, rarities))
        return dict(cursor.fetchall())
