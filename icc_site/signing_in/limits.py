"""How often one may fail, and what follows. A client waits; an account is slowed alone, or anybody could lock it."""

from dataclasses import dataclass

A_MINUTE = 60  # seconds


@dataclass(frozen=True, eq=False)
class Limit:
    """So many failures within so many seconds, and for how many seconds after the last of them it holds."""

    failures: int
    within: int
    holds: int

    @property
    def seconds_kept(self) -> int:
        return max(self.within, self.holds)

    def seconds_left(self, times: tuple[float, ...], now: float) -> float:
        last = times[-self.failures :]
        if len(last) < self.failures or last[-1] - last[0] > self.within:
            return 0
        return max(0, last[-1] + self.holds - now)

    def with_failure(self, times: tuple[float, ...], now: float) -> tuple[float, ...]:
        """The times and one more; what a limit has held for is settled and begins anew."""
        last = times[-self.failures :]
        is_settled = len(last) == self.failures and last[-1] - last[0] <= self.within
        if is_settled and not self.seconds_left(last, now):
            return (now,)
        return (*last, now)[-self.failures :]


CLIENT = Limit(failures=10, within=15 * A_MINUTE, holds=15 * A_MINUTE)
CUSTOMER = Limit(failures=30, within=15 * A_MINUTE, holds=15 * A_MINUTE)  # of a provider, with many networks
ACCOUNT_FROM_CLIENT = Limit(failures=5, within=15 * A_MINUTE, holds=5 * A_MINUTE)
ACCOUNT = Limit(failures=10, within=15 * A_MINUTE, holds=15 * A_MINUTE)  # whose attempts are slow meanwhile
SECONDS_SLOWER = 2.0
SECONDS_KNOWN = 180 * 24 * 60 * A_MINUTE  # to this site, a browser from which somebody signed in
BROWSER = Limit(failures=10, within=SECONDS_KNOWN, holds=SECONDS_KNOWN)  # after which it is not known any more
