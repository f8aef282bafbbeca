"""The catalogue on a map."""

from django.shortcuts import redirect, render
from django.utils.cache import add_never_cache_headers

from practices.filters.practice_filter import PracticeFilter

from .map_results import MapResults


def practice_map(request):
    filterset = PracticeFilter(request.GET, request.reading.index)
    results = MapResults(filterset, request.GET.get("view", ""), request.reading.text_size, request.reading.paper)
    if not request.reading.paper and request.get_full_path() != results.asked_address:
        return redirect(results.asked_address, permanent=True)
    response = render(request, "practices/map.html", {"results": results})
    if filterset.took_too_long:
        add_never_cache_headers(response)
    return response
