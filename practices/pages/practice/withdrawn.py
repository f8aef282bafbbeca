"""Where the addresses of a practice lead that is no longer current."""

from django.urls import reverse

from networks.languages.texts import shown
from networks.requests.found import GoneError
from practices.models import Practice


def practice_in_force(practice: Practice) -> Practice:
    """The practice itself, or what it was merged into; GoneError where that was taken down."""
    last = practice.successor
    if last.is_taken_down:
        address = reverse("practice_detail", args=[last.reference.lower()])
        raise GoneError(last.reference, address, last.withdrawn_on, shown(last, "withdrawal_reason"))
    return last
