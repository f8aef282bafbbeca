"""Booklets: many practices whole, on one page."""

from django.conf import settings
from django.shortcuts import render
from django.urls import reverse

from networks.requests.addresses import elsewhere, with_query
from networks.requests.caching import cacheable_if
from networks.requests.parameters import ANY, takes
from networks.requests.shares import heavy
from practices.filters.filter_answer import FilterAnswer
from practices.filters.selection import selection
from practices.pages.lists.links import ListLinks

from .booklet import Booklet


@heavy
@takes(ANY)  # it leads to its one address itself
def booklet(request):
    chosen = selection(request.GET, request.reading.index)
    if redirect := elsewhere(request, chosen.address_with_unknown("booklet")):
        return redirect
    contents = Booklet(chosen, whole=request.reading.whole)
    address = chosen.address("booklet")
    context = {"selection": chosen, "booklet": contents, "version": contents.updated_at, "address": address}
    if isinstance(chosen, FilterAnswer):
        context["links"] = ListLinks(chosen)
    if len(contents.ids) > settings.BOOKLET_AT_ONCE:
        context["order_at"] = with_query(reverse("booklet_order"), address.partition("?")[2])
    return cacheable_if(chosen.is_complete, render(request, "practices/booklet.html", context))
