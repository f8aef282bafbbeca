"""Any public page of this site as a PDF: the page's own view, its own HTML, its own print form."""

from io import BytesIO
from urllib.parse import unquote, urljoin, urlsplit

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.handlers.wsgi import WSGIRequest
from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.urls import ResolverMatch, resolve
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from .renderer import html_to_pdf

# What a page may know of the reader's request: where it was asked for. No cookie, no account, no condition.
PASSED_ON = (
    "HTTP_HOST",
    "HTTP_X_FORWARDED_PROTO",
    "PATH_INFO",
    "QUERY_STRING",
    "SCRIPT_NAME",
    "SERVER_NAME",
    "SERVER_PORT",
    "SERVER_PROTOCOL",
    "wsgi.url_scheme",
)


@require_safe
def page_as_pdf(request, page: str):
    """The public page `/<page>/` on paper, as any visitor gets it; 404 if there is none."""
    language, match = public_page(page)
    with translation.override(language):
        visit = visit_on_paper(request, language, match)
        answer = match.func(visit, *match.args, **match.kwargs)
        if "Location" in answer:
            return redirect_to_pdf(visit, answer)
        return pdf_response(visit, html_to_pdf(html_of(answer), visit.build_absolute_uri()))


def public_page(page: str) -> tuple[str, ResolverMatch]:
    """The language and the view of a page such as "en/practices"; Http404 for all that is not in `icc_site.pages`."""
    language = page.partition("/")[0]
    if language not in dict(settings.LANGUAGES):
        raise Http404
    return language, resolve(f"/{page}/".removeprefix(f"/{language}"), "icc_site.pages")


def visit_on_paper(request, language: str, match: ResolverMatch) -> WSGIRequest:
    """A visit to the page itself, by somebody without an account who reads the same language in the same size."""
    environ = {key: request.META[key] for key in PASSED_ON if key in request.META}
    path = environ["PATH_INFO"].removesuffix(".pdf") + "/"
    visit = WSGIRequest(environ | {"PATH_INFO": path, "REQUEST_METHOD": "GET", "wsgi.input": BytesIO()})
    visit.user = AnonymousUser()
    visit.resolver_match = match
    visit.LANGUAGE_CODE = language
    visit.text_size = request.text_size
    visit.index = request.index
    visit.paper = True
    return visit


def html_of(answer: HttpResponse) -> str:
    """The HTML of a page's answer; Http404 if it is something else."""
    if answer.status_code != 200 or not answer.get("Content-Type", "").startswith("text/html"):
        raise Http404
    return answer.content.decode(answer.charset)


def redirect_to_pdf(visit: WSGIRequest, answer: HttpResponse) -> HttpResponse:
    """The way on to the PDF of the page to which the page itself leads; Http404 if that is not one of ours."""
    target = urlsplit(urljoin(visit.build_absolute_uri(), answer["Location"]))
    if target.netloc != visit.get_host():
        raise Http404
    path = target.path.rstrip("/")
    public_page(unquote(path).removeprefix(visit.META.get("SCRIPT_NAME", "")).removeprefix("/"))
    way_on = HttpResponsePermanentRedirect if answer.status_code in (301, 308) else HttpResponseRedirect
    return way_on(f"{path}.pdf?{target.query}".removesuffix("?"))


def pdf_response(visit: WSGIRequest, content: bytes) -> HttpResponse:
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{file_name(visit)}"'
    # The pages' own policy would leave Safari's viewer blank.
    response["Content-Security-Policy"] = "frame-ancestors 'none'"
    response["Content-Language"] = visit.LANGUAGE_CODE
    response["Link"] = f'<{visit.build_absolute_uri()}>; rel="canonical"'
    patch_vary_headers(response, ("Cookie",))  # it holds the text size
    return response


def file_name(visit: WSGIRequest) -> str:
    """What the page is about, in plain letters, such as "practices-education-en.pdf"."""
    _, _, page = visit.path_info.strip("/").partition("/")
    values = [value for _, chosen in visit.GET.lists() for value in chosen]
    words = [page.removeprefix("practices/").replace("/", "-") or "intercultural-cities", *values]
    size = "-large-print" if visit.text_size.is_large_print else ""
    return f"{slugify(' '.join(words))[:100]}-{visit.LANGUAGE_CODE}{size}.pdf"
