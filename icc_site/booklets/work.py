"""Making an ordered booklet in the background: in a worker of its own, which says how far it is."""

import logging
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread
from urllib.parse import unquote, urljoin, urlsplit

from django.conf import settings
from django.db import Error, InterfaceError, OperationalError, close_old_connections, connection
from django.http import Http404
from django.utils import translation
from django_tasks import task

from icc_site.every_request.reading import Reading
from icc_site.every_request.text_size import TextSize
from icc_site.models import BookletOrder, OrderLostError
from icc_site.pdf.page import answer_to, html_of, public_visit
from icc_site.pdf.store import has_pdf, key_of, make_once
from icc_site.pdf.work import pdf_in_child
from icc_site.rendering.chapters import number_of_chapters
from icc_site.rendering.renderer import html_to_pdf_with_progress
from networks.child.errors import ChildError, FailedError, UnableError
from networks.child.pool import Limits
from practices.facet_index.current import current_index

STEP_SECONDS = 1.0  # between two words on how far it is
BEAT_SECONDS = 5.0  # between two where there is nothing to say yet

State = BookletOrder.State
logger = logging.getLogger(__name__)


@task()
def make_booklet(pk: int) -> None:
    """Make the PDF of an order that waits, and say in it how far it is; whatever goes wrong is said there too."""
    order = BookletOrder.objects.claim(pk)
    if order is None:
        return
    try:
        make(order)
    except OrderLostError:
        logger.warning("Another worker has taken up the booklet %s", order)
    except (InterfaceError, OperationalError) as error:
        logger.error("The database failed under the booklet %s, which is taken up again: %s", order, error)
    except ChildError:  # it is logged where it arises
        order.note(State.FAILED)
    except Exception:
        logger.exception("The booklet %s could not be made", order)
        order.note(State.FAILED)


def make(order: BookletOrder, whole: bool = False) -> None:
    """Have the PDF among those kept, whole or as long as a reader may order; ChildError if it cannot be made."""
    with heartbeat(order):
        html, base_url = html_at(order.address, order.percent, whole)
        content, total = key_of(html, base_url), number_of_chapters(html)
    order.note(State.LAYING_OUT, content=content, done=0, total=total)
    if not has_pdf(content):
        lay_out(order, html, base_url)
    if not has_pdf(content):
        logger.error("There is no room for the booklet %s: PDF_CACHE or the disk is too small", order)
        raise UnableError("It was made, but could not be kept.")
    order.note(State.READY, done=order.total)


def lay_out(order: BookletOrder, html: str, base_url: str) -> None:
    try:
        with TemporaryDirectory() as folder, ThreadPoolExecutor(1) as helper:
            progress_file = Path(folder) / "progress"
            follow(order, progress_file, helper.submit(render, order.content, html, base_url, str(progress_file)))
    except OSError as error:
        logger.error("There is no scratch space for the booklet %s: %s", order, error)
        raise UnableError(str(error)) from error


@contextmanager
def heartbeat(order: BookletOrder) -> Iterator[None]:
    """Say every few seconds that an order is worked on, while nothing else is said of it."""
    ended = Event()
    thread = Thread(target=beat, args=(order, ended), daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def beat(order: BookletOrder, ended: Event) -> None:
    with suppress(OrderLostError):  # the next word of the work itself says so
        while not ended.wait(BEAT_SECONDS):
            say(order, State.GATHERING)
    connection.close()


def say(order: BookletOrder, state: str, **facts) -> None:
    """Note how far the work is; a database that is away for a moment does not end it."""
    try:
        order.note(state, **facts)
    except Error:
        close_old_connections()  # the next word finds another


def html_at(address: str, percent: int, whole: bool) -> tuple[str, str]:
    """The HTML on paper of the page to which an absolute address leads, in a size in per cent, and its address.

    FailedError if there is none.
    """
    parts = urlsplit(address)
    server = {"HTTP_HOST": parts.netloc, "SERVER_NAME": parts.hostname or "", "SERVER_PORT": str(parts.port or 80)}
    query = {"wsgi.url_scheme": parts.scheme, "HTTP_X_FORWARDED_PROTO": parts.scheme, "QUERY_STRING": parts.query}
    reading = Reading(cache(current_index), TextSize(percent), whole=whole)
    try:
        visit = public_visit(unquote(parts.path).strip("/"), server | query, reading)
        with translation.override(visit.LANGUAGE_CODE):
            page = answer_to(visit)
            if "Location" not in page:
                return html_of(page), visit.build_absolute_uri()
    except Http404 as error:
        logger.warning("There is no booklet at %s, or no more", address)
        raise FailedError("There is no page at this address.") from error
    return html_at(urljoin(address, page["Location"]), percent, whole)


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
        say(order, State.WRITING if done == order.total else State.LAYING_OUT, done=done)
    rendering.result()
