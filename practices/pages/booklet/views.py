"""Booklets: many practices whole, on one page."""

from urllib.parse import parse_qsl

from django.conf import settings
from django.shortcuts import render
from django.urls import reverse

from networks.requests.addresses import elsewhere, with_query
from networks.requests.caching import cacheable_if, kept_by_nobody
from networks.requests.file_names import with_file_words
from networks.requests.parameters import ANY, takes
from networks.requests.shares import heavy
from practices.filters.filter_answer import FilterAnswer
from practices.filters.selection import selection
from practices.pages.lists.links import ListLinks

from .booklet import Booklet
from .edition import Edition


@heavy
@takes(ANY)  # it leads to its one address itself
def booklet(request):
    chosen, edition = selection(request.GET, request.reading.index), Edition(request.GET)
    if redirect := elsewhere(request, edition.address_as_typed(chosen.address_with_unknown("booklet"))):
        return redirect
    contents = Booklet(chosen, edition, whole=request.reading.whole)
    plain = chosen.address("booklet")
    address = edition.address(plain)
    context = {"selection": chosen, "edition": edition, "booklet": contents, "address": address}
    context |= {"version": contents.updated_at, "foot": contents.title, "kept": parse_qsl(plain.partition("?")[2])}
    if isinstance(chosen, FilterAnswer):
        context["links"] = ListLinks(chosen)
    if len(contents.ids) > settings.BOOKLET_AT_ONCE:
        context["order_at"] = with_query(reverse("booklet_order"), address.partition("?")[2])
    response = with_file_words(render(request, "practices/booklet.html", context), edition.file_words(plain))
    return kept_by_nobody(response) if edition.has_own_words else cacheable_if(chosen.is_complete, response)
