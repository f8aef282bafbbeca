"""The list of practices."""

from django.shortcuts import render

from networks.requests.addresses import elsewhere
from networks.requests.caching import cacheable_if
from networks.requests.parameters import ANY, takes
from practices.filters.practice_filter import PracticeFilter

from .links import ListLinks
from .results import Results


@takes(ANY)  # it leads to its one address itself
def practice_list(request):
    answer = PracticeFilter(request.GET, request.reading.index).answer()
    results = Results(answer, request.GET.get("page"), request.reading.paper)
    links = ListLinks(answer, page=results.page)
    if redirect := elsewhere(request, links.address_with_unknown):
        return redirect
    context = {"results": results, "links": links, "version": results.updated_at}
    return cacheable_if(answer.is_complete, render(request, "practices/practice_list.html", context))
