"""The site as `make run` serves it, for as long as a block of code lasts."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from .databases import ROOT

FLAGS = re.compile(r"gunicorn icc_site\.wsgi --bind \S+ (.+)")  # of the Makefile
ONE_WORKER = ("--workers", "1")  # of a flag that is given twice the last counts
SECONDS_TO_START = 60
TICKS = os.sysconf("SC_CLK_TCK")  # of the kernel's clock, in a second


class Server:
    """A gunicorn on a free port of this machine that serves a checkout, logging to a file."""

    def __init__(self, environment: dict[str, str], log: Path, root: Path = ROOT, flags: Sequence[str] = ()):
        self.port, self.log = free_port(), log
        command = [sys.executable, "-m", "gunicorn", "icc_site.wsgi", "--bind", f"127.0.0.1:{self.port}"]
        with log.open("wb") as output:
            self.process = subprocess.Popen(
                [*command, *own_flags(root), *flags], cwd=root, env=environment, stdout=output, stderr=output
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

    def renew(self) -> None:
        """Return when each worker has given way to a new one, which knows nothing yet."""
        former = self.workers
        for pid in former:
            os.kill(pid, signal.SIGTERM)
        for _ in range(SECONDS_TO_START * 10):
            workers = self.workers
            if len(workers) == len(former) and not set(workers) & set(former):
                return
            time.sleep(0.1)
        raise RuntimeError(f"The workers do not give way to new ones:\n{self.log.read_text()}")

    @property
    def workers(self) -> list[int]:
        """The ids of the processes that answer."""
        return children(self.process.pid)

    def cpu(self) -> float:
        """The seconds of CPU that its workers have used so far."""
        return sum(map(cpu, self.workers))

    def cpu_with_children(self) -> float:
        """The same with all processes that its workers have started, those that have ended too."""
        return sum(map(cpu_with_children, self.workers))

    def peak_memory(self) -> int:
        """The most memory that one of its workers has held at a time, in bytes."""
        return max(peak_memory(pid) for pid in self.workers)


def own_flags(root: Path) -> list[str]:
    """Those with which a checkout's own Makefile serves it."""
    return FLAGS.findall((root / "Makefile").read_text())[0].split()


@contextmanager
def serving(environment: dict[str, str], log: Path, root: Path = ROOT, flags: Sequence[str] = ()) -> Iterator[Server]:
    """A server that answers; it is stopped again whatever happens meanwhile."""
    server = Server(environment, log, root, flags)
    try:
        server.wait()
        yield server
    finally:
        server.stop()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def children(pid: int) -> list[int]:
    """The processes that one has started, by whichever of its threads."""
    lists = [tasks.read_text() for tasks in Path(f"/proc/{pid}/task").glob("*/children")]
    return [int(child) for child in " ".join(lists).split()]


def cpu(pid: int) -> float:
    return time.clock_gettime(~pid << 3 | 2)  # Linux's clock of another process


def cpu_with_children(pid: int) -> float:
    after_name = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    ended = sum(map(int, after_name[13:15])) / TICKS  # cutime and cstime
    return cpu(pid) + ended + sum(map(cpu_with_children, children(pid)))


def peak_memory(pid: int) -> int:
    """The high-water mark of a process's resident memory, in bytes."""
    status = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines())
    return int(status["VmHWM"].split()[0]) * 1024
