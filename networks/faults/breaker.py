"""When to ask something again that did not answer."""

import time

SECONDS_BETWEEN_TRIES = 1.0


class Breaker:
    """Lets one try a second at what fails; all others are refused at once, and none waits for what is away."""

    def __init__(self) -> None:
        self._fails = False
        self._again_at = 0.0  # of the monotonic clock

    def refuses(self) -> bool:
        """Whether not to try now; who may try is the only one for a while."""
        if not self._fails:
            return False
        now = time.monotonic()
        if now < self._again_at:
            return True
        self._again_at = now + SECONDS_BETWEEN_TRIES
        return False

    def failed(self) -> None:
        self._fails, self._again_at = True, time.monotonic() + SECONDS_BETWEEN_TRIES

    def worked(self) -> None:
        self._fails = False
