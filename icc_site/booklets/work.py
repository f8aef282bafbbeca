"""Making an ordered booklet in the background: in a worker of its own, which says how far it is."""

import logging
import time
from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.utils import translation
from django_tasks import task

from icc_site.every_request.reading import Reading
from icc_site.every_request.text_size import TextSize
from icc_site.models import BookletOrder
from icc_site.pdf.page import answer_to, html_of, public_visit
from icc_site.pdf.store import is_kept, kept, key_of, made_once
from icc_site.rendering.chapters import number_of_chapters
from icc_site.rendering.renderer import html_to_pdf_told
from networks.child.errors import RenderError, UnableError
from networks.child.pool import booklet_limits, in_child
from practices.facet_index.current import current_index

STEP = 1.0  # seconds between two words on how far it is

State = BookletOrder.State
logger = logging.getLogger(__name__)


@task()
def make_booklet(pk: int) -> None:
    """Make the PDF of an order, and say in it how far it is; whatever goes wrong is said there too."""
    order = BookletOrder.objects.get(pk=pk)
    try:
        make(order)
    except RenderError:  # it is logged where it arises
        order.now(State.FAILED)
    except Exception:
        logger.exception("The booklet %s could not be made", order)
        order.now(State.FAILED)


def make(order: BookletOrder, whole: bool = False) -> None:
    """Have the PDF among those kept, whole or as long as a reader may order; RenderError if it cannot be made."""
    order.now(State.GATHERING)
    html, base_url = html_at(order.address, order.percent, whole)
    order.now(State.LAYING_OUT, content=key_of(html, base_url), done=0, total=number_of_chapters(html))
    if kept(order.content) is None:
        with TemporaryDirectory() as folder, ThreadPoolExecutor(1) as helper:
            told = Path(folder) / "told"
            follow(order, told, helper.submit(render, order.content, html, base_url, str(told)))
    if not is_kept(order.content):
        logger.error("There is no room for the booklet %s: PDF_CACHE or the disk is too small", order)
        raise UnableError("It was made, but could not be kept.")
    order.now(State.READY, done=order.total)


def html_at(address: str, percent: int, whole: bool) -> tuple[str, str]:
    """The HTML on paper of the page at an absolute address, in a text size, and that address."""
    parts = urlsplit(address)
    server = {"HTTP_HOST": parts.netloc, "SERVER_NAME": parts.hostname or "", "SERVER_PORT": str(parts.port or 80)}
    asked = {"wsgi.url_scheme": parts.scheme, "HTTP_X_FORWARDED_PROTO": parts.scheme, "QUERY_STRING": parts.query}
    reading = Reading(current_index(), TextSize(percent), whole=whole)
    visit = public_visit(unquote(parts.path).strip("/"), server | asked, reading)
    with translation.override(visit.LANGUAGE_CODE):
        return html_of(answer_to(visit)), visit.build_absolute_uri()


def render(key: str, html: str, base_url: str, told: str) -> bytes:
    until = time.monotonic() + settings.BOOKLET_SECONDS
    return made_once(
        key, until, lambda: in_child(until, html_to_pdf_told, html, base_url, told, limits=booklet_limits())
    )


def follow(order: BookletOrder, told: Path, rendering: Future) -> None:
    """Note in the order what the child says, until the rendering ends; what it raises is raised."""
    while wait([rendering], timeout=STEP).not_done:
        done = int(told.read_text().split()[0]) if told.exists() else 0
        order.now(State.WRITING if done == order.total else State.LAYING_OUT, done=done)
    rendering.result()
