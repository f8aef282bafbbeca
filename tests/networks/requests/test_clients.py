"""Who asks, with and without proxies before the site."""

import pytest

from networks.requests.clients import client_address, client_network


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (0, "1.2.3.4", "127.0.0.1"),  # nobody is believed
        (1, "203.0.113.9", "203.0.113.9"),
        (1, "6.6.6.6, 203.0.113.9", "203.0.113.9"),  # the first was written by the client
        (1, "rubbish, 2001:db8:1:2:3::4", "2001:db8:1:2:3::4"),
        (1, "::ffff:10.0.0.1", "10.0.0.1"),
        (2, "6.6.6.6, 203.0.113.9, 10.0.0.1", "203.0.113.9"),
        (2, "203.0.113.9", "127.0.0.1"),  # it came past the outer proxy
        (1, "", "127.0.0.1"),
    ],
)
def test_address_behind_proxies(rf, settings, proxies, forwarded, address):
    settings.PROXIES = proxies

    assert client_address(rf.get("/", HTTP_X_FORWARDED_FOR=forwarded)) == address


@pytest.mark.parametrize(
    ("address", "counted"),
    [
        ("203.0.113.9", "203.0.113.9"),
        ("2001:db8:1:2:3::4", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::", "2001:db8:1:2::/64"),
        ("::ffff:203.0.113.9", "203.0.113.9"),
        ("", ""),
    ],
)
def test_client_is_counted_by_what_it_cannot_choose(rf, address, counted):
    assert client_network(rf.get("/", REMOTE_ADDR=address)) == counted
