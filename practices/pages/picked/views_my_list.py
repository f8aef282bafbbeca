"""The reader's own list of practices, and lists that readers share."""

from django.core.exceptions import SuspiciousOperation
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from networks.languages.cldr import join_words
from networks.requests.addresses import elsewhere, other_form
from networks.requests.methods import FOR_READING, answers
from networks.requests.own_forms import own_address, refuse_other_sites
from networks.requests.parameters import ANY, takes
from practices.filters.picked import PickedPractices
from practices.filters.query_fields import printable

from .choice import Choice
from .comparison import FEWEST_COMPARED, MOST_COMPARED
from .entries import picked_entries
from .my_list import COOKIE, MyList


@takes(ANY)  # it leads to its one address itself
@answers(*FOR_READING, "POST")
@csrf_exempt  # as with the text size: pages without a token stay the same for everybody and can be cached
def my_list(request):
    """The practices that the address names, the same for everybody; without any, the reader's own list."""
    if request.method == "POST":
        return changed_list(request)
    picked, choice = PickedPractices(request.GET.getlist("practice")), Choice.parse(request.GET)
    address = picked.address_with_unknown("my_list") if picked.names or not choice else choice.address
    if redirect := elsewhere(request, address):
        return redirect
    return shared_list(request, picked) if picked.names else own_list(request, choice)


def shared_list(request, picked: PickedPractices):
    return render(request, "practices/shared_list.html", list_context(request, picked))


def own_list(request, choice: Choice | None):
    """The list that the reader's browser keeps, but for practices that never were; no cache keeps it."""
    own = MyList.parse(request.COOKIES.get(COOKIE, ""))
    picked = PickedPractices(map(str, own.numbers))
    paper = other_form(picked.address("my_list"), ".pdf")
    context = list_context(request, picked) | {"is_full": own.is_full, "pdf": paper if picked.numbers else ""}
    context |= {"choice": choice, "can_choose": picked.total >= FEWEST_COMPARED}
    response = render(request, "practices/my_list.html", context)
    if picked.unknown_names:
        MyList(tuple(picked.numbers)).keep(response, request.is_secure())
    add_never_cache_headers(response)
    return response


def list_context(request, picked: PickedPractices) -> dict:
    entries = picked_entries(picked, request.reading.index)
    changes = [entry.card.updated_at for entry in entries if entry.card]
    addresses = {"address": picked.address("my_list"), "booklet": picked.address("booklet")}
    if FEWEST_COMPARED <= picked.total <= MOST_COMPARED:
        addresses["compare"] = picked.address("compare")
    return {"picked": picked, "entries": entries, "version": max(changes, default=None), **addresses}


def changed_list(request):
    refuse_other_sites(request, _("Another site sent this form; change your list here."))
    own = MyList.parse(request.COOKIES.get(COOKIE, ""))
    added = existing(request.POST.getlist("add"))
    after = own.with_all(added).after(request.POST)
    response = HttpResponseRedirect(way_back(request, added, after))
    return after.keep(response, request.is_secure())


def existing(names: list[str]) -> list[int]:
    """The numbers of the practices named that ever were public; SuspiciousOperation if names are given and none was."""
    numbers = PickedPractices(names).numbers
    if names and not numbers:
        unknown = join_words(map(printable, names[:3]))
        raise SuspiciousOperation(_("No practice has the number “%(number)s”.") % {"number": unknown})
    return numbers


def way_back(request, added: list[int], after: MyList) -> str:
    """The page that the form stood on, at the button that was pressed; a list that is full says so on its own page."""
    own = reverse("my_list")
    page = own_address(request, request.POST.get("next", ""), otherwise=own)
    if "empty" in request.POST:
        return own
    if not set(added) <= set(after.numbers):
        return f"{own}#full"
    if len(added) == 1:
        return f"{page}#list-{added[0]}"
    place = after.place(request.POST)
    return f"{page}#{place}" if place else page


def my_list_empty(request):
    own = MyList.parse(request.COOKIES.get(COOKIE, ""))
    response = render(request, "practices/my_list_empty.html", {"total": len(own.numbers)})
    add_never_cache_headers(response)
    return response
