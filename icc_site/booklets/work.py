"""Making an ordered booklet in the background: in a worker of its own, which says how far it is."""

import logging
import time
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import unquote, urljoin, urlsplit

from django.conf import settings
from django.utils import translation
from django_tasks import task

from icc_site.every_request.reading import Reading
from icc_site.every_request.text_size import TextSize
from icc_site.models import BookletOrder
from icc_site.pdf.page import answer_to, html_of, public_visit
from icc_site.pdf.store import has_pdf, key_of, make_once, read_pdf
from icc_site.pdf.work import pdf_in_child
from icc_site.rendering.chapters import number_of_chapters
from icc_site.rendering.renderer import html_to_pdf_with_progress
from networks.child.errors import ChildError, UnableError
from networks.child.pool import Limits
from practices.facet_index.current import current_index

STEP_SECONDS = 1.0  # between two words on how far it is

State = BookletOrder.State
logger = logging.getLogger(__name__)


@task()
def make_booklet(pk: int) -> None:
    """Make the PDF of an order, and say in it how far it is; whatever goes wrong is said there too."""
    order = BookletOrder.objects.get(pk=pk)
    try:
        make(order)
    except ChildError:  # it is logged where it arises
        order.now(State.FAILED)
    except Exception:
        logger.exception("The booklet %s could not be made", order)
        order.now(State.FAILED)


def make(order: BookletOrder, whole: bool = False) -> None:
    """Have the PDF among those kept, whole or as long as a reader may order; ChildError if it cannot be made."""
    order.now(State.GATHERING)
    html, base_url = html_at(order.address, order.percent, whole)
    order.now(State.LAYING_OUT, content=key_of(html, base_url), done=0, total=number_of_chapters(html))
    if read_pdf(order.content) is None:
        with TemporaryDirectory() as folder, ThreadPoolExecutor(1) as helper:
            progress_file = Path(folder) / "progress"
            follow(order, progress_file, helper.submit(render, order.content, html, base_url, str(progress_file)))
    if not has_pdf(order.content):
        logger.error("There is no room for the booklet %s: PDF_CACHE or the disk is too small", order)
        raise UnableError("It was made, but could not be kept.")
    order.now(State.READY, done=order.total)


def html_at(address: str, percent: int, whole: bool) -> tuple[str, str]:
    """The HTML on paper of the page to which an absolute address leads, in a size in per cent, and its address.

    Http404 if there is none.
    """
    parts = urlsplit(address)
    server = {"HTTP_HOST": parts.netloc, "SERVER_NAME": parts.hostname or "", "SERVER_PORT": str(parts.port or 80)}
    query = {"wsgi.url_scheme": parts.scheme, "HTTP_X_FORWARDED_PROTO": parts.scheme, "QUERY_STRING": parts.query}
    reading = Reading(cache(current_index), TextSize(percent), whole=whole)
    visit = public_visit(unquote(parts.path).strip("/"), server | query, reading)
    with translation.override(visit.LANGUAGE_CODE):
        page = answer_to(visit)
    if "Location" in page:
        return html_at(urljoin(address, page["Location"]), percent, whole)
    return html_of(page), visit.build_absolute_uri()


def render(key: str, html: str, base_url: str, progress_file: str) -> bytes:
    until = time.monotonic() + settings.BOOKLET_SECONDS
    job = (html_to_pdf_with_progress, html, base_url, progress_file)
    return make_once(key, until, lambda: pdf_in_child(until, booklet_limits(), *job))


def booklet_limits() -> Limits:
    """A place apart, for they take minutes; and much memory, which their child gives back by ending."""
    return Limits(["booklet"], settings.BOOKLET_SECONDS, settings.BOOKLET_MEMORY, jobs=1)


def follow(order: BookletOrder, progress_file: Path, rendering: Future) -> None:
    """Note in the order what the child says, until the rendering ends; what it raises is raised."""
    while wait([rendering], timeout=STEP_SECONDS).not_done:
        done = int(progress_file.read_text().split()[0]) if progress_file.exists() else 0
        order.now(State.WRITING if done == order.total else State.LAYING_OUT, done=done)
    rendering.result()
