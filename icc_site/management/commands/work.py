"""Work on what readers ordered, beside the web server that started this: manage.py work."""

import os
import signal
import subprocess
import sys
import time

from django.conf import settings
from django.core.management.base import BaseCommand

STEP = 1.0  # seconds between two looks at the worker and at who started it
PAUSE = 5.0  # seconds before a worker that died is replaced
NICENESS = 10  # pages come first


class Command(BaseCommand):
    help = "Work on what readers ordered until whoever started this is gone; a worker that dies is replaced."

    def handle(self, **options):
        starter = os.getppid()
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
        os.nice(NICENESS)
        while os.getppid() == starter:
            self.work_beside(starter)
            time.sleep(PAUSE)

    def work_beside(self, starter: int) -> None:
        """Run one worker until it ends by itself or is left alone."""
        worker = subprocess.Popen([sys.executable, settings.BASE_DIR / "manage.py", "db_worker", "--no-reload"])  # noqa: S603  ours
        try:
            while worker.poll() is None and os.getppid() == starter:
                time.sleep(STEP)
        finally:
            worker.terminate()
            worker.wait()
        if os.getppid() == starter:
            self.stderr.write(f"The worker ended with {worker.returncode}; another takes its place.")
