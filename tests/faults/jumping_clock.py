"""gunicorn’s settings for a site whose clock jumps: so many seconds as a file says, whose path CLOCK names."""

import os
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import time_machine

STEP_SECONDS = 0.05


def post_worker_init(worker) -> None:
    threading.Thread(target=follow, args=(Path(os.environ["CLOCK"]),), daemon=True).start()


def follow(file: Path) -> None:
    ahead, journey = "0", None
    while True:
        time.sleep(STEP_SECONDS)
        if (wanted := file.read_text()) and wanted != ahead:
            if journey:
                journey.stop()
            journey = time_machine.travel(datetime.now(UTC) + timedelta(seconds=int(wanted)))
            journey.start()
            ahead = wanted
