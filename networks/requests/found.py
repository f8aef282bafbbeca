"""What a page says when what it should show does not exist."""

from typing import TypeVar

from django.http import Http404

T = TypeVar("T")


def found_or_404(obj: T | None, message: str) -> T:
    """The object itself; without one, a page that says in the reader's words what is missing (Http404)."""
    if obj is None:
        raise Http404(message)
    return obj
