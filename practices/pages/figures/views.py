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
    catalogue = Figures(request.reading.index)
    context = {
        "figures": catalogue,
        "growth": Growth.of(catalogue.tables["years"].rows),
        "matrix": catalogue.tables["topics-by-country"].split(columns_at_once(request)),
    }
    return render(request, "practices/figures.html", context)


def columns_at_once(request) -> int:
    if not request.reading.paper:
        return MOST_COLUMNS
    return max(2, COLUMNS_ON_PAPER * 100 // request.reading.text_size.percent)


def figures_csv(request, table):
    numbers = found_or_404(Figures(request.reading.index).table(table), _("There is no such table."))
    return csv_response(numbers.values(), f"intercultural-cities-{numbers.name}-{get_language()}.csv")
