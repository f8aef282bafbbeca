"""A preview as a PDF: for the same staff as the preview itself, and kept by nobody."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from icc_site.every_request.fair_share import MAKING_PDFS, share_taken
from networks.child.errors import ChildError
from networks.child.pool import in_line
from networks.requests.clients import client_network
from networks.requests.shares import ShareTakenError
from practices.pages.practice.views import practice_preview
from practices.pages.special.views import special_preview

from .answers import draft_answer, no_pdf
from .names import file_name
from .page import html_of, redirect_to_pdf, visit_on_paper
from .work import page_in_child


@require_safe
def preview_as_pdf(request, token: str):
    return draft_on_paper(request, token, practice_preview)


@require_safe
def special_preview_as_pdf(request, token: str):
    return draft_on_paper(request, token, special_preview)


def draft_on_paper(request, token: str, view: Callable) -> HttpResponse:
    visit = visit_on_paper(f"{request.path_info.removesuffix('.pdf')}/", request.META, request.reading)
    visit.LANGUAGE_CODE, visit.resolver_match, visit.user = get_language(), request.resolver_match, request.user
    page = view(visit, token)
    if "Location" in page:
        return redirect_to_pdf(visit, page)
    try:
        with MAKING_PDFS.of(client_network(request)), in_line(settings.PDF_WAIT) as until:
            content = page_in_child(until, html_of(page), visit.build_absolute_uri())
    except ShareTakenError:
        return share_taken(request)
    except ChildError as error:
        return no_pdf(visit, error)
    return draft_answer(visit, f"preview-{file_name(visit, page)}", content)
