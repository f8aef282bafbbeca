"""Facts and figures, as a page and as files for spreadsheets."""

from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from networks.requests.found import found_or_404
from practices.open_data.spreadsheets import csv_response

from .figures import Figures
from .growth_line import Growth

COLUMNS_ON_PAPER = 7  # of countries beside topics, in letters of the usual size
MOST_COLUMNS = 1_000


def figures(request):
    """Every number leads to the list that it counts."""
    catalogue = Figures(request.reading.index)
    context = {
        "figures": catalogue,
        "growth": Growth.of(catalogue.tables["years"].rows),
        "matrix": catalogue.tables["topics-by-country"].split(columns_at_once(request)),
    }
    return render(request, "practices/figures.html", context)


def columns_at_once(request) -> int:
    """How many columns a table may have: any number where it scrolls, few on paper, fewer in large letters."""
    if not request.reading.paper:
        return MOST_COLUMNS
    return max(2, COLUMNS_ON_PAPER * 100 // request.reading.text_size.percent)


def figures_csv(request, table):
    """One table as a file, in the language and order of the page."""
    numbers = found_or_404(Figures(request.reading.index).table(table), _("There is no such table."))
    return csv_response(numbers.values(), f"intercultural-cities-{numbers.name}-{get_language()}.csv")
