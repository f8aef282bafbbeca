"""A fault that lasts: a line in the log when it begins, one a minute while it lasts, and one when it is over."""

import logging
import time
from threading import Lock

SECONDS_BETWEEN_LINES = 60
SECONDS_UNTIL_OVER = 10  # without it, after which something that goes well says that it is over
LONGEST_LINE = 300  # letters of an error

logger = logging.getLogger(__name__)


class Fault:
    """One kind of fault in this process, called by a sentence; no line says what a reader asked for."""

    def __init__(self, sentence: str):
        self.sentence = sentence
        self._lock = Lock()
        self._times = self._times_unsaid = 0
        self._began = self._last = self._last_line = 0.0

    def occurred(self, error: BaseException) -> None:
        with self._lock:
            self._last = now = time.monotonic()
            self._times += 1
            self._times_unsaid += 1
            if self._times == 1:
                self._began = now
                self._say(now, f"{self.sentence}: {in_one_line(error)}")
            elif now - self._last_line >= SECONDS_BETWEEN_LINES:
                self._say(now, f"{self.sentence}, {self._times_unsaid} times more: {in_one_line(error)}")

    def went_well(self) -> None:
        """What the fault is about went well just now: after a while without the fault, it is over."""
        if self._times and time.monotonic() - self._last >= SECONDS_UNTIL_OVER:
            with self._lock:
                if self._times:
                    lasted = self._last - self._began
                    logger.warning("Over after %.0f s and %d times: %s", lasted, self._times, self.sentence)
                    self._times = self._times_unsaid = 0

    def _say(self, now: float, line: str) -> None:
        self._last_line, self._times_unsaid = now, 0
        logger.error("%s", line)


def in_one_line(error: BaseException) -> str:
    """What an error is and says: its first line and, of a traceback within, the last; no path of a file."""
    text = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    lines = text.strip().splitlines() or [""]
    said = lines[0] if len(lines) == 1 else f"{lines[0]} … {lines[-1].strip()}"
    return f"{type(error).__name__}: {said}"[:LONGEST_LINE]
