"""A fair share for each client: how much of one kind of work it may have going on at once, in one process."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock


class ShareTakenError(Exception):
    """The client has its share already."""


class Share:
    """Work at once, not requests a minute: many readers may stand behind one address."""

    def __init__(self, most: int):
        self.most = most
        self._at_work: Counter[str] = Counter()  # by client, as long as it has something going on
        self._lock = Lock()

    @contextmanager
    def of(self, client: str) -> Iterator[None]:
        """Count one more piece of work for a client while the block lasts; ShareTakenError beyond its share."""
        with self._lock:
            if self._at_work[client] >= self.most:
                raise ShareTakenError
            self._at_work[client] += 1
        try:
            yield
        finally:
            with self._lock:
                self._at_work[client] -= 1
                if not self._at_work[client]:
                    del self._at_work[client]

    def __len__(self) -> int:
        """How many clients have something going on."""
        return len(self._at_work)


def heavy(view):
    """A decorator: making the page takes many times as long as others, so each client has a share of such work."""
    view.is_heavy = True
    return view
