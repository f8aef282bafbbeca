"""Small forms that carry no token, so that a page is the same for everybody: who may send them, where they lead."""

from django.core.exceptions import PermissionDenied
from django.utils.http import url_has_allowed_host_and_scheme


def refuse_other_sites(request, message: str) -> None:
    """Raise PermissionDenied, in the words given, if the browser says that another site sent this form."""
    fetch_site = request.headers.get("Sec-Fetch-Site", "same-origin")
    origin = request.headers.get("Origin")
    elsewhere = origin is not None and origin.partition("://")[2] != request.get_host()
    if elsewhere or fetch_site not in ("same-origin", "none"):
        raise PermissionDenied(message)


def own_address(request, address: str, otherwise: str = "/") -> str:
    """The address without its fragment if it is one of this site, else the other one."""
    safe = url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure())
    return address.partition("#")[0] if safe else otherwise
