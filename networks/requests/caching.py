"""Which answers caches may keep."""

from django.http import HttpResponse
from django.utils.cache import add_never_cache_headers


def cacheable_if(complete: bool, response: HttpResponse) -> HttpResponse:
    """The response, which no cache keeps unless it is complete: another try may show more."""
    if not complete:
        add_never_cache_headers(response)
    return response


def kept_by_nobody(response: HttpResponse) -> HttpResponse:
    """The response to words that anybody may write: no cache keeps it, and no store what is made of it."""
    add_never_cache_headers(response)
    response.is_for_one = True
    return response


def is_for_one(response: HttpResponse) -> bool:
    return getattr(response, "is_for_one", False)
