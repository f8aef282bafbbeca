"""What the database answers about a query, asked once a version of the catalogue: readers narrow down and page on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from itertools import islice
from math import log, sqrt

from django.utils.functional import cached_property
from pyroaring import BitMap

from practices.models import Practice
from practices.models.search import language_of
from practices.models.versions import Version

from . import engines
from .engines import Condition
from .query import Query, QueryPart

MOST_QUERIES_KEPT = 300  # queries in a process
MOST_WEIGHED = 8  # parts of a query that nothing fits whole


class Stage(Enum):
    """When the database is asked: at once, or where that leaves something open."""

    QUERY = 1
    PARTS = 2


@dataclass(frozen=True, eq=False)
class Answers:
    """What search knows of a query in one edition; the bitmaps are shared, so nobody may change them."""

    query: Query
    edition: str
    known: dict[Stage, dict[str, BitMap]] = field(default_factory=dict)
    known_scores: dict[int, float] = field(default_factory=dict)

    @property
    def language(self) -> str:
        return language_of(self.edition)

    def among(self, practices: BitMap) -> BitMap:
        return (practices & self.with_all_parts if self.query.wanted_parts else practices) - self.with_unwanted_parts

    @property
    def with_all_parts(self) -> BitMap:
        return self._having(Stage.QUERY, "all")

    @property
    def with_part_in_title(self) -> BitMap:
        return self._having(Stage.QUERY, "in title")

    @property
    def with_title(self) -> BitMap:
        """The practices whose title has the terms of the wanted parts and no others."""
        return self._having(Stage.QUERY, "as title")

    @property
    def with_beginning(self) -> BitMap:
        """The practices with a word that begins like the last one typed."""
        return self._having(Stage.QUERY, "beginning")

    @property
    def with_unwanted_parts(self) -> BitMap:
        return self._having(Stage.QUERY, "unwanted")

    @property
    def with_each_part(self) -> list[BitMap]:
        """The practices with each of the wanted parts, of so many as can be weighed."""
        parts = self.query.wanted_parts[:MOST_WEIGHED]
        if len(parts) == 1:
            return [self.with_all_parts]
        return [self._having(Stage.PARTS, str(place)) for place in range(len(parts))]

    @property
    def with_name_beside_kind(self) -> BitMap:
        """The practices with a name that holds any of the wanted parts, but for those that only say what it names."""
        return self._having(Stage.PARTS, "name beside kind")

    def with_number_in(self, part: QueryPart) -> BitMap:
        """The practice whose number is this part, if it is one."""
        return BitMap(pk for pk, number in self._numbered if number == part.number)

    @cached_property
    def _numbered(self) -> list[tuple[int, int]]:
        numbers = [part.number for part in self.query.parts if part.number is not None]
        rows = Practice.objects.numbered_or_named(numbers, ()) if numbers else ()
        return [(pk, number) for pk, number, _slug in rows]

    def _having(self, stage: Stage, condition: str) -> BitMap:
        ask_at_once([self], stage)
        return self.known[stage].get(condition, BitMap())

    def conditions(self, stage: Stage) -> dict[str, Condition]:
        wanted, unwanted = self.query.wanted_parts, self.query.unwanted_parts
        return self._of_query(wanted, unwanted) if stage is Stage.QUERY else self._of_parts(wanted[:MOST_WEIGHED])

    def _of_query(self, wanted: Sequence[QueryPart], unwanted: Sequence[QueryPart]) -> dict[str, Condition]:
        conditions: dict[str, Condition] = {}
        if wanted:
            conditions |= {"all": engines.having_all(wanted), "in title": engines.in_title(wanted)}
            conditions["as title"] = engines.as_title(wanted)
        if unfinished := [part for part in wanted if part.beginning and not part.names_kind]:
            conditions["beginning"] = engines.beginning(unfinished[0])
        if unwanted:
            conditions["unwanted"] = engines.having_any(unwanted)
        return conditions

    def _of_parts(self, wanted: Sequence[QueryPart]) -> dict[str, Condition]:
        if len(wanted) == 1:  # it is the whole query
            return {}
        conditions = {str(place): engines.having_all([part]) for place, part in enumerate(wanted)}
        names = [part for part in wanted if not part.names_kind]
        if names and len(names) < len(wanted):
            conditions["name beside kind"] = engines.in_names(names)
        return conditions

    def rarities(self, total: int) -> list[float]:
        """How much each of the wanted parts tells , of so many practices, where the database does not know."""
        parts = self.query.wanted_parts
        if engines.knows_rarity() or len(parts) == 1:
            return [1.0] * len(parts)
        telling = [sqrt(log(1 + total / (1 + len(practices)))) for practices in self.with_each_part]
        return telling + [1.0] * (len(parts) - len(telling))

    def scores(self, practices: Iterable[int], total: int) -> dict[int, float]:
        """How well each of the practices, of so many in all, fits: the higher the better."""
        practices = list(practices)
        if missing := [practice for practice in practices if practice not in self.known_scores]:
            scores = engines.relevance(self.query.wanted_parts, self.edition, missing, self.rarities(total))
            self.known_scores.update((practice, scores.get(practice, 0.0)) for practice in missing)
        return {practice: self.known_scores[practice] for practice in practices}


def ask_at_once(several: Iterable[Answers], stage: Stage) -> None:
    """Ask for what is not known yet of a query in several languages, in one query of the database."""
    unknown = [(each, each.conditions(stage)) for each in several if stage not in each.known]
    asked = [(condition, each.edition) for each, conditions in unknown for condition in conditions.values()]
    bitmaps = iter(engines.having(asked))
    for each, conditions in unknown:
        each.known[stage] = dict(zip(conditions, islice(bitmaps, len(conditions)), strict=True))


@lru_cache(maxsize=MOST_QUERIES_KEPT)
def answers_about(query: Query, edition: str, version: Version) -> Answers:
    """The answers about a query, shared by all who ask the same at a version of the catalogue."""
    return Answers(query, edition)
