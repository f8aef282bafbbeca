"""How a page is being read, on every request as `request.reading`."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

from django.utils.cache import patch_vary_headers

from practices.facet_index.current import current_index
from practices.facet_index.index import FacetIndex

from .text_size import COOKIE, TextSize


@dataclass(frozen=True)
class Reading:
    """In which state of the catalogue, which size, and on what; a view answers by this and the address alone."""

    read_index: Callable[[], FacetIndex]  # which asks the database once, when somebody needs it
    text_size: TextSize = field(default_factory=TextSize)
    paper: bool = False  # True only where `icc_site.pdf` has a page printed
    whole: bool = False  # a booklet of all practices, however many

    @property
    def index(self) -> FacetIndex:
        return self.read_index()


class ReadingMiddleware:
    """Put the reading on the request; its index is not asked for before somebody needs it."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.reading = Reading(cache(current_index), TextSize.of_cookie(request.COOKIES.get(COOKIE)))
        response = self.get_response(request)
        patch_vary_headers(response, ("Cookie",))  # it holds the text size
        return response
