"""Every kind of page, as a reader of one language meets it: on a screen, on paper, and in the other forms."""

from collections.abc import Iterator
from functools import cache

from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client, RequestFactory
from django.utils import timezone
from django.utils.translation import override

from icc_site.every_request.reading import Reading
from icc_site.models import LONGEST_SILENCE, LONGEST_WAIT, MOST_WAITING, BookletOrder
from icc_site.pages import errors as error_pages
from icc_site.pdf import answers
from icc_site.pdf import page as pdf
from icc_site.pdf.store import store_pdf
from networks.child import errors
from practices.facet_index.current import current_index
from practices.filters.picked import MOST_PICKED
from practices.models import Practice, SpecialPage
from practices.publication.previews import preview_address, special_preview_address

from . import kinds
from .said import Said, page_of, said_in_feed, said_in_suggestions, said_in_table, said_on

Visits = Iterator[tuple[str, Said]]  # pairs of the kind of page and what it says
OTHER_SITE = {"sec-fetch-site": "cross-site"}


def everything(language: str) -> Visits:
    for part in (on_screen, on_paper, own_list, previews, orders, refusals, faults, other_forms):
        yield from part(language)


def on_screen(language: str) -> Visits:
    for status, addresses in ((200, kinds.PAGES), (404, kinds.MISSING), (410, kinds.GONE)):
        for kind, address in addresses.items():
            yield kind, said_at(Client(), address.format(language), status)


def said_at(client, address: str, status: int = 200, **request) -> Said:
    return said_by(client.get(address, follow=True, **request), status)


def said_by(answer, status: int) -> Said:
    assert answer.status_code == status, f"{answer.request['PATH_INFO']}: {answer.status_code}"
    return said_on(page_of(answer))


def on_paper(language: str) -> Visits:
    for kind, address in kinds.PAGES.items():
        visit = visit_to(address.format(language))
        with override(language):
            answer = pdf.answer_to(visit)
            if "Location" in answer:
                answer = pdf.answer_to(visit_to(answer["Location"]))
        assert answer.status_code == 200, f"{address} on paper: {answer.status_code}"
        yield f"{kind}, on paper", said_on(page_of(answer))


def visit_to(address: str):
    """A visit as `icc_site.pdf` makes it for the page that it sets on paper."""
    request = RequestFactory().get(address)
    return pdf.public_visit(request.path.strip("/"), request.META, Reading(cache(current_index)))


def own_list(language: str) -> Visits:
    client = Client()
    for kind, numbers in (("own list", (1, 2, 999)), ("full list", range(1, MOST_PICKED + 1))):
        client.cookies["my_list"] = "-".join(map(str, numbers))
        yield kind, said_at(client, f"/{language}/my-list/")
    yield "question before the list is emptied", said_at(client, f"/{language}/my-list/empty/")


def previews(language: str) -> Visits:
    client = Client()
    client.force_login(get_user_model().objects.get_or_create(username="staff", is_staff=True, is_superuser=True)[0])
    draft, page = Practice.objects.get(slug="draft"), SpecialPage.objects.get(slug="draft")
    for status in ("draft", "in_review", "archived"):
        Practice.objects.filter(pk=draft.pk).update(status=status)
        with override(language):
            addresses = preview_address(draft), special_preview_address(page)
        for address in addresses:
            yield f"preview, {status}: {address[:20]}", said_at(client, address)


def orders(language: str) -> Visits:
    """The page of an order in each of its states."""
    address, client = kinds.ORDER.format(language), Client()
    client.post(address)
    order = BookletOrder.objects.get(address__contains=f"/{language}/booklet/")
    settings.PDF_FOLDER.mkdir(parents=True, exist_ok=True)
    store_pdf("kept", b"%PDF")
    for state in BookletOrder.State.values:
        order.now(state, done=3, total=21, content="kept")
        yield f"order, {state}", said_at(client, address)
    BookletOrder.objects.update(state="waiting", updated_at=timezone.now() - 2 * LONGEST_SILENCE)
    yield "order, nobody works", said_at(client, address)
    BookletOrder.objects.update(state="gathering", updated_at=timezone.now() - 2 * LONGEST_WAIT)
    yield "order, interrupted", said_at(client, address)
    for number in range(MOST_WAITING):
        BookletOrder(key=f"{number}", address="", percent=100).now("waiting")
    yield "order, too many", said_by(client.post(address), 503)
    BookletOrder.objects.all().delete()


def refusals(language: str) -> Visits:
    """What is said to forms that cannot be right, by the language that the browser wishes for or the address names."""
    client, wish = Client(headers={"accept-language": language}), f"/{language}"
    yield "wrong text size", said_by(client.post("/text-size/", {"size": "300"}), 400)
    yield "text size from elsewhere", said_by(client.post("/text-size/", {"size": "150"}, headers=OTHER_SITE), 403)
    yield "text size without a form", said_at(client, "/text-size/", 405)
    without_token = Client(enforce_csrf_checks=True, headers={"accept-language": language})
    yield "form without its token", said_by(without_token.post("/admin/login/"), 403)
    yield "list changed from elsewhere", said_by(client.post(f"{wish}/my-list/", {"add": "1"}, headers=OTHER_SITE), 403)
    yield "unknown practice for a list", said_by(client.post(f"{wish}/my-list/", {"add": "999"}), 400)
    yield "order from elsewhere", said_by(client.post(kinds.ORDER.format(language), headers=OTHER_SITE), 403)


def faults(language: str) -> Visits:
    """The pages that say that something is wrong with us."""
    address = f"/{language}/practices/"
    with override(language):
        for error in (errors.BusyError, errors.FailedError, errors.UnableError):
            visit = visit_to(address)
            yield error.__name__, said_by_view(answers.no_pdf(visit, error()), 503)
        yield "fault", said_by_view(error_pages.server_error(RequestFactory().get(address)), 500)


def said_by_view(answer, status: int) -> Said:
    assert answer.status_code == status
    return said_on(page_of(answer))


def other_forms(language: str) -> Visits:
    for kind, address in kinds.FEEDS.items():
        yield kind, said_in_feed(content_of(address, language))
    for kind, address in kinds.TABLES.items():
        yield kind, said_in_table(content_of(address, language), language)
    for kind, address in kinds.SUGGESTIONS.items():
        yield kind, said_in_suggestions(content_of(address, language), language)


def content_of(address: str, language: str) -> bytes:
    answer = Client().get(address.format(language))
    assert answer.status_code == 200, f"{address}: {answer.status_code}"
    return answer.content
