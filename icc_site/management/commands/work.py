"""Work on what readers ordered, beside the web server that started this: manage.py work."""

import os
import signal
import subprocess
import sys
from threading import Event

from django.conf import settings
from django.core.management.base import BaseCommand

from icc_site.serving.migrations import refuse_unless_migrated

STEP_SECONDS = 1.0  # between two looks at the worker and at who started it
PAUSE_SECONDS = 5.0  # before a worker that died is replaced
GRACE_SECONDS = 10.0  # for a worker to end by itself; one in the middle of a booklet would take minutes
NICENESS = 10  # pages come first


class Command(BaseCommand):
    help = "Work on what readers ordered until whoever started this is gone; a worker that dies is replaced."

    def handle(self, **options):
        refuse_unless_migrated()
        self.starter, self.stopped = os.getppid(), Event()
        signal.signal(signal.SIGTERM, lambda *_: self.stopped.set())
        os.nice(NICENESS)
        while self.is_wanted:
            self.work()
            self.stopped.wait(PAUSE_SECONDS)

    @property
    def is_wanted(self) -> bool:
        return os.getppid() == self.starter and not self.stopped.is_set()

    def work(self) -> None:
        worker = subprocess.Popen([sys.executable, settings.BASE_DIR / "manage.py", "db_worker", "--no-reload"])  # noqa: S603  ours
        try:
            while worker.poll() is None and self.is_wanted:
                self.stopped.wait(STEP_SECONDS)
        finally:
            end(worker)
        if self.is_wanted:
            self.stderr.write(f"The worker ended with {worker.returncode}; another takes its place.")


def end(worker: subprocess.Popen) -> None:
    """End a worker, in the middle of a booklet if need be: readers can order it again."""
    worker.terminate()
    try:
        worker.wait(GRACE_SECONDS)
    except subprocess.TimeoutExpired:
        worker.kill()
        worker.wait()
