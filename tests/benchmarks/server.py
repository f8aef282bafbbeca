"""The site as `make run` serves it, for as long as a block of code lasts."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .databases import ROOT

# Those of the Makefile.
FLAGS = "--preload --worker-class gthread --workers 2 --threads 8 --limit-request-line 8190 --no-control-socket"
SECONDS_TO_START = 60


class Server:
    """A gunicorn on a free port of this machine, logging to a file."""

    def __init__(self, environment: dict[str, str], log: Path):
        self.port, self.log = free_port(), log
        command = [sys.executable, "-m", "gunicorn", "icc_site.wsgi", "--bind", f"127.0.0.1:{self.port}"]
        with log.open("wb") as output:
            self.process = subprocess.Popen(
                [*command, *FLAGS.split()], cwd=ROOT, env=environment, stdout=output, stderr=output
            )

    def wait(self) -> None:
        """Return when it listens; RuntimeError with its log if it does not come up."""
        for _ in range(SECONDS_TO_START * 10):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            if self.process.poll() is not None:
                break
            time.sleep(0.1)
        raise RuntimeError(f"The site does not start:\n{self.log.read_text()}")

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    @property
    def workers(self) -> list[int]:
        """The ids of the processes that answer."""
        master = self.process.pid
        return [int(pid) for pid in Path(f"/proc/{master}/task/{master}/children").read_text().split()]

    def cpu(self) -> float:
        """The seconds of CPU that its workers have used so far."""
        return sum(time.clock_gettime(~pid << 3 | 2) for pid in self.workers)  # Linux's clock of another process

    def peak_memory(self) -> int:
        """The most memory that one of its workers has held at a time, in bytes."""
        return max(peak_memory(pid) for pid in self.workers)


@contextmanager
def serving(environment: dict[str, str], log: Path) -> Iterator[Server]:
    """A server that answers; it is stopped again whatever happens meanwhile."""
    server = Server(environment, log)
    try:
        server.wait()
        yield server
    finally:
        server.stop()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def peak_memory(pid: int) -> int:
    """The high-water mark of a process's resident memory, in bytes."""
    status = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines())
    return int(status["VmHWM"].split()[0]) * 1024
