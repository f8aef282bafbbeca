"""Ordering a long booklet: a page that says how far it is, and the work in the background."""

from urllib.parse import urlsplit

from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from icc_site.models import BookletOrder
from icc_site.pdf.store import has_pdf
from networks.requests.addresses import other_form, with_query
from networks.requests.own_forms import refuse_other_sites

from .work import make_booklet

RETRY_AFTER = 300  # seconds, when too many booklets wait
LOOK_AGAIN_AFTER = 3  # seconds between two looks at a booklet in the making, where no script looks


@csrf_exempt  # it changes nothing that anybody owns; pages without a token stay the same for everybody
def booklet_order(request):
    """The state of the booklet that the query names; a POST orders it."""
    order = BookletOrder.objects.of(booklet_address(request), request.reading.text_size.percent)
    if request.method == "POST":
        refuse_other_sites(request, _("Another site sent this form; order the booklet here."))
        return place(request, order)
    return order_page(request, order)


def booklet_address(request) -> str:
    return request.build_absolute_uri(with_query(reverse("booklet"), request.META.get("QUERY_STRING", "")))


def place(request, order: BookletOrder) -> HttpResponse:
    """Have the booklet made, unless it is on its way already, and lead back to its page; 503 if too many wait."""
    if order.is_on_its_way:
        return redirect(request.get_full_path())
    if BookletOrder.objects.full():
        response = order_page(request, order, status=503, full=True)
        response["Retry-After"] = str(RETRY_AFTER)
        return response
    BookletOrder.objects.forgotten().delete()
    with transaction.atomic():
        order.now(BookletOrder.State.WAITING, done=0, content="", attempts=0, ordered_at=timezone.now())
        make_booklet.enqueue(order.pk)
    return redirect(request.get_full_path())


def order_page(request, order: BookletOrder, status: int = 200, full: bool = False) -> HttpResponse:
    if order.is_ready and not has_pdf(order.content):  # the room for finished PDFs is limited
        order.state = BookletOrder.State.NEW
    booklet = urlsplit(order.address)
    address = with_query(booklet.path, booklet.query)
    context = {
        "order": order,
        "full": full,
        "again_after": LOOK_AGAIN_AFTER,
        "address": address,
        "pdf": other_form(address, ".pdf"),
    }
    response = render(request, "booklet_order.html", context, status=status)
    add_never_cache_headers(response)
    return response
