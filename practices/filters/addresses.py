"""The addresses of lists: parameters sorted, defaults left out, so that one list has one address."""

from urllib.parse import parse_qsl, urlencode

from networks.requests.addresses import with_query
from practices.facet_index.reading import FACETS

from .choices import sort_or_default
from .spans import BOUNDS, bounds, span_of

DEFAULT_VALUES = {"match": "any", "told": "any", "from": "", "to": "", "q": "", "page": 1, "view": "", "for": ""}


def query_string(filters: dict, **changes) -> str:
    """The query string of a list with these filter values, some of them changed; "" for the whole catalogue."""
    values = filters | changes
    span = span_of(values.get("year", ()))
    pairs = [(facet, value) for facet in FACETS for value in values.get(facet, ()) if facet != "year" or value != span]
    pairs += [(name, year) for name, year in zip(BOUNDS, bounds(span), strict=True) if year]
    pairs += [(name, values[name]) for name, default in DEFAULT_VALUES.items() if values.get(name, default) != default]
    query, sort = values.get("q", ""), values.get("sort") or ""
    if sort_or_default(sort, query) != sort_or_default("", query):
        pairs.append(("sort", sort))
    return urlencode(sorted(set(pairs)))


def list_address(path: str, filters: dict, **changes) -> str:
    """The address of a list below a path, such as "/en/practices/?country=it&topic=education"."""
    query = query_string(filters, **changes)
    return with_query(path, query)


def query_values(query: str) -> list[str]:
    """The values that a query string holds, whatever they are of."""
    return [value for _name, value in parse_qsl(query)]
