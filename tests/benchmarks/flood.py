"""Kept pages while one client floods the site: sixteen connections from one address, all asking for one heavy page.

The flood is a process of its own, `python -m tests.benchmarks.flood PORT ADDRESS`, which asks until it is ended. It
gives way to the site's processes, since a flood comes from other machines; and the reader has another address than it.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Thread
from time import sleep

from .databases import ROOT
from .server import Server
from .turns import Client, percentile, turn

CONNECTIONS = 16
NICENESS = 15
HEAVY = "/en/booklet/"
READER = "127.0.0.2"
SECONDS_TO_BEGIN = 1.5
SECONDS_TO_END = 3.0  # until what was still asked for is answered
ROUNDS = 7  # of a second without the flood, and one with it


def times_idle(server: Server, kept: list[str], heavy: str = HEAVY) -> float:
    """The 95th percentile of the wait for pages that are kept, as a multiple of the same without the flood."""
    client, flood = Client(server.port, source=READER), Client(server.port)
    turn([flood], [heavy], SECONDS_TO_BEGIN, server.cpu)  # made once and kept
    idle, busy = [], []
    for _ in range(ROUNDS):
        idle.append(turn([client], kept, 1.0, server.cpu))
        with flooded(server.port, heavy):
            busy.append(turn([client], kept, 1.0, server.cpu))
        sleep(SECONDS_TO_END)
    return percentile(busy, 95) / percentile(idle, 95)


@contextmanager
def flooded(port: int, address: str) -> Iterator[None]:
    command = [sys.executable, "-m", "tests.benchmarks.flood", str(port), address]
    flood = subprocess.Popen(command, cwd=ROOT)
    try:
        sleep(SECONDS_TO_BEGIN)
        yield
    finally:
        flood.kill()
        flood.wait()


def main(port: str, address: str) -> None:
    os.nice(NICENESS)
    for _ in range(CONNECTIONS):
        Thread(target=ask_on, args=(Client(int(port)), address)).start()


def ask_on(client: Client, address: str) -> None:
    while True:
        with suppress(RuntimeError):  # it is told to wait, and does not
            client.get(address)


if __name__ == "__main__":
    main(*sys.argv[1:])
