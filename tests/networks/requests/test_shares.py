"""Each client has its share of work at once, and who has nothing going on is forgotten."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest

from networks.requests.shares import Share, ShareTakenError

ONE, OTHER = "192.0.2.1", "2001:db8::/64"


def test_client_beyond_its_share_is_refused_and_another_is_not():
    share = Share(2)
    with share.of(ONE), share.of(ONE), share.of(OTHER):
        with pytest.raises(ShareTakenError), share.of(ONE):
            pass
        assert len(share) == 2


def test_client_has_its_share_again_when_work_ends_however_it_ends():
    share = Share(1)
    for _ in range(2):
        with suppress(ZeroDivisionError), share.of(ONE):
            raise ZeroDivisionError
    with pytest.raises(ShareTakenError), share.of(ONE), share.of(ONE):
        pass

    assert len(share) == 0


def test_share_counts_right_under_many_threads():
    share = Share(8)

    def work(number):
        with share.of(f"192.0.2.{number % 3}"):
            return True

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(work, range(3000)))
    assert len(share) == 0
