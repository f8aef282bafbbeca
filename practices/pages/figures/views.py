"""Facts and figures of what a filter finds, as a page and as files for spreadsheets."""

from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from networks.languages.folding import as_in_addresses
from networks.requests.addresses import elsewhere
from networks.requests.caching import cacheable_if
from networks.requests.file_names import plain_name
from networks.requests.found import as_written, found_or_404
from networks.requests.parameters import ANY, takes
from practices.filters.addresses import list_address, query_values
from practices.filters.filter_answer import FilterAnswer
from practices.filters.practice_filter import PracticeFilter
from practices.open_data.spreadsheets import FOR_PROGRAMS, csv_response

from .figures import Figures
from .growth_line import Growth
from .links import FigureLinks

COLUMNS_ON_PAPER = 7  # of countries beside topics, in letters of the usual size
MOST_COLUMNS = 1_000


@takes(ANY)  # it leads to its one address itself
def figures(request):
    answer = PracticeFilter(request.GET, request.reading.index).answer(ranked=False)
    links, numbers = FigureLinks(answer), Figures(answer)
    if redirect := elsewhere(request, links.address_with_unknown):
        return redirect
    context = {
        "figures": numbers,
        "links": links,
        "growth": Growth.of(numbers.tables["years"].rows, answer.index.present),
        "matrix": numbers.tables["topics-by-country"].split(columns_at_once(request)),
        "in_words": request.reading.paper and request.reading.text_size.is_large_print,
    }
    return cacheable_if(answer.is_complete, render(request, "practices/figures.html", context))


def columns_at_once(request) -> int:
    if not request.reading.paper:
        return MOST_COLUMNS
    return max(2, COLUMNS_ON_PAPER * 100 // request.reading.text_size.percent)


@takes(ANY)  # as the page
def figures_csv(request, table):
    answer = PracticeFilter(request.GET, request.reading.index).answer(ranked=False, corrected=False)
    name = as_in_addresses(table)
    numbers = found_or_404(Figures(answer).table(name), _("There is no such table."))
    as_written({table: name})
    for_programs = request.GET.get("for") == FOR_PROGRAMS
    if redirect := elsewhere(request, file_address(request, answer, FOR_PROGRAMS if for_programs else "")):
        return redirect
    file_name = plain_name("intercultural-cities", name, *query_values(numbers.query))
    response = csv_response(numbers.values(), f"{file_name}-{get_language()}.csv", for_programs=for_programs)
    return cacheable_if(answer.is_complete, response)


def file_address(request, answer: FilterAnswer, whom: str) -> str:
    """The one address of a table, with what its filter leaves aside, as the page's own."""
    values = answer.values | answer.choices_without_effect | answer.query_values
    return list_address(request.path, values, **{"sort": "", "for": whom})
