"""Who asks: the address of a client, behind as many proxies as `settings.PROXIES` says."""

from ipaddress import IPv6Address, IPv6Network, ip_address

from django.conf import settings
from ipware import get_client_ip

PREFIX_OF_ONE = 64  # bits of an IPv6 address that all who use one network have in common
PREFIX_OF_CUSTOMER = 48  # of the most networks that a provider gives to one customer: 65,536


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
    return prefix_of(client_address(request), PREFIX_OF_ONE)


def client_customer(request) -> str:
    """As far as one customer of a provider may reach: whoever has many networks is counted by it as well."""
    return prefix_of(client_address(request), PREFIX_OF_CUSTOMER)


def prefix_of(address: str, bits: int) -> str:
    """The network of an IPv6 address; an IPv4 one as it is, without what a socket for both puts before it."""
    if not address or not isinstance(parsed := ip_address(address), IPv6Address):
        return address
    return str(parsed.ipv4_mapped or IPv6Network((int(parsed), bits), strict=False))
