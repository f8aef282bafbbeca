"""The catalogue in numbers: tables of which every number is that of the list behind it, counted from bitmaps."""

from collections.abc import Callable, Iterable
from functools import partial

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from pyroaring import BitMap

from networks.languages.cldr import first_capital, join_words, language_name
from practices.facet_index.index import FacetIndex
from practices.filters.addresses import list_address
from practices.models.periods import NO_YEAR
from practices.pages.lists.values import is_to_come

from .headings import first_heads
from .tables import Number, Row, Table

MOST_LEADING = 3  # topics and countries that the page's first sentences name

Chosen = dict[str, list[str]]  # values by facet, of which a practice has one each


class Figures:
    """The tables by name, which is also their address, each made when it is asked for."""

    def __init__(self, index: FacetIndex):
        self.index, self.labels = index, index.labels()
        self.path = reverse("practice_list")
        self.makers: dict[str, Callable[[], Table]] = {
            "topics": partial(self._by_facet, "topics", "topic"),
            "countries": partial(self._by_facet, "countries", "country"),
            "topics-by-country": self._topics_by_country,
            "years": self._years,
            "networks": partial(self._by_facet, "networks", "network"),
            "languages": partial(self._by_facet, "languages", "language"),
            "translations": self._translations,
        }

    @cached_property
    def tables(self) -> dict[str, Table]:
        return {name: make() for name, make in self.makers.items()}

    def table(self, name: str) -> Table | None:
        return self.makers[name]() if name in self.makers else None

    @property
    def total(self) -> Number:
        return self._number(self.index.everything, {})

    @property
    def city_count(self) -> int:
        return len(self.labels["city"])

    @property
    def country_count(self) -> int:
        return len(self.labels["country"])

    @property
    def leading_topics(self) -> list[Row]:
        return most(self.tables["topics"].rows, MOST_LEADING)

    @property
    def leading_countries(self) -> list[Row]:
        return most(self.tables["countries"].rows, MOST_LEADING)

    @property
    def languages(self) -> str:
        return join_words(language_name(code) for code, _label in self.labels["language"])

    @property
    def from_networks(self) -> Number:
        networks = [slug for slug, _label in self.labels["network"]]
        return self._number(self.index.having_any("network", networks), {"network": networks})

    @property
    def in_every_language(self) -> Number:
        languages = [code for code, _label in self.labels["language"]]
        return self._number(self.index.having_all("language", languages), {"language": languages, "told": "all"})

    def _by_facet(self, name: str, facet: str) -> Table:
        counts = self.index.counts(facet, self.index.everything)
        rows = [Row(label, [self._link(counts.get(value, 0), {facet: [value]})]) for value, label in self.labels[facet]]
        return Table(name, first_heads()[facet], [pgettext("column", "Practices")], rows)

    def _years(self) -> Table:
        """The practices active in each year, and those that had begun by then; years to come stand last."""
        rows, to_come = list[Row](), list[Row]()
        begun, years = BitMap(), list[str]()
        for year, label in reversed(self.labels["year"]):
            active = self.index.having("year", year)
            numbers = [self._number(active, {"year": [year]})]
            if year != NO_YEAR:
                begun, years = begun | active, [*years, year]
                numbers.append(self._number(begun, {"year": years}))
            part = to_come if is_to_come(year, self.index.present) else rows
            part.insert(0, Row(label, numbers))
        columns = [pgettext("column", "Active in the year"), pgettext("column", "Begun by then")]
        return Table("years", first_heads()["year"], columns, rows + to_come)

    def _topics_by_country(self) -> Table:
        countries = self.labels["country"]
        counts = {topic: self.index.counts("country", self.index.having("topic", topic)) for topic in self._topics}
        rows = [
            Row(
                label,
                [self._link(counts[topic].get(iso, 0), {"topic": [topic], "country": [iso]}) for iso, _ in countries],
            )
            for topic, label in self._topics.items()
        ]
        columns = [label for _iso, label in countries]
        return Table("topics-by-country", first_heads()["topic"], columns, rows, heat=True)

    def _translations(self) -> Table:
        rows = [self._languages_row(_("The whole catalogue"), self.index.everything, {})]
        for topic, label in self._topics.items():
            rows.append(self._languages_row(label, self.index.having("topic", topic), {"topic": [topic]}))
        columns = [label for _code, label in self.labels["language"]]
        if len(columns) > 1:
            columns.append(first_capital(self.languages))
        return Table("translations", first_heads()["topic"], columns, rows)

    def _languages_row(self, label: str, among: BitMap, chosen: Chosen) -> Row:
        languages = [code for code, _label in self.labels["language"]]
        counts = self.index.counts("language", among)
        numbers = [self._link(counts.get(code, 0), chosen | {"language": [code]}) for code in languages]
        if len(languages) > 1:
            in_all = among & self.index.having_all("language", languages)
            numbers.append(self._number(in_all, chosen | {"language": languages, "told": "all"}))
        return Row(label, numbers, whole=len(among))

    @cached_property
    def _topics(self) -> dict[str, str]:
        return dict(self.labels["topic"])

    def _number(self, practices: BitMap, chosen: dict) -> Number:
        return self._link(len(practices), chosen)

    def _link(self, value: int, chosen: dict) -> Number:
        return Number(value, list_address(self.path, chosen) if value else "")


def most(rows: Iterable[Row], number: int) -> list[Row]:
    """The rows with the largest numbers, largest first; equals keep their order."""
    return sorted((row for row in rows if row.numbers[0].value), key=lambda row: -row.numbers[0].value)[:number]
