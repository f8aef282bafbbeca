"""What the bytes of a request say so far: where it ends, and who sent it."""

import re
from functools import lru_cache
from types import SimpleNamespace

from django.conf import settings

from networks.requests.clients import client_network

MOST_HELD_BYTES = 64 * 1024  # of a head, and of a body that is waited for outside of a thread: all that strangers send
END_OF_HEAD = b"\r\n\r\n"
CONTENT_LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*0*(\d{1,12})[ \t]*\r\n", re.IGNORECASE)
TRANSFER_ENCODING = re.compile(rb"\r\ntransfer-encoding:", re.IGNORECASE)
FORWARDED_FOR = re.compile(rb"\r\nx-forwarded-for:[ \t]*([^\r\n]*)", re.IGNORECASE)
EXPECTS_GO_AHEAD = re.compile(rb"\r\nexpect:[ \t]*100-continue[ \t]*\r\n", re.IGNORECASE)


def length_of_head(received: bytes) -> int:
    """How many bytes the head of a request has, its empty line included; 0 while that has not come."""
    return received.find(END_OF_HEAD) + len(END_OF_HEAD) if END_OF_HEAD in received else 0


def length_of_request(received: bytes) -> int | None:
    """How many bytes a request has; None where its head has not come, does not say, or says more than is waited for."""
    head = received[: length_of_head(received)]
    length = CONTENT_LENGTH.search(head)
    body = int(length[1]) if length else 0
    return None if not head or TRANSFER_ENCODING.search(head) or body > MOST_HELD_BYTES else len(head) + body


def has_endless_head(received: bytes) -> bool:
    """Whether a head is longer than any browser's, and has not ended."""
    return len(received) > MOST_HELD_BYTES and not length_of_head(received)


def expects_go_ahead(received: bytes) -> bool:
    """Whether a client waits for “100 Continue” before it sends a body."""
    return bool(EXPECTS_GO_AHEAD.search(received[: length_of_head(received)]))


def network_of(peer, received: bytes) -> str:
    """The address under which whoever sent these bytes is counted, as the views have it."""
    forwarded = FORWARDED_FOR.findall(received[: length_of_head(received)]) if settings.PROXIES else []
    return known_network(peer[0] if isinstance(peer, tuple) else "", b",".join(forwarded))


@lru_cache(maxsize=1024)
def known_network(peer: str, forwarded: bytes) -> str:
    meta = {"REMOTE_ADDR": peer} | ({"HTTP_X_FORWARDED_FOR": forwarded.decode("latin-1")} if forwarded else {})
    return client_network(SimpleNamespace(META=meta))
