"""What the database answers about a query, asked once a version of the catalogue: readers narrow down and page on."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

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


@dataclass(frozen=True, eq=False)
class Answers:
    """What search knows of a query in one edition; the bitmaps are shared, so nobody may change them."""

    query: Query
    edition: str
    known_scores: dict[int, float] = field(default_factory=dict)
    known_bitmaps: list[BitMap] = field(default_factory=list)

    @property
    def language(self) -> str:
        return language_of(self.edition)

    def among(self, practices: BitMap) -> BitMap:
        return (practices & self.with_all_parts if self.query.wanted_parts else practices) - self.with_unwanted_parts

    @property
    def with_all_parts(self) -> BitMap:
        return self._bitmaps[0]

    @property
    def with_part_in_title(self) -> BitMap:
        return self._bitmaps[1]

    @property
    def with_unwanted_parts(self) -> BitMap:
        return self._bitmaps[3] if self.query.unwanted_parts else BitMap()

    @property
    def with_title(self) -> BitMap:
        """The practices whose title has the terms of the wanted parts and no others."""
        return self._bitmaps[2]

    def with_number_in(self, part: QueryPart) -> BitMap:
        """The practice whose number is this part, if it is one."""
        return BitMap(pk for pk, number in self._numbered if number == part.number)

    @cached_property
    def _numbered(self) -> list[tuple[int, int]]:
        numbers = [part.number for part in self.query.parts if part.number is not None]
        rows = Practice.objects.numbered_or_named(numbers, ()) if numbers else ()
        return [(pk, number) for pk, number, _slug in rows]

    @cached_property
    def with_each_part(self) -> list[BitMap]:
        """The practices with each of the wanted parts, of so many as can be weighed."""
        parts = self.query.wanted_parts[:MOST_WEIGHED]
        return self._having([engines.having_all([part]) for part in parts])

    @cached_property
    def with_name_beside_kind(self) -> BitMap:
        """The practices with a name that holds any of the wanted parts, but for those that only say what it names."""
        names = [part for part in self.query.wanted_parts[:MOST_WEIGHED] if not part.names_kind]
        return BitMap.union(BitMap(), *self._having([engines.in_names(names)] if names else []))

    @cached_property
    def with_beginning(self) -> BitMap:
        """The practices with a word that begins like the last one typed."""
        unfinished = [part for part in self.query.wanted_parts if part.beginning and not part.names_kind]
        return BitMap.union(BitMap(), *self._having(map(engines.beginning, unfinished)))

    def _having(self, conditions: Iterable[Condition]) -> list[BitMap]:
        return engines.having([(condition, self.edition) for condition in conditions])

    @property
    def _bitmaps(self) -> list[BitMap]:
        if not self.known_bitmaps:
            ask_at_once([self])
        return self.known_bitmaps

    @property
    def conditions(self) -> list[tuple[Condition, str]]:
        wanted, unwanted = self.query.wanted_parts, self.query.unwanted_parts
        conditions = (engines.having_all, engines.in_title, engines.as_title)
        of_wanted = [condition(wanted) for condition in conditions] if wanted else []
        of_unwanted = [engines.having_any(unwanted)] if unwanted else []
        return [(condition, self.edition) for condition in (*of_wanted, *of_unwanted)]

    def scores(self, practices: Iterable[int]) -> dict[int, float]:
        """How well each of the practices fits: the higher the better."""
        practices = list(practices)
        if missing := [practice for practice in practices if practice not in self.known_scores]:
            scores = engines.relevance(self.query.wanted_parts, self.edition, missing)
            self.known_scores.update((practice, scores.get(practice, 0.0)) for practice in missing)
        return {practice: self.known_scores[practice] for practice in practices}


def ask_at_once(several: Iterable[Answers]) -> None:
    """Ask for what is not known yet of a query in several languages, in one query of the database."""
    unknown = [(each, each.conditions) for each in several if not each.known_bitmaps]
    bitmaps = iter(
        engines.having(condition for _, conditions in unknown for condition in conditions) if unknown else ()
    )
    for each, conditions in unknown:
        found = list(islice(bitmaps, len(conditions)))
        each.known_bitmaps[:] = found if each.query.wanted_parts else [BitMap(), BitMap(), BitMap(), *found]


@lru_cache(maxsize=MOST_QUERIES_KEPT)
def answers_about(query: Query, edition: str, version: Version) -> Answers:
    """The answers about a query, shared by all who ask the same at a version of the catalogue."""
    return Answers(query, edition)
