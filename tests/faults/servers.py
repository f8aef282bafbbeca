"""What the site stands on, each a real server of its own on a free port that can be stopped, and started again."""

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from tests.benchmarks.server import free_port

from .machine import IS_ROOT, needed, program

SECONDS_TO_START = 30


def wait_for_port(port: int, process: subprocess.Popen | None = None) -> None:
    end = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < end and not (process and process.poll() is not None):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError(f"Nothing listens on {port}.")


class Postgres:
    """A PostgreSQL server whose data live as long as it does."""

    def __init__(self, folder: Path):
        newest = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name))
        found = shutil.which("initdb", path=f"{newest[-1] if newest else ''}:{os.environ['PATH']}")
        self.programs = Path(found or needed("needs PostgreSQL (apt-get install postgresql)")).parent
        self.folder, self.port = folder, free_port()
        folder.mkdir()
        if IS_ROOT:
            shutil.chown(folder, "postgres")
        self.run("initdb", "-D", "data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        self.start()

    def run(self, name: str, *arguments: str) -> None:
        lent = ["runuser", "-u", "postgres", "--"] if IS_ROOT else []
        log = (self.folder.parent / f"{self.folder.name}.log").open("ab")
        subprocess.run(
            [*lent, self.programs / name, *arguments], cwd=self.folder, check=True, stdout=log, stderr=log, timeout=60
        )

    def start(self, *options: str) -> None:
        """Listen, with settings such as "max_connections=5"."""
        settings = ["listen_addresses=127.0.0.1", f"port={self.port}", f"unix_socket_directories={self.folder}"]
        settings += ["fsync=off", "full_page_writes=off", *options]
        flags = " ".join(f"-c {setting}" for setting in settings)
        self.run("pg_ctl", "-D", "data", "-w", "-l", "log", "-o", flags, "start")

    def stop(self) -> None:
        self.run("pg_ctl", "-D", "data", "-m", "immediate", "stop")

    def freeze(self, is_frozen: bool) -> None:
        """Have all of its processes stand still, as on a machine that hangs; or go on."""
        postmaster = int((self.folder / "data" / "postmaster.pid").read_text().split()[0])
        sessions = subprocess.run(["pgrep", "-P", str(postmaster)], capture_output=True, text=True, check=False).stdout
        for pid in [postmaster, *map(int, sessions.split())]:
            os.kill(pid, signal.SIGSTOP if is_frozen else signal.SIGCONT)

    def url(self, database: str) -> str:
        return f"postgres://postgres@127.0.0.1:{self.port}/{database}"

    def execute(self, statement: str, database: str = "postgres"):
        """The first row of a statement's answer, if it has one."""
        with psycopg.connect(self.url(database), autocommit=True, connect_timeout=3) as connection:
            cursor = connection.execute(statement)
            return cursor.fetchone() if cursor.description else None


class Program:
    """A server that runs in the foreground on a free port, as long as nobody stops it."""

    def __init__(self, folder: Path, port: int, *command: str | Path):
        self.folder, self.port, self.command = folder, port, command
        self.start()

    def start(self) -> None:
        log = (self.folder / "log").open("ab")
        self.process = subprocess.Popen(self.command, cwd=self.folder, stdout=log, stderr=log)
        wait_for_port(self.port, self.process)

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()


@contextmanager
def redis(folder: Path) -> Iterator[Program]:
    folder.mkdir()
    port, command = free_port(), program("redis-server", "redis-server")
    flags = ["--port", str(port), "--bind", "127.0.0.1", "--save", "", "--maxmemory", "64mb"]
    server = Program(folder, port, command, *flags, "--maxmemory-policy", "allkeys-lru")
    try:
        yield server
    finally:
        server.stop()


@contextmanager
def nginx(folder: Path, example: str, site_port: int) -> Iterator[Program]:
    """nginx with the example that the site gives, on a free port, without TLS, before a site on a port."""
    folder.mkdir()
    port, command = free_port(), program("nginx", "nginx-light")
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    places = "".join(f"{kind}_temp_path {folder}/{kind};" for kind in kinds)
    (folder / "nginx.conf").write_text(
        f"daemon off; pid {folder}/pid; error_log {folder}/errors; worker_processes 1;\n"
        f"events {{ worker_connections 1024; }}\n"
        f"http {{ access_log off; {places}\n{without_tls(example, port, site_port)}\n}}\n"
    )
    server = Program(folder, port, command, "-p", folder, "-c", folder / "nginx.conf")
    try:
        yield server
    finally:
        server.stop()


def without_tls(example: str, port: int, site_port: int) -> str:
    own = {
        "listen 443 ssl http2;": f"listen 127.0.0.1:{port};",
        "127.0.0.1:8000": f"127.0.0.1:{site_port}",
        "server_name practices.example.org;": "server_name localhost;",
    }
    for line, replacement in own.items():
        assert line in example, line
        example = example.replace(line, replacement)
    left_out = ("ssl_certificate", "listen [::]")
    return "\n".join(line for line in example.splitlines() if not line.strip().startswith(left_out))
