"""Work on what readers ordered, beside a web server or on a machine of its own: manage.py work."""

import logging
import os
import select
import signal
import subprocess
import sys
from threading import Event, Thread

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import connection

from icc_site.booklets.queue import look_after_queue
from icc_site.serving.migrations import refuse_unless_migrated

STEP_SECONDS = 1.0  # between two looks at the worker and at the process beside which it works
LOOK_SECONDS = 5.0  # between two at the queue
PAUSE_SECONDS = 5.0  # before a worker that died is replaced
GRACE_SECONDS = 10.0  # for a worker to end by itself; one in the middle of a booklet would take minutes
NICENESS = 10  # pages come first
# The kernel ends the worker with this process, however that ends.
WORKER = ["setpriv", "--pdeathsig", "KILL", sys.executable, str(settings.BASE_DIR / "manage.py"), "db_worker"]

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = (
        "Work on what readers ordered until another process ends: a worker that dies is replaced, and what it worked "
        "on is taken up again."
    )

    def add_arguments(self, parser):
        parser.add_argument("--beside", type=int, help="the other process (default: whoever started this)")

    def handle(self, *, beside, **options):
        refuse_unless_migrated()
        try:
            self.stopped, self.other = Event(), pidfd(os.getppid() if beside is None else beside)
        except ProcessLookupError:
            return
        signal.signal(signal.SIGTERM, lambda *_: self.stopped.set())
        os.nice(NICENESS)
        Thread(target=self.look_after_queue, daemon=True).start()
        while self.is_wanted:
            self.work()
            self.stopped.wait(PAUSE_SECONDS if self.is_wanted else 0)
        if self.stopped.is_set():  # whoever waits for this process hears of what it ended
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
            os.kill(os.getpid(), signal.SIGTERM)

    @property
    def is_wanted(self) -> bool:
        other_has_ended = self.other is not None and select.select([self.other], [], [], 0)[0]
        return not other_has_ended and not self.stopped.is_set()

    def work(self) -> None:
        worker = subprocess.Popen([*WORKER, "--no-reload"])  # noqa: S603  ours
        try:
            while worker.poll() is None and self.is_wanted:
                self.stopped.wait(STEP_SECONDS)
        finally:
            end(worker)
        if self.is_wanted:
            self.stderr.write(f"The worker ended with {worker.returncode}; another takes its place.")

    def look_after_queue(self) -> None:
        """Look again and again, in a thread of its own: a database that hangs keeps nobody from ending."""
        while not self.stopped.wait(LOOK_SECONDS):
            try:
                look_after_queue()
            except Exception as error:  # the database is away, or the disk is full: the next look may succeed
                logger.error("The queue of booklets could not be looked after: %s", error)
            finally:
                connection.close()


def pidfd(pid: int) -> int | None:
    """What can be read once a process has ended, ProcessLookupError if it has; None for 0, which is none here."""
    return os.pidfd_open(pid) if pid else None


def end(worker: subprocess.Popen) -> None:
    """End a worker, in the middle of a booklet if need be: the next one takes it up again."""
    worker.terminate()
    try:
        worker.wait(GRACE_SECONDS)
    except subprocess.TimeoutExpired:
        worker.kill()
        worker.wait()
