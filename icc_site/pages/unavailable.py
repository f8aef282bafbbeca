"""The page that says that the site cannot answer just now: made once, so that saying it costs next to nothing."""

from enum import StrEnum
from functools import cache
from io import BytesIO
from types import SimpleNamespace

from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils.cache import add_never_cache_headers
from django.utils.translation import get_language_from_request, override


class Reason(StrEnum):
    BUSY = "busy"  # this client has its share already
    FAULT = "fault"  # something that the site stands on is away
    UNSAVED = "unsaved"  # the same, and the reader sent something


def unavailable(request, reason: Reason, retry_after: int) -> HttpResponse:
    """A 503 in the reader's language, which asks neither database nor cache; try again after so many seconds."""
    language = get_language_from_request(request, check_path=True)
    response = HttpResponse(unavailable_page(language, request.reading.text_size, reason), status=503)
    response["Retry-After"] = str(retry_after)
    response["Content-Language"] = language
    add_never_cache_headers(response)
    response._has_been_logged = True  # by whoever knows the reason, if it is worth a line; Django writes one each time
    return response


@cache  # as many as languages times text sizes times reasons
def unavailable_page(language: str, text_size, reason: Reason) -> bytes:
    nowhere = {"SERVER_NAME": "", "SERVER_PORT": "80", "REQUEST_METHOD": "GET", "wsgi.input": BytesIO()}
    visit = WSGIRequest(nowhere | {"PATH_INFO": f"/{language}/"})
    visit.reading = SimpleNamespace(text_size=text_size, paper=False)
    with override(language):
        return render_to_string("unavailable.html", {"reason": reason, "status": 503}, visit).encode()
