"""Ordering a long booklet: a page that says how far it is, and the work in the background."""

from contextlib import suppress
from urllib.parse import urlsplit

from django.db import IntegrityError, transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from icc_site.every_request.fair_share import share_taken
from icc_site.models import BookletOrder
from icc_site.pdf.store import has_pdf
from networks.requests.addresses import elsewhere, other_form, with_query
from networks.requests.clients import client_customer
from networks.requests.methods import FOR_READING, answers
from networks.requests.own_forms import refuse_other_sites
from networks.requests.parameters import ANY, takes
from networks.requests.shares import ShareTakenError
from practices.filters.selection import selection
from practices.pages.booklet.edition import Edition

from .clients import ORDERING, note, refuse_beyond_share
from .work import make_booklet

RETRY_AFTER = 300  # seconds, when too many booklets wait
LOOK_AGAIN_AFTER = 3  # seconds between two looks at a booklet in the making, where no script looks


@takes(ANY)  # it leads to its one address itself
@answers(*FOR_READING, "POST")
@csrf_exempt  # it changes nothing that anybody owns; pages without a token stay the same for everybody
def booklet_order(request):
    """The state of the booklet that the query names; a POST orders it. However it is named, it is one order."""
    chosen, edition = selection(request.GET, request.reading.index), Edition(request.GET)
    if not chosen.total:
        return redirect(edition.address_as_typed(chosen.address_with_unknown("booklet")))
    address = edition.address(chosen.address("booklet_order"))
    if request.method != "POST" and (way_on := elsewhere(request, address)):
        return way_on
    page = request.build_absolute_uri(edition.address(chosen.address("booklet")))
    order = BookletOrder.objects.of(page, request.reading.text_size.percent)
    if request.method == "POST":
        refuse_other_sites(request, _("Another site sent this form; order the booklet here."))
        return order_for(request, order, address)
    return order_page(request, order)


def order_for(request, order: BookletOrder, address: str) -> HttpResponse:
    """What is on its way already, whoever ordered it, is waited for; a new one takes of the client's share."""
    if order.is_on_its_way:
        return redirect(address)
    client = client_customer(request)
    try:
        with ORDERING.of(client):
            refuse_beyond_share(client)
            response = place(request, order, address)
            note(order, client)
            return response
    except ShareTakenError:
        return share_taken(request)


def place(request, order: BookletOrder, address: str) -> HttpResponse:
    """Have the booklet made, and lead to the order's page; 503 if too many wait."""
    if BookletOrder.objects.full():
        response = order_page(request, order, status=503, full=True)
        response["Retry-After"] = str(RETRY_AFTER)
        return response
    BookletOrder.objects.forgotten().delete()
    with suppress(IntegrityError), transaction.atomic():  # somebody else ordered it this very moment
        order.now(BookletOrder.State.WAITING, done=0, content="", attempts=0, ordered_at=timezone.now())
        make_booklet.enqueue(order.pk)
    return redirect(address)


def order_page(request, order: BookletOrder, status: int = 200, full: bool = False) -> HttpResponse:
    if order.is_ready and not has_pdf(order.content):  # the room for finished PDFs is limited
        order.state = BookletOrder.State.NEW
    booklet = urlsplit(order.address)
    address = with_query(booklet.path, booklet.query)
    context = {
        "order": order,
        "title": Edition(request.GET).title,
        "full": full,
        "again_after": LOOK_AGAIN_AFTER,
        "address": address,
        "pdf": other_form(address, ".pdf"),
    }
    response = render(request, "booklet_order.html", context, status=status)
    add_never_cache_headers(response)
    return response
