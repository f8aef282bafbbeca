"""One attempt at signing in: whether it is tried, how slowly, and what it counts for."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.core.exceptions import ValidationError

from networks.requests.clients import client_address, client_customer, client_network

from . import counters
from .counters import Times
from .known_browsers import known_browser
from .limits import ACCOUNT, ACCOUNT_FROM_CLIENT, BROWSER, CLIENT, CUSTOMER, SECONDS_SLOWER, Limit
from .places import KNOWN, STRANGERS
from .refusals import SignInRefusedError

MOST_SIGNS_NOTED = 80  # of an account's name as it was typed

security = logging.getLogger("security")


class Attempt:
    """It counts as failed from before its password is looked at, so that none slips through beside others."""

    def __init__(self, request, account: str):
        self.who = f"address {client_address(request)}, account {account[:MOST_SIGNS_NOTED]!r}"
        self.limits = strangers_limits(client_network(request), client_customer(request), account)
        self.place = STRANGERS
        self.is_slow = False
        if browser := known_browser(request, account):
            self.admit_browser(f"browser {browser}")
        self.counted_at: float = 0

    def admit_browser(self, key: str) -> None:
        strangers = self.limits
        self.limits = {key: BROWSER}
        try:
            self.look()
        except SignInRefusedError:
            self.limits = strangers
        else:
            self.place = KNOWN

    @contextmanager
    def counted(self) -> Iterator[None]:
        """Try it within, where ValidationError says that it failed; SignInRefusedError if it is not to be tried."""
        try:
            self.look()
            with self.place.taken(SECONDS_SLOWER if self.is_slow else 0):
                self.count()
                yield from self.outcome()
        except SignInRefusedError as refusal:
            security.warning("sign-in refused for %s s: %s", refusal.seconds, self.who, extra={"is_refusal": True})
            raise

    def outcome(self) -> Iterator[None]:
        try:
            yield
        except ValidationError:
            security.warning("sign-in failed: %s", self.who)
            raise
        except BaseException:  # a fault of ours
            self.uncount()
            raise
        self.uncount(settled=(ACCOUNT_FROM_CLIENT, BROWSER))
        security.info("sign-in succeeded: %s", self.who)

    def look(self) -> None:
        self.update(lambda before, now: {})

    def count(self) -> None:
        def with_failure(before: Times, now: float) -> Times:
            self.counted_at = now
            return {key: limit.with_failure(before[key], now) for key, limit in self.limits.items()}

        self.update(with_failure)

    def update(self, change: Callable[[Times, float], Times]) -> None:
        """Change what is counted, unless a limit holds; what all have counted decides how slow this one is."""

        def unless_refused(before: Times, now: float) -> Times:
            left = {limit: limit.seconds_left(before[key], now) for key, limit in self.limits.items()}
            self.is_slow = left.pop(ACCOUNT, 0) > 0
            if seconds := max(left.values(), default=0):
                raise SignInRefusedError(seconds)
            return change(before, now)

        counters.update(self.seconds_kept, unless_refused)

    def uncount(self, settled: tuple[Limit, ...] = ()) -> None:
        def without(before: Times, now: float) -> Times:
            others = {key: tuple(at for at in times if at != self.counted_at) for key, times in before.items()}
            return others | {key: () for key, limit in self.limits.items() if limit in settled}

        counters.update(self.seconds_kept, without)

    @property
    def seconds_kept(self) -> dict[str, int]:
        return {key: limit.seconds_kept for key, limit in self.limits.items()}


def strangers_limits(client: str, customer: str, account: str) -> dict[str, Limit]:
    """By key. Without an address nobody can be told apart, and an account alone is never locked."""
    limits = {f"account {account}": ACCOUNT}
    if client:
        limits |= {f"client {client}": CLIENT, f"client {client} account {account}": ACCOUNT_FROM_CLIENT}
    if customer != client:
        limits |= {f"customer {customer}": CUSTOMER}
    return limits
