"""Any public page of this site as a PDF: the page's own view, its own HTML, its own print form."""

from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from urllib.parse import unquote, urljoin, urlsplit

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.handlers.wsgi import WSGIRequest
from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import ResolverMatch, resolve, reverse
from django.utils import translation
from django.utils.cache import add_never_cache_headers
from django.views.decorators.http import require_safe

from icc_site.every_request.fair_share import MAKING_PDFS, heavy_share, share_taken
from icc_site.every_request.kept_kinds import PDFS
from icc_site.every_request.page_cache import known_etags, page_key
from icc_site.every_request.reading import Reading
from icc_site.every_request.shared_cache import add_cache, read_cache, write_cache
from icc_site.models import BookletOrder
from icc_site.rendering.chapters import number_of_chapters
from networks.child.errors import ChildError, FailedError
from networks.child.pool import in_line
from networks.requests.addresses import other_form, with_query
from networks.requests.caching import is_for_one
from networks.requests.clients import client_network
from networks.requests.found import WrittenOtherwiseError, way_to_one_form
from networks.requests.parameters import ANY, takes, without_unknown_parameters
from networks.requests.shares import ShareTakenError

from .answers import Copy, no_pdf, pdf_answer, same_as_before
from .names import file_name
from .state import mark
from .store import key_of, make_once, read_pdf
from .work import page_in_child

# What a page may know of the reader's request: where it was asked for. No cookie, no account, no condition.
PASSED_ENVIRON = (
    "HTTP_HOST",
    "HTTP_X_FORWARDED_PROTO",
    "QUERY_STRING",
    "SCRIPT_NAME",
    "SERVER_NAME",
    "SERVER_PORT",
    "SERVER_PROTOCOL",
    "wsgi.url_scheme",
)


@require_safe
@takes(ANY)  # those of the page
def page_as_pdf(request, page: str):
    """The public page `/<page>/` on paper, as any visitor gets it; 404 if there is none."""
    visit = public_visit(page, request.META, request.reading)
    with translation.override(visit.LANGUAGE_CODE):
        try:
            return way_to_known_parameters(visit) or known_copy(request, visit) or new_copy(request, visit)
        except ShareTakenError:
            return share_taken(request)
        except ChildError as error:
            return no_pdf(visit, error)


def way_to_known_parameters(visit) -> HttpResponse | None:
    way_on = without_unknown_parameters(visit, visit.resolver_match.func)
    return way_on and redirect_to_pdf(visit, way_on)


def known_copy(request, visit: WSGIRequest) -> HttpResponse | None:
    """The PDF of a page that has not changed since: its HTML need not be made to know that."""
    copy = read_cache(address_key(visit), PDFS.alias)
    if copy and copy.etag in known_etags(request):
        return same_as_before(copy)
    content = copy and read_pdf(copy.key)
    return pdf_answer(visit, copy, content) if content else None


def new_copy(request, visit) -> HttpResponse:
    """The PDF of a page as it is now, which no cache keeps where its page says so."""
    with heavy_share(request, visit.resolver_match.func):
        page = answer_to(visit)
    if "Location" in page:
        return redirect_to_pdf(visit, page)
    response = pdf_of(request, visit, page)
    if is_for_one(page):
        response["Cache-Control"] = page["Cache-Control"]
    return response


def pdf_of(request, visit, page: HttpResponse) -> HttpResponse:
    """The page as a PDF; one with the same contents is taken as it is."""
    html, base_url = html_of(page), visit.build_absolute_uri()
    copy = Copy(key_of(html, base_url), file_name(visit, page), page.get("X-Robots-Tag", ""))
    if "no-store" not in page.get("Cache-Control", ""):
        write_cache(address_key(visit), copy, PDFS.seconds, PDFS.alias)
    if copy.etag in known_etags(request):
        return same_as_before(copy)
    content = read_pdf(copy.key)
    if content is None and number_of_chapters(html) > settings.BOOKLET_AT_ONCE:
        return to_order(visit, copy.key)
    if content:
        return pdf_answer(visit, copy, content)
    with MAKING_PDFS.of(client_network(request)):
        return pdf_answer(visit, copy, make_pdf(copy.key, html, base_url, keep=not is_for_one(page)))


def to_order(visit: WSGIRequest, key: str) -> HttpResponse:
    """The way to the page where a long booklet is ordered; one that was made of former contents counts no more."""
    BookletOrder.objects.of(visit.build_absolute_uri(), visit.reading.text_size.percent).reset_unless_made_of(key)
    response = redirect(with_query(reverse("booklet_order"), visit.META.get("QUERY_STRING", "")))
    add_never_cache_headers(response)
    return response


def address_key(visit: WSGIRequest) -> str:
    return f"pdf:{mark()}:{page_key(visit)}"


def make_pdf(key: str, html: str, base_url: str, keep: bool) -> bytes:
    """The PDF, made in a child process, and kept if it may be; one that failed is not tried again for a while."""

    def make() -> bytes:
        if read_cache(f"pdf-failed:{key}", PDFS.alias):
            raise FailedError("It failed a moment ago.")
        return page_in_child(until, html, base_url)

    try:
        with in_line(settings.PDF_WAIT) as until:
            return make_once(key, until, make) if keep else make()
    except FailedError as error:
        add_cache(f"pdf-failed:{key}", True, error.retry_after, PDFS.alias)
        raise


def public_page(page: str) -> tuple[str, ResolverMatch]:
    """Language and view of a page such as "en/practices"; Http404 for all that is not in `icc_site.public_urls`."""
    language = page.partition("/")[0]
    if language not in dict(settings.LANGUAGES):
        raise Http404
    return language, resolve(f"/{page}/".removeprefix(f"/{language}"), "icc_site.public_urls")


def public_visit(page: str, meta: Mapping, reading: Reading) -> WSGIRequest:
    """A visit to the public page `/<page>/`, by somebody without an account; Http404 if there is none."""
    language, match = public_page(page)
    visit = visit_on_paper(f"/{page}/", meta, reading)
    visit.LANGUAGE_CODE, visit.resolver_match, visit.user = language, match, AnonymousUser()
    return visit


def visit_on_paper(path: str, meta: Mapping, reading: Reading) -> WSGIRequest:
    environ = {key: meta[key] for key in PASSED_ENVIRON if key in meta}
    own = {"PATH_INFO": path.encode().decode("latin-1"), "REQUEST_METHOD": "GET", "wsgi.input": BytesIO()}
    visit = WSGIRequest(environ | own)
    visit.reading = replace(reading, paper=True)
    return visit


def answer_to(visit) -> HttpResponse:
    match = visit.resolver_match
    try:
        return match.func(visit, *match.args, **match.kwargs)
    except WrittenOtherwiseError as error:
        return way_to_one_form(visit, error)


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
    public_page(unquote(target.path).removeprefix(visit.META.get("SCRIPT_NAME", "")).strip("/"))
    way_on = HttpResponsePermanentRedirect if answer.status_code in (301, 308) else HttpResponseRedirect
    return way_on(other_form(with_query(target.path, target.query), ".pdf"))
