"""The site as a service manager serves it: its own user, its own small disk, and started again when it ends."""

import os
import re
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from tests.benchmarks.databases import ROOT
from tests.benchmarks.server import children, free_port, own_flags
from tests.icc_site.processes import ends

from .machine import as_user
from .servers import wait_for_port

EDITOR, PASSWORD = "editor", "six words that nobody else knows"
RESTART_SECONDS = 1  # as the example of a service says


def environment(folder: Path, **others: str) -> dict[str, str]:
    """All that the site knows of its surroundings, with its data in a folder."""
    passed = {name: os.environ[name] for name in ("PATH", "LANG", "HOME") if name in os.environ}
    own = {"SECRET_KEY": "only-for-tests", "DATA_DIR": str(folder), "DEBUG": "off", "HTTPS": "off", "PROXIES": "0"}
    return passed | own | {"PYTHONUNBUFFERED": "1", "XDG_CACHE_HOME": str(folder)} | others


def manage(environ: dict[str, str], *arguments: str, root: Path = ROOT) -> str:
    """What a command of manage.py prints."""
    command = [sys.executable, "manage.py", *arguments]
    done = subprocess.run(command, cwd=root, env=environ, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    return done.stdout


def fill(environ: dict[str, str]) -> None:
    """Make tables, the real catalogue and an editor in the database that an environment names."""
    manage(environ, "migrate", "--verbosity", "0")
    password = {"DJANGO_SUPERUSER_PASSWORD": PASSWORD}
    manage(environ | password, "createsuperuser", "--noinput", "--username", EDITOR, "--email", "editor@example.org")
    manage(environ, "prepare_site")


class Site:
    """A site on a free port, with gunicorn’s master started anew a second after it ended, as a service is."""

    def __init__(self, environ: dict[str, str], root: Path = ROOT, flags: tuple[str, ...] = ()):
        self.environ, self.root, self.flags = environ, root, flags
        self.port = free_port()
        self.worker: subprocess.Popen | None = None
        self.folder = Path(environ["DATA_DIR"])
        self.log = self.folder.with_name(f"{self.folder.name}.log")

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()

    def start(self) -> None:
        bind = f"127.0.0.1:{self.port}"
        gunicorn = [
            sys.executable,
            "-m",
            "gunicorn",
            "icc_site.wsgi",
            "--bind",
            bind,
            *own_flags(self.root),
            *self.flags,
        ]
        loop = f'while :; do "$@"; sleep {RESTART_SECONDS}; done'
        command = [*as_user(), "bash", "-c", loop, "service", *gunicorn]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                command, cwd=self.root, env=self.environ, stdout=log, stderr=log, start_new_session=True
            )
        wait_for_port(self.port, self.process)

    def stop(self) -> None:
        """End the loop, the master and all that it started."""
        started = [process.pid for process in (self.process, self.worker) if process]
        processes = [*started, *(each for pid in started for each in descendants(pid))]
        for pid in processes:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        for process in filter(None, (self.process, self.worker)):
            process.wait()
        assert all(map(ends, processes))

    def start_work(self) -> None:
        """Have booklets made as well, as long as it serves, the way the Makefile has it."""
        loop = 'while kill -0 "$1" && ! "${@:2}" --beside "$1"; do sleep 1; done'
        work = [sys.executable, "manage.py", "work"]
        command = [*as_user(), "bash", "-c", loop, "work", str(self.process.pid), *work]
        with self.log.open("ab") as log:
            self.worker = subprocess.Popen(command, cwd=self.root, env=self.environ, stdout=log, stderr=log)

    def work_process(self, name: str) -> int:
        """The process of booklets that runs a command of manage.py."""
        running = {command_of(pid): pid for pid in descendants(self.worker.pid)}
        return running[name]

    def rendering(self) -> set[int]:
        """The processes that lay a booklet out."""
        return {pid for pid in descendants(self.worker.pid) if command_of(pid) == "spawn"}

    @property
    def master(self) -> int:
        return children(self.process.pid)[0]

    @property
    def workers(self) -> list[int]:
        return children(self.master)

    def memory(self) -> int:
        """The resident memory of its workers, in kB."""
        status = [Path(f"/proc/{pid}/status").read_text() for pid in self.workers]
        return sum(int(re.search(r"VmRSS:\s+(\d+)", text)[1]) for text in status)

    def log_lines(self) -> list[str]:
        """The lines that it has written since the last look."""
        text = self.log.read_text()
        self.log.write_text("")
        return [
            line for line in text.splitlines() if not re.search(r"\[INFO\]|\[WARNING\] Worker|\[ERROR\] Worker", line)
        ]


def command_of(pid: int) -> str:
    """Which command of manage.py a process runs; "spawn" for a child that renders."""
    with suppress(OSError):
        arguments = Path(f"/proc/{pid}/cmdline").read_text().split("\0")
        if any("spawn_main" in each for each in arguments):
            return "spawn"
        if any(each.endswith("manage.py") for each in arguments):
            return next((each for each in arguments if each in ("work", "db_worker")), "")
    return ""


def descendants(pid: int) -> list[int]:
    try:
        own = children(pid)
    except OSError:
        return []
    return [*own, *(each for child in own for each in descendants(child))]


def copy_for_user(source: Path, target: Path) -> None:
    """Copy a folder’s contents, for the site’s own user to own."""
    shutil.copytree(source, target, dirs_exist_ok=True)
    if as_user():
        subprocess.run(["chown", "-R", "nobody:nogroup", target], check=True)
