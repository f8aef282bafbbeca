"""What a reader may be typing, as JSON."""

from django.http import JsonResponse
from django.utils.cache import patch_cache_control

from networks.requests.parameters import takes

from .suggestions import suggestions_for


@takes("q")
def suggestions(request):
    hits = suggestions_for(request.GET.get("q", ""), request.reading.index)
    response = JsonResponse(hits, safe=False, headers={"X-Robots-Tag": "noindex"})
    patch_cache_control(response, public=True, max_age=300)
    return response
