"""What a page says when what it should show does not exist, and where it is when its address was written otherwise."""

import datetime
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from django.http import Http404, HttpResponsePermanentRedirect
from django.urls import reverse

from networks.languages.texts import Text

from .addresses import with_query

T = TypeVar("T")


class Rows(Protocol):
    """A query set of what has a slug or a code."""

    natural_key_field: str

    def named_in_any_case(self, value: str) -> Any: ...


class WrittenOtherwiseError(Exception):
    """The page is there, but what its address holds is written otherwise than typed: `forms` says how."""

    def __init__(self, forms: dict[str, str]):
        super().__init__(forms)
        self.forms = forms


@dataclass(eq=False)
class GoneError(Exception):
    """What was at the address was taken down; `address` is another one of it, which tells nothing of its contents."""

    reference: str
    address: str
    day: datetime.date
    reason: Text


def found_or_404(obj: T | None, message: str) -> T:
    """The object itself; without one, a page that says in the reader's words what is missing (Http404)."""
    if obj is None:
        raise Http404(message)
    return obj


def named_or_404(rows: Rows, name: str, message: str) -> Any:
    """The row with the slug or code in an address; WrittenOtherwiseError where that has other capitals."""
    row = found_or_404(rows.named_in_any_case(name), message)
    as_written({name: getattr(row, rows.natural_key_field)})
    return row


def as_written(forms: dict[str, str]) -> None:
    """Go on if what was typed is in its one form; WrittenOtherwiseError if not."""
    if any(typed != one for typed, one in forms.items()):
        raise WrittenOtherwiseError(forms)


def way_to_one_form(request, error: WrittenOtherwiseError) -> HttpResponsePermanentRedirect:
    """The way for good to the page that was asked for, with its address in its one form."""
    match = request.resolver_match
    kwargs = {name: error.forms.get(value, value) for name, value in match.kwargs.items()}
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(with_query(reverse(match.url_name, kwargs=kwargs), query))
