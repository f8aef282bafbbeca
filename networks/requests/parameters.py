"""Which parameters of a query a view reads: with any other, one page would have addresses without end."""

from urllib.parse import unquote_plus

from django.http import HttpResponsePermanentRedirect
from django.utils.http import escape_leading_slashes

from .addresses import with_query

ANY = "*"  # of a view that looks at the query itself, such as one that leads to its one address


def takes(*names: str):
    """A decorator that says which parameters a view reads; a view without it reads none."""

    def mark(view):
        view.parameters = frozenset(names)
        return view

    return mark


def known_query(view, query: str) -> str:
    """The query string without what a view does not read; the rest as it was written."""
    names: frozenset[str] = getattr(view, "parameters", frozenset())
    return query if ANY in names else "&".join(pair for pair in query.split("&") if parameter_name(pair) in names)


def without_unknown_parameters(request, view) -> HttpResponsePermanentRedirect | None:
    """The way for good to the same address without what its view does not read; None where there is no such thing."""
    query = request.META.get("QUERY_STRING", "")
    known = known_query(view, query)
    if known == query:
        return None
    path = request.get_full_path().partition("?")[0]
    return HttpResponsePermanentRedirect(with_query(escape_leading_slashes(path), known))


def parameter_name(pair: str) -> str:
    return unquote_plus(pair.partition("=")[0])
