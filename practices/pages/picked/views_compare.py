"""Practices side by side."""

from django.http import HttpResponseRedirect
from django.shortcuts import render

from networks.requests.addresses import elsewhere
from networks.requests.parameters import ANY, takes
from practices.filters.picked import PickedPractices

from .choice import Choice
from .comparison import FEWEST_COMPARED, MOST_COMPARED, Comparison


@takes(ANY)  # it leads to its one address itself
def compare(request):
    picked = PickedPractices(request.GET.getlist("practice"))
    choice = Choice.of(picked, request.GET)
    if choice and not FEWEST_COMPARED <= picked.total <= MOST_COMPARED:
        return HttpResponseRedirect(f"{choice.address}#choose")
    if redirect := elsewhere(request, picked.address_with_unknown("compare")):
        return redirect
    comparison = Comparison(picked, request.reading.index.present)
    large = request.reading.paper and request.reading.text_size.is_large_print
    context = {
        "picked": picked,
        "comparison": comparison,
        "tables": comparison.tables(FEWEST_COMPARED if large else MOST_COMPARED),
        "landscape": large or len(comparison.columns) > FEWEST_COMPARED,
        "address": picked.address("compare"),
        "version": comparison.updated_at,
    }
    return render(request, "practices/compare.html", context)
