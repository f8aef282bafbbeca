"""Tables of numbers: as HTML, of which each number leads to its list, and as rows for spreadsheets."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil, sqrt

from django.urls import reverse
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from networks.languages.cldr import number
from networks.requests.addresses import with_query

from .headings import HEADINGS, NOTES

BAR_STEPS = 40  # of the length of bars: figures.css has a class for each
HEAT_SHADES = 4  # of cells, likewise


@dataclass(frozen=True, slots=True)
class Number:
    """A number of practices, and the address of the list of just these; "" where there are none, or no such list."""

    value: int
    address: str

    @property
    def html(self) -> SafeString:
        """With digits alone and the escaped address: of hundreds on a page, `format_html` would take twice as long."""
        if self.address:
            return mark_safe(f'<a href="{escape(self.address)}" rel="nofollow">{number(self.value)}</a>')  # noqa: S308
        return mark_safe(f"<span>{number(self.value)}</span>" if self.value else '<span class="none">0</span>')  # noqa: S308


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table under its label; it may have fewer numbers than the table has columns.

    Bars show what part they are of `whole`, or where that is 0, of the table’s largest number.
    """

    label: str
    numbers: list[Number]
    whole: int = 0


@dataclass(frozen=True)
class Table:
    """Numbers by row and column; with `heat` the larger ones stand on a stronger colour, else each has a bar."""

    name: str
    first: str  # heads the labels
    columns: list[str]
    rows: list[Row]
    heat: bool = False
    query: str = ""  # of the filter of which it is

    @property
    def heading(self) -> str:
        return str(HEADINGS[self.name])

    @property
    def note(self) -> str:
        return str(NOTES[self.name])

    @property
    def csv_address(self) -> str:
        return with_query(reverse("figures_csv", args=[self.name]), self.query)

    @property
    def has_unlinked(self) -> bool:
        """Whether some of its numbers count practices of which there is no list."""
        return any(each.value and not each.address for row in self.rows for each in row.numbers)

    @property
    def most(self) -> int:
        return max((each.value for row in self.rows for each in row.numbers), default=0)

    @property
    def html_rows(self) -> list[tuple[str, SafeString]]:
        """Each label with the cells of its row: made here, since a template would take ten times as long."""
        cell, most = heat_cell if self.heat else bar_cell, self.most
        empty = mark_safe("<td></td>")
        return [
            (row.label, mark_safe("".join(cells)))  # noqa: S308  format_html has made each of them
            for row in self.rows
            for blank in [[empty] * (len(self.columns) - len(row.numbers))]
            for cells in [[cell(each, row.whole or most) for each in row.numbers] + blank]
        ]

    def in_words(self) -> list[tuple[str, list[tuple[str, Number]]]]:
        """Each label with the columns in which it counts anything."""
        return [
            (row.label, [(column, each) for column, each in zip(self.columns, row.numbers, strict=False) if each.value])
            for row in self.rows
        ]

    def values(self) -> Iterator[list[str | int]]:
        """Its rows for a spreadsheet, the head first; a cell without a number is empty."""
        yield [self.first, *self.columns]
        for row in self.rows:
            blank = [""] * (len(self.columns) - len(row.numbers))
            yield [row.label, *(each.value for each in row.numbers), *blank]

    def split(self, columns: int) -> list["Table"]:
        """The same as tables of so many columns at most, one below the other, for narrow paper."""
        tables = ceil(len(self.columns) / columns)
        columns = ceil(len(self.columns) / tables) if tables else 1  # so that the last one is no stump
        starts = range(0, len(self.columns), columns)
        return [
            replace(
                self,
                columns=self.columns[start : start + columns],
                rows=[Row(row.label, row.numbers[start : start + columns]) for row in self.rows],
            )
            for start in starts
        ]


def bar_cell(each: Number, most: int) -> SafeString:
    step = ceil(BAR_STEPS * each.value / most) if most else 0
    bar = format_html('<span class="track"><span class="bar bar-{}"></span></span>', step) if step else ""
    return format_html('<td class="barred">{}{}</td>', each.html, bar)


def heat_cell(each: Number, most: int) -> SafeString:
    """A cell on a colour that grows stronger with its number; with the root, so that small numbers differ too."""
    shade = ceil(HEAT_SHADES * sqrt(each.value / most)) if most else 0
    return mark_safe(f'<td class="heat-{shade}">{each.html}</td>')  # noqa: S308  a digit, and HTML already
