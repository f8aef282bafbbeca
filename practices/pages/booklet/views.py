"""Booklets: many practices whole, on one page."""

from urllib.parse import urlencode

from django.conf import settings
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _

from networks.requests.found import found_or_404
from practices.filters.addresses import list_address
from practices.filters.practice_filter import PracticeFilter
from practices.models import SpecialPage
from practices.pages.lists.results import Results
from practices.pages.picked.picked import Picked
from practices.pages.special.special_page import SpecialPageShown

from .booklet import Booklet


def booklet(request):
    """The booklet of a special page, or of the practices named one by one, or else of those that the filters find."""
    if slug := request.GET.get("special"):
        return booklet_of_special(request, slug)
    picked = Picked(request.GET.getlist("practice"))
    return booklet_of_picked(request, picked) if picked.names else booklet_of_found(request)


def booklet_of_picked(request, picked: Picked):
    if not request.reading.paper and request.get_full_path() != picked.asked_address("booklet"):
        return redirect(picked.asked_address("booklet"), permanent=True)
    context = {"picked": picked, "address": picked.address("booklet"), "way_back": picked.address("my_list")}
    return booklet_page(request, Booklet.of_picked(picked), context)


def booklet_of_special(request, slug: str):
    page = found_or_404(SpecialPage.objects.published().with_themes().named(slug), _("There is no such special page."))
    special = SpecialPageShown(page, request.reading.index)
    address = f"{reverse('booklet')}?{urlencode({'special': slug})}"
    if not request.reading.paper and request.get_full_path() != address:
        return redirect(address, permanent=True)
    context = {"special": special, "address": address, "way_back": page.get_absolute_url()}
    response = booklet_page(request, Booklet.of_special(special), context)
    if special.unsure:
        add_never_cache_headers(response)
    return response


def booklet_of_found(request):
    filterset = PracticeFilter(request.GET, request.reading.index)
    asked = list_address(reverse("booklet"), filterset.chosen, **filterset.asked_for)
    if not request.reading.paper and request.get_full_path() != asked:
        return redirect(asked, permanent=True)
    results = Results(filterset, "1")
    context = {"results": results, "address": results.booklet, "way_back": results.own_address}
    response = booklet_page(request, Booklet.of_found(filterset, whole=request.reading.whole), context)
    if filterset.took_too_long or filterset.unranked:
        add_never_cache_headers(response)
    return response


def booklet_page(request, made: Booklet, context: dict):
    context |= {"booklet": made, "version": made.updated_at}
    if len(made.ids) > settings.BOOKLET_AT_ONCE:
        query = context["address"].partition("?")[2]
        context["order_at"] = f"{reverse('booklet_order')}?{query}".removesuffix("?")
    return render(request, "practices/booklet.html", context)
