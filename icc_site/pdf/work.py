"""Making PDFs in child processes: what a page's may take of this machine, and what the log says where there is none."""

from collections.abc import Callable

from django.conf import settings

from icc_site.rendering.renderer import html_to_pdf
from networks.child.errors import ChildError
from networks.child.pool import Limits, in_child
from networks.faults.fault import Fault

PAGES_PER_CHILD = 200  # pages after which a child is replaced

NO_PDF = Fault("There is no PDF")


def page_limits() -> Limits:
    places = [f"page-{number}" for number in range(settings.PDF_AT_ONCE)]
    return Limits(places, settings.PDF_SECONDS, settings.PDF_MEMORY, PAGES_PER_CHILD)


def page_in_child(until: float, html: str, base_url: str) -> bytes:
    return pdf_in_child(until, page_limits(), html_to_pdf, html, base_url)


def pdf_in_child(until: float, limits: Limits, job: Callable, *args) -> bytes:
    """The PDF that a child makes; a ChildError, which is logged, if it makes none."""
    try:
        content = in_child(until, limits, job, *args)
    except ChildError as error:
        NO_PDF.occurred(error)
        raise
    NO_PDF.went_well()
    return content
