"""What a filter finds, in numbers: tables of which every number is that of the list behind it, counted from bitmaps."""

from collections.abc import Callable, Iterable
from functools import partial

from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from pyroaring import BitMap

from networks.languages.cldr import first_capital, join_words
from networks.languages.written_in import in_a_list
from practices.filters.addresses import query_string
from practices.filters.filter_answer import FilterAnswer
from practices.models.periods import NO_YEAR
from practices.pages.lists.values import is_to_come

from .headings import first_heads
from .narrowing import Changes, Narrowing
from .tables import Number, Row, Table

MOST_LEADING = 3  # topics and countries that the page's first sentences name


class Figures:
    """The tables by name, which is also their address, each made when it is asked for.

    Those of the whole catalogue have a row for each topic, those of a filter no row without practices.
    """

    def __init__(self, answer: FilterAnswer):
        self.answer, self.index, self.labels = answer, answer.index, answer.choices
        self.narrowing = Narrowing(answer)
        self.query = query_string(answer.values | answer.choices_without_effect, sort="")
        self.makers: dict[str, Callable[[str], Table]] = {
            "topics": partial(self._by_facet, "topic"),
            "countries": partial(self._by_facet, "country"),
            "topics-by-country": self._topics_by_country,
            "years": self._years,
            "networks": partial(self._by_facet, "network"),
            "languages": partial(self._by_facet, "language"),
            "translations": self._translations,
        }

    @cached_property
    def tables(self) -> dict[str, Table]:
        return {name: make(name) for name, make in self.makers.items()}

    @property
    def tables_shown(self) -> list[Table]:
        """Those with rows; of the whole catalogue all, so that an empty one says so."""
        if self.answer.hits.took_too_long:
            return []
        return [table for table in self.tables.values() if table.rows or not self.is_filtered]

    def table(self, name: str) -> Table | None:
        return self.makers[name](name) if name in self.makers else None

    @property
    def is_filtered(self) -> bool:
        return self.answer.is_filtered

    @cached_property
    def found(self) -> BitMap:
        return self.answer.found

    @property
    def total(self) -> Number:
        return self._number(self.found, {})

    @property
    def city_count(self) -> int:
        return len(self._inhabited("city"))

    @property
    def country_count(self) -> int:
        return len(self._inhabited("country"))

    @property
    def leading_topics(self) -> list[Row]:
        return [] if self.answer.values["topic"] else most(self.tables["topics"].rows, MOST_LEADING)

    @property
    def leading_countries(self) -> list[Row]:
        return [] if self.answer.values["country"] else most(self.tables["countries"].rows, MOST_LEADING)

    @property
    def languages(self) -> str:
        return join_words(in_a_list(code) for code in self._values("language"))

    @property
    def from_networks(self) -> Number:
        networks = self._values("network")
        practices = self.found & self.index.having_any("network", networks)
        return self._number(practices, self.narrowing.to_any("network", networks))

    @property
    def in_every_language(self) -> Number:
        return self._in_every_language(self.found, {})

    def _by_facet(self, facet: str, name: str) -> Table:
        counts = self.index.counts(facet, self.found)
        rows = [
            Row(label, [self._link(counts.get(value, 0), self.narrowing.to_value(facet, value))])
            for value, label in self.labels[facet]
        ]
        return self._table(name, first_heads()[facet], [pgettext("column", "Practices")], rows)

    def _years(self, name: str) -> Table:
        """The practices active in each year, and those that began in it and by then; years to come stand last."""
        rows, to_come = list[Row](), list[Row]()
        begun, chosen = BitMap(), self.narrowing.years
        for year, label in reversed(self.labels["year"]):
            active = self.found & self.index.having("year", year)
            numbers = [self._number(active, self.narrowing.to_value("year", year))]
            if year != NO_YEAR:
                began, begun = active - begun, begun | active
                numbers += [self._number(began, None), self._number(begun, self.narrowing.to_begun_by(year))]
            is_future = is_to_come(year, self.index.present)
            if (year in chosen if chosen else active or not self.is_filtered) and (active or not is_future):
                (to_come if is_future else rows).insert(0, Row(label, numbers))
        columns = [
            pgettext("column", "Active in the year"),
            pgettext("column", "Began in the year"),
            pgettext("column", "Begun by then"),
        ]
        return self._table(name, first_heads()["year"], columns, rows + to_come)

    def _topics_by_country(self, name: str) -> Table:
        inhabited = self._inhabited("country")
        countries = [(iso, label) for iso, label in self.labels["country"] if iso in inhabited]
        ways = {iso: self.narrowing.to_value("country", iso) for iso, _label in countries}
        rows = []
        for topic, label in self.labels["topic"]:
            counts = self.index.counts("country", self.found & self.index.having("topic", topic))
            way = self.narrowing.to_value("topic", topic)
            rows.append(Row(label, [self._link(counts.get(iso, 0), way, ways[iso]) for iso in ways]))
        return self._table(name, first_heads()["topic"], [label for _iso, label in countries], rows, heat=True)

    def _translations(self, name: str) -> Table:
        everything = _("All of these practices") if self.is_filtered else _("The whole catalogue")
        rows = [self._languages_row(everything, self.found, {})]
        for topic, label in self.labels["topic"]:
            among = self.found & self.index.having("topic", topic)
            rows.append(self._languages_row(label, among, self.narrowing.to_value("topic", topic)))
        columns = [label for _code, label in self.labels["language"]]
        if len(columns) > 1:
            columns.append(first_capital(self.languages))
        return self._table(name, first_heads()["topic"], columns, rows)

    def _languages_row(self, label: str, among: BitMap, way: Changes | None) -> Row:
        counts, languages = self.index.counts("language", among), self._values("language")
        ways = {code: self.narrowing.to_value("language", code) for code in languages}
        numbers = [self._link(counts.get(code, 0), way, ways[code]) for code in languages]
        if len(languages) > 1:
            numbers.append(self._in_every_language(among, way))
        return Row(label, numbers, whole=len(among))

    def _in_every_language(self, among: BitMap, way: Changes | None) -> Number:
        languages = self._values("language")
        practices = among & self.index.having_all("language", languages)
        return self._number(practices, way, self.narrowing.to_all("language", languages))

    def _table(self, name: str, first: str, columns: list[str], rows: list[Row], heat: bool = False) -> Table:
        if self.is_filtered:
            rows = [row for row in rows if row.whole or any(each.value for each in row.numbers)]
        return Table(name, first, columns, rows, heat, self.query)

    def _values(self, facet: str) -> list[str]:
        return [value for value, _label in self.labels[facet]]

    def _inhabited(self, facet: str) -> set[str]:
        return {value for value, count in self.index.counts(facet, self.found).items() if count}

    def _number(self, practices: BitMap, *ways: Changes | None) -> Number:
        return self._link(len(practices), *ways)

    def _link(self, value: int, *ways: Changes | None) -> Number:
        return Number(value, self.narrowing.address(*ways) if value else "")


def most(rows: Iterable[Row], number: int) -> list[Row]:
    """The rows with larger numbers than all others, largest first, at most so many; equals keep their order."""
    ranked = sorted(rows, key=lambda row: -row.numbers[0].value)
    rest = (ranked[number:] or ranked[-1:])[:1]
    return [row for row in ranked[:number] for other in rest if row.numbers[0].value > other.numbers[0].value]
