"""Whose turn it is: where one client asks for much at once, the others do not stand behind it."""

import re
from collections import Counter, defaultdict, deque
from types import SimpleNamespace
from typing import Generic, TypeVar

from django.conf import settings

from networks.requests.clients import client_network

T = TypeVar("T")
FORWARDED_FOR = re.compile(rb"\r\nx-forwarded-for:[ \t]*([^\r\n]*)", re.IGNORECASE)
END_OF_HEAD = b"\r\n\r\n"


def network_of(peer, received: bytes) -> str:
    """The address under which whoever sent these bytes is counted, as the views have it."""
    meta = {"REMOTE_ADDR": peer[0] if isinstance(peer, tuple) else ""}
    if settings.PROXIES:
        forwarded = FORWARDED_FOR.findall(received.partition(END_OF_HEAD)[0])
        meta["HTTP_X_FORWARDED_FOR"] = b",".join(forwarded).decode("latin-1")
    return client_network(SimpleNamespace(META=meta))


class Turns(Generic[T]):
    """Lines of work, one a client, of which each has so many pieces going on at once; nobody is refused."""

    def __init__(self, most: int):
        self.most = most
        self._at_work: Counter[str] = Counter()
        self._in_line: dict[str, deque[T]] = defaultdict(deque)

    def begin(self, client: str, work: T) -> bool:
        """Whether the client may have this done now; else it stands in line."""
        if self._at_work[client] >= self.most:
            self._in_line[client].append(work)
            return False
        self._at_work[client] += 1
        return True

    def end(self, client: str) -> T | None:
        """What the client has done next, when a piece of its work has ended; None if nothing waits."""
        if line := self._in_line.get(client):
            work = line.popleft()
            if not line:
                del self._in_line[client]
            return work
        self._at_work[client] -= 1
        if not self._at_work[client]:
            del self._at_work[client]
        return None

    def give_up(self) -> T | None:
        """What came last in the longest line, which is not done any more; None if nobody stands in line."""
        if not self._in_line:
            return None
        client, line = max(self._in_line.items(), key=lambda each: len(each[1]))
        work = line.pop()
        if not line:
            del self._in_line[client]
        return work

    def __len__(self) -> int:
        """How many clients have something going on."""
        return len(self._at_work)
