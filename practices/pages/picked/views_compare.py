"""Practices side by side."""

from django.shortcuts import redirect, render

from .comparison import FEWEST, MOST, Comparison
from .picked import Picked


def compare(request):
    """The practices that the address names; with too few or too many of them, the page says so and leads on."""
    picked = Picked(request.GET.getlist("practice"))
    if not request.reading.paper and request.get_full_path() != picked.asked_address("compare"):
        return redirect(picked.asked_address("compare"), permanent=True)
    comparison = Comparison(picked, request.reading.index.present)
    large = request.reading.paper and request.reading.text_size.is_large_print
    context = {
        "picked": picked,
        "comparison": comparison,
        "parts": comparison.parts(FEWEST if large else MOST),
        "landscape": large or len(comparison.columns) > FEWEST,
        "address": picked.address("compare"),
        "version": comparison.updated_at,
    }
    return render(request, "practices/compare.html", context)
