"""The list of practices."""

from django.shortcuts import redirect, render
from django.utils.cache import add_never_cache_headers

from practices.filters.practice_filter import PracticeFilter

from .results import Results


def practice_list(request):
    filterset = PracticeFilter(request.GET, request.reading.index)
    results = Results(filterset, request.GET.get("page"), request.reading.paper)
    if not request.reading.paper and request.get_full_path() != results.asked_address:
        return redirect(results.asked_address, permanent=True)
    response = render(request, "practices/practice_list.html", {"results": results, "version": results.updated_at})
    if results.filterset.took_too_long or results.filterset.unranked:
        add_never_cache_headers(response)
    return response
