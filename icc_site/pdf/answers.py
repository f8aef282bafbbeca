"""The answers at a PDF's address: the PDF, or that the browser has it already, or why there is none."""

from dataclasses import dataclass, replace

from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpResponse, HttpResponseNotModified
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers, patch_vary_headers

from networks.child.errors import ChildError

POLICY = "frame-ancestors 'none'"  # the pages' own would leave Safari's viewer blank


@dataclass(frozen=True)
class Copy:
    """A page's PDF without its bytes: the key of its contents, and what it is called."""

    key: str
    name: str
    robots: str = ""  # what its page says to search engines

    @property
    def etag(self) -> str:
        return f'"{self.key}"'


def pdf_answer(visit: WSGIRequest, copy: Copy, content: bytes) -> HttpResponse:
    """The PDF; any cache may keep it and asks each time whether it is still so."""
    response = pdf_response(visit, copy.name, content)
    response["Link"] = f'<{visit.build_absolute_uri()}>; rel="canonical"'
    if robots := "noindex" if visit.GET else copy.robots:  # one of countless lists, or what its page says
        response["X-Robots-Tag"] = robots
    return with_validators(response, copy)


def pdf_response(visit: WSGIRequest, name: str, content: bytes) -> HttpResponse:
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{name}"'
    response["Content-Language"] = visit.LANGUAGE_CODE
    response["Content-Security-Policy"] = POLICY
    return response


def same_as_before(copy: Copy) -> HttpResponse:
    return with_validators(HttpResponseNotModified(), copy)


def with_validators(response: HttpResponse, copy: Copy) -> HttpResponse:
    response["ETag"] = copy.etag
    response["Content-Security-Policy"] = POLICY  # a browser takes it over from a 304 too
    response["Cache-Control"] = "public, max-age=0, must-revalidate"
    patch_vary_headers(response, ("Cookie",))  # it holds the text size
    return response


def draft_answer(visit: WSGIRequest, name: str, content: bytes) -> HttpResponse:
    response = pdf_response(visit, name, content)
    response["X-Robots-Tag"] = "noindex"
    add_never_cache_headers(response)
    return response


def no_pdf(visit: WSGIRequest, error: ChildError) -> HttpResponse:
    """The page that says why there is no PDF now and leads to the page itself, which a browser can print."""
    visit.reading = replace(visit.reading, paper=False)
    context = {"reason": error.reason, "page": visit.get_full_path(), "status": 503}
    response = render(visit, "503.html", context, status=503)
    response["Retry-After"] = str(error.retry_after)
    response._has_been_logged = True  # where the error arose, if it is worth a line
    add_never_cache_headers(response)
    return response
