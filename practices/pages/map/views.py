"""The catalogue on a map."""

from django.shortcuts import render

from networks.requests.addresses import elsewhere
from networks.requests.caching import cacheable_if
from networks.requests.parameters import ANY, takes
from practices.filters.practice_filter import PracticeFilter

from .map_results import MapResults


@takes(ANY)  # it leads to its one address itself
def practice_map(request):
    answer = PracticeFilter(request.GET, request.reading.index).answer(ranked=False)
    results = MapResults(answer, request.GET.get("view", ""), request.reading.text_size, request.reading.paper)
    if redirect := elsewhere(request, results.address_with_unknown):
        return redirect
    context = {"results": results, "links": results.links}
    return cacheable_if(answer.is_complete, render(request, "practices/map.html", context))
