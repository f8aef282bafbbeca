"""Processes that a test starts, watches and kills: workers on the tests' own database."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.db import connection

SECONDS = 120  # until a process must have come to where a test waits for it
STEP = 0.05


def environment(folder: Path) -> dict[str, str]:
    """The site's own settings, with the tests' database and a folder for its data."""
    name, url = connection.settings_dict["NAME"], urlsplit(os.environ["DATABASE_URL"])
    database = f"sqlite:///{name}" if connection.vendor == "sqlite" else url._replace(path=f"/{name}").geturl()
    own = {"DJANGO_SETTINGS_MODULE": "icc_site.settings", "DATABASE_URL": database, "DATA_DIR": str(folder)}
    fonts = {"XDG_CACHE_HOME": str(settings.DATA_DIR / "cache")}  # indexed once for all
    return os.environ | own | fonts | {"DEBUG": "on"}  # which needs no collected static files


@contextmanager
def started(folder: Path, *arguments: str, program: str = sys.executable) -> Iterator[subprocess.Popen]:
    """Python, or another program, with these arguments; it is asked to end with the block, unless it has ended."""
    process = subprocess.Popen([program, *arguments], cwd=settings.BASE_DIR, env=environment(folder))
    try:
        yield process
    finally:
        process.terminate()
        process.wait(SECONDS)


def children(pid: int) -> set[int]:
    return {int(child) for tasks in Path(f"/proc/{pid}/task").glob("*/children") for child in tasks.read_text().split()}


def wait_for(answer):
    """What a function answers, as soon as that is true."""
    end = time.monotonic() + SECONDS
    while not (found := answer()):
        assert time.monotonic() < end, "It does not come about."
        time.sleep(STEP)
    return found


def ends(pid: int) -> bool:
    """Whether a process is gone in time; one that nobody has buried yet counts as gone."""
    status = Path(f"/proc/{pid}/stat")
    for _ in range(round(SECONDS / STEP)):
        if not status.exists() or status.read_text().rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(STEP)
    return False
