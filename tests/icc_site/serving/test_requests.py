"""Where a request ends, in the bytes that have come so far."""

import pytest

from icc_site.serving.requests import MOST_HELD_BYTES, expects_go_ahead, length_of_request, network_of

GET = b"GET / HTTP/1.1\r\nHost: here\r\n"
HEAD = b"POST /admin/login/ HTTP/1.1\r\nHost: here\r\n"
LONG_HEAD = HEAD + b"X: %s\r\n" % (b"a" * MOST_HELD_BYTES)


@pytest.mark.parametrize(
    ("received", "length"),
    [
        (b"", None),
        (b"GET / HTTP/1.1\r\nHost: here\r\n", None),  # its empty line is still to come
        (b"GET / HTTP/1.1\r\n\r\n", 18),
        (HEAD + b"Content-Length: 4\r\n\r\n", len(HEAD) + 25),
        (HEAD + b"content-length:4\r\n\r\nabcdGET / HT", len(HEAD) + 24),
        (HEAD + b"Content-Length: 4, 4\r\n\r\n", len(HEAD) + 24),  # gunicorn refuses it
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n", None),
        (HEAD + b"Content-Length: %d\r\n\r\n" % (MOST_HELD_BYTES + 1), None),
        (HEAD + b"Content-Length: 0000000000004\r\n\r\n", len(HEAD) + 37),
        (LONG_HEAD + b"Content-Length: 4\r\n\r\n", len(LONG_HEAD) + 25),
        (HEAD + b"X: \r\n\r\nContent-Length: 4\r\n", len(HEAD) + 7),  # that stands in the body
    ],
)
def test_length_of_request(received, length):
    assert length_of_request(received) == length


@pytest.mark.parametrize(
    ("received", "expects"),
    [
        (HEAD + b"Expect: 100-continue\r\n\r\n", True),
        (HEAD + b"Expect: 100-continue\r\n", False),  # there may be more to the head
        (HEAD + b"\r\nExpect: 100-continue\r\n", False),
    ],
)
def test_client_that_waits_for_the_go_ahead(received, expects):
    assert expects_go_ahead(received) == expects


@pytest.mark.parametrize(
    ("proxies", "peer", "head", "network"),
    [
        (0, ("192.0.2.1", 1), GET + b"X-Forwarded-For: 192.0.2.9\r\n\r\n", "192.0.2.1"),
        (1, ("127.0.0.1", 1), GET + b"x-forwarded-for:203.0.113.9, 192.0.2.9\r\n\r\n", "192.0.2.9"),
        (1, ("127.0.0.1", 1), GET + b"\r\n\r\nX-Forwarded-For: 192.0.2.9\r\n\r\n", "127.0.0.1"),  # in the body
        (1, ("127.0.0.1", 1), GET + b"X-Forwarded-For: \xff\xff\r\n\r\n", "127.0.0.1"),
        (0, ("2001:db8::1", 1, 0, 0), GET, "2001:db8::/64"),
        (0, ("fe80::1%eth0", 1, 0, 2), GET, "fe80::/64"),
        (0, "", GET, ""),
        (0, b"", b"", ""),
    ],
)
def test_client_is_the_one_that_the_views_know(settings, proxies, peer, head, network):
    settings.PROXIES = proxies

    assert network_of(peer, head) == network
