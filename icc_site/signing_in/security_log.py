"""The log of who tried to sign in: a file a day, which all processes write, and which only the site's user may read."""

import logging
import os
import time
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

DAYS_KEPT = 30
MOST_BYTES = 50_000_000  # of a day; whoever floods the site with attempts shall not fill its disk; refusals have half
SECONDS_BETWEEN_COMPLAINTS = 60

logger = logging.getLogger(__name__)


class SecurityLog(logging.Handler):
    """Never breaks what it tells of: a line that cannot be written is one that the ordinary log says is missing."""

    def __init__(self, folder: Path):
        super().__init__()
        self.folder = folder
        self.day: date | None = None
        self.complained_at: float = -SECONDS_BETWEEN_COMPLAINTS

    def emit(self, record):
        line = self.format(record).replace("\n", " ") + "\n"
        day = date.fromtimestamp(record.created)  # as the line says
        try:
            most_bytes = MOST_BYTES // 2 if getattr(record, "is_refusal", False) else MOST_BYTES
            self.write(day, line.encode(errors="backslashreplace"), most_bytes)
            if day != self.day:
                self.day = day
                self.forget_before(day - timedelta(DAYS_KEPT))
        except OSError as error:
            self.complain(error)

    def write(self, day: date, line: bytes, most_bytes: int) -> None:
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = os.open(self.folder / f"security-{day}.log", os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            if os.fstat(file).st_size < most_bytes:
                os.write(file, line)  # at once, so that lines of several processes do not mix
        finally:
            os.close(file)

    def forget_before(self, day: date) -> None:
        for path in self.folder.glob("security-*.log"):
            with suppress(ValueError, FileNotFoundError):
                if date.fromisoformat(path.stem.removeprefix("security-")) < day:
                    path.unlink()

    def complain(self, error: OSError) -> None:
        if time.monotonic() - self.complained_at >= SECONDS_BETWEEN_COMPLAINTS:
            self.complained_at = time.monotonic()
            logger.error("The security log cannot be written: %s", error)
