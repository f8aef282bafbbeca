"""The one address of a page, and the addresses of its other forms."""

from django.http import HttpResponsePermanentRedirect


def elsewhere(request, address: str) -> HttpResponsePermanentRedirect | None:
    """The way for good to a page's one address, on paper to that of its PDF; None where the reader is there already."""
    return None if request.get_full_path() == address else HttpResponsePermanentRedirect(address)


def other_form(address: str, suffix: str) -> str:
    """The same page in another form, such as "/en/practices.pdf?topic=arts" of "/en/practices/?topic=arts"."""
    path, _, query = address.partition("?")
    return with_query(f"{path.removesuffix('/')}{suffix}", query)


def with_query(path: str, query: str) -> str:
    return f"{path}?{query}" if query else path
