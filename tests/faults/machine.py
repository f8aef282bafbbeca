"""What a fault needs of the machine: rights, programs, a small disk, a user who may write nowhere else."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

IS_ROOT = os.geteuid() == 0
USER = "nobody"  # who serves the site, and owns its data
# Root's own files may be read (the packages, this checkout), and written by nobody else.
AS_USER = [
    *("setpriv", f"--reuid={USER}", "--regid=nogroup", "--clear-groups"),
    *("--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search", "--bounding-set=-all,+dac_read_search"),
]


def as_user() -> list[str]:
    """What stands before a command that the site's own user runs; nothing where this is no root who could lend it."""
    return AS_USER if IS_ROOT else []


def needed(reason: str) -> None:
    """Leave a test out where this machine lacks something; under CI that is a failure."""
    (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)


def program(name: str, package: str) -> str:
    """The path of a program that a Debian package brings."""
    found = shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin:/usr/local/sbin")
    return found or needed(f"needs {name} (apt-get install {package})")


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[Path]:
    """A file system of its own of that size at a folder, as long as the block lasts."""
    if not IS_ROOT:
        needed("only root can mount a disk")
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=700,uid=65534", "tmpfs", folder], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


def remount(folder: Path, mode: str) -> None:
    """Have a disk taken as "ro" or "rw", as soon as no thread that ends has a file of it open."""
    for last in (*[False] * 50, True):
        if not subprocess.run(
            ["mount", "-o", f"remount,{mode}", folder], check=last, stderr=subprocess.PIPE
        ).returncode:
            return
        time.sleep(0.1)


def fill(folder: Path, leave: int = 0) -> Path:
    """Write a file until a disk is full but for so many bytes; the file, to be removed again."""
    ballast = folder / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            pass
        if leave:
            file.truncate(max(0, file.tell() - leave))
    return ballast


def error_of_writing(folder: Path) -> int:
    """The errno with which the site's user fails to write a file in a folder; 0 if it does not."""
    code = """import sys
try:
    with open(sys.argv[1], "wb", buffering=0) as file:
        file.write(bytes(8192))
except OSError as error:
    sys.exit(error.errno)"""
    probe = folder / "probe"
    number = subprocess.run([*as_user(), sys.executable, "-c", code, probe], check=False).returncode
    if not number or probe.exists():
        probe.unlink(missing_ok=True)
    return number
