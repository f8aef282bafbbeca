"""Who asks: the address of a client, behind as many proxies as `settings.PROXIES` says."""

from ipaddress import IPv6Address, ip_address, ip_network

from django.conf import settings
from ipware import get_client_ip

PREFIX_OF_ONE = 64  # bits of an IPv6 address that a provider gives to one household


def client_address(request) -> str:
    """The IP address of whoever asks; "" where a proxy hands on none, as on a socket."""
    if settings.PROXIES:
        header = ["HTTP_X_FORWARDED_FOR"]  # each proxy adds whom it heard; what a client wrote itself stands before
        address, _ = get_client_ip(request, proxy_count=settings.PROXIES - 1, request_header_order=header, strict=False)
        if address:
            return address
    return request.META.get("REMOTE_ADDR", "")


def client_network(request) -> str:
    """The address under which a client is counted: an IPv6 one without the part that it may choose itself."""
    address = client_address(request)
    if not address or not isinstance(ip_address(address), IPv6Address):
        return address
    return str(ip_network((address, PREFIX_OF_ONE), strict=False))
