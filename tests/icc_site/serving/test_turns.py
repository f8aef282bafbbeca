"""Clients take turns: one that asks for much waits for itself, and nobody is refused."""

import pytest

from icc_site.serving.turns import Turns, network_of

ONE, OTHER = "192.0.2.1", "192.0.2.2"
HEAD = b"GET / HTTP/1.1\r\nHost: here\r\n"


def test_client_with_much_waits_for_itself_alone():
    turns = Turns(2)

    assert [turns.begin(ONE, number) for number in range(4)] == [True, True, False, False]
    assert turns.begin(OTHER, 4)


def test_what_waits_is_done_in_its_order_and_the_client_is_forgotten_then():
    turns = Turns(1)
    for number in range(3):
        turns.begin(ONE, number)

    assert [turns.end(ONE) for _ in range(3)] == [1, 2, None]
    assert (len(turns), turns.begin(ONE, 3)) == (0, True)


def test_longest_line_gives_up_what_came_last():
    turns = Turns(1)
    for client, number in ((ONE, 0), (OTHER, 1), (OTHER, 2), (ONE, 3), (ONE, 4)):
        turns.begin(client, number)

    assert [turns.give_up() for _ in range(4)] == [4, 2, 3, None]
    assert (turns.end(ONE), turns.end(OTHER), len(turns)) == (None, None, 0)


@pytest.mark.parametrize(
    ("proxies", "peer", "head", "network"),
    [
        (0, (ONE, 1), HEAD + b"X-Forwarded-For: 192.0.2.9\r\n\r\n", ONE),
        (1, ("127.0.0.1", 1), HEAD + b"x-forwarded-for:203.0.113.9, 192.0.2.9\r\n\r\n", "192.0.2.9"),
        (1, ("127.0.0.1", 1), HEAD + b"\r\n\r\nX-Forwarded-For: 192.0.2.9\r\n\r\n", "127.0.0.1"),  # in the body
        (1, ("127.0.0.1", 1), HEAD + b"X-Forwarded-For: \xff\xff\r\n\r\n", "127.0.0.1"),
        (0, ("2001:db8::1", 1, 0, 0), HEAD, "2001:db8::/64"),
        (0, ("fe80::1%eth0", 1, 0, 2), HEAD, "fe80::/64"),
        (0, "", HEAD, ""),
        (0, b"", b"", ""),
    ],
)
def test_client_is_the_one_that_the_views_know(settings, proxies, peer, head, network):
    settings.PROXIES = proxies

    assert network_of(peer, head) == network
