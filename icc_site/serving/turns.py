"""Whose turn it is: where one client asks for much at once, the others do not stand behind it."""

import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from mmap import mmap
from typing import Generic, TypeVar
from zlib import crc32

T = TypeVar("T")
MOST_AT_ONCE = 6  # of a worker's eight threads: a client's share of PDFs and of heavy pages, and no more
FEWEST_OF_MUCH = 2  # pieces going on or waiting, beside which a client's work is held against it
SHARE_OF_TIME = 0.25  # of a processor's, in one worker, for a client that asks for much beside others
SECONDS_AHEAD = 0.5  # by which such a client may be ahead of its share
MOST_SECONDS_AHEAD = 1.5  # that are held against it
MOST_ACCOUNTS = 2000  # beyond which those are forgotten that have rested: twice the connections of a worker
SECONDS_THERE = 10.0  # since its last request, for which another client counts as being there


@dataclass
class Account(Generic[T]):
    """What a client has going on, what waits, and until when it has had its share of the processor."""

    at_work: int = 0
    line: deque[T] = field(default_factory=deque)
    rests_until: float = 0.0


# Client and time of the last request, then of the last by another; processes that are forked share this memory.
_latest = memoryview(mmap(-1, 4 * 8)).cast("d")


def note_presence(client: str, now: float) -> None:
    """Tell all workers who has just asked for something."""
    number = crc32(client.encode())
    if _latest[0] != number:
        _latest[2:] = _latest[:2]
    _latest[0], _latest[1] = number, now


def others_are_there(client: str, now: float) -> bool:
    began = _latest[3] if _latest[0] == crc32(client.encode()) else _latest[1]
    return now - began < SECONDS_THERE


class Turns(Generic[T]):
    """Lines of work, one a client; nobody is refused.

    A client has `MOST_AT_ONCE` pieces going on at once. While others are there too, one that asks for much also gets no
    more than its share of the processor in the long run, so that they find processes that are not always busy.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic):
        self.clock = clock
        self._accounts: dict[str, Account[T]] = {}
        self._in_line: dict[str, Account[T]] = {}

    def begin(self, client: str, work: T) -> bool:
        """Whether the client may have this done now; else it stands in line."""
        now = self.clock()
        note_presence(client, now)
        if len(self._accounts) > MOST_ACCOUNTS:
            self._forget_rested(now)
        account = self._accounts.setdefault(client, Account())
        if account.line or not self._may_begin(client, account, now):
            account.line.append(work)
            self._in_line[client] = account
            return False
        account.at_work += 1
        return True

    def end(self, client: str, seconds: float) -> None:
        """Note that a piece of a client's work has ended, and what it took of the processor."""
        account, now = self._accounts[client], self.clock()
        account.at_work -= 1
        going_on = account.at_work + len(account.line)
        if going_on >= FEWEST_OF_MUCH and others_are_there(client, now):
            until = max(account.rests_until, now) + seconds / SHARE_OF_TIME
            account.rests_until = min(until, now + MOST_SECONDS_AHEAD)
        if not going_on and account.rests_until <= now:  # who leaves before is forgotten later
            del self._accounts[client]

    def due(self) -> Iterator[T]:
        """What stood in line and may begin now."""
        now = self.clock()
        for client, account in list(self._in_line.items()):
            while account.line and self._may_begin(client, account, now):
                account.at_work += 1
                yield account.line.popleft()
            if not account.line:
                del self._in_line[client]
            if not account.line and not account.at_work:
                del self._accounts[client]

    def give_up(self) -> T | None:
        """What came last in the longest line, which is not done any more; None if nobody stands in line."""
        longest = max(self._in_line.values(), key=lambda account: len(account.line), default=None)
        return longest.line.pop() if longest and longest.line else None

    def _forget_rested(self, now: float) -> None:
        for client, account in list(self._accounts.items()):
            if not account.at_work and not account.line and account.rests_until <= now:
                del self._accounts[client]

    def _may_begin(self, client: str, account: Account[T], now: float) -> bool:
        ahead = account.rests_until - now
        if ahead < SECONDS_AHEAD / 2 or not others_are_there(client, now):
            return account.at_work < MOST_AT_ONCE
        return ahead < SECONDS_AHEAD and not account.at_work

    def __bool__(self) -> bool:
        """Whether anybody stands in line."""
        return bool(self._in_line)

    def __len__(self) -> int:
        """How many clients have something going on, or in line."""
        return len(self._accounts)
