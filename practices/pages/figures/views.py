"""Facts and figures, as a page and as files for spreadsheets."""

from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from networks.requests.addresses import elsewhere, with_query
from networks.requests.found import found_or_404
from networks.requests.parameters import takes
from practices.open_data.spreadsheets import FOR_PROGRAMS, csv_response

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
        "in_words": request.reading.paper and request.reading.text_size.is_large_print,
    }
    return render(request, "practices/figures.html", context)


def columns_at_once(request) -> int:
    if not request.reading.paper:
        return MOST_COLUMNS
    return max(2, COLUMNS_ON_PAPER * 100 // request.reading.text_size.percent)


@takes("for")
def figures_csv(request, table):
    numbers = found_or_404(Figures(request.reading.index).table(table), _("There is no such table."))
    for_programs = request.GET.get("for") == FOR_PROGRAMS
    query = f"for={FOR_PROGRAMS}" if for_programs else ""
    file_name = f"intercultural-cities-{numbers.name}-{get_language()}.csv"
    return elsewhere(request, with_query(numbers.csv_address, query)) or csv_response(
        numbers.values(), file_name, for_programs=for_programs
    )
