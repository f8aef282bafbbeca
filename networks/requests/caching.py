"""Which answers caches may keep."""

from django.http import HttpResponse
from django.utils.cache import add_never_cache_headers


def cacheable_if(complete: bool, response: HttpResponse) -> HttpResponse:
    """The response, which no cache keeps unless it is complete: another try may show more."""
    if not complete:
        add_never_cache_headers(response)
    return response
