"""Where a request ends, in the bytes that have come so far."""

import pytest

from icc_site.serving.requests import MOST_HELD_BYTES, expects_go_ahead, length_of_request

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
