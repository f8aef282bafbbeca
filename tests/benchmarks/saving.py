"""How long after an editor's save the list shows it, in every worker."""

import secrets
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from .databases import ROOT
from .server import Server
from .turns import TIMEOUT, Client

LIST = "/en/practices/"
PAUSE = 0.005  # seconds between two looks at the list
MOST_TRIES = 500  # connections until each worker has taken one


def waits_for_saves(server: Server, env: dict[str, str], saves: int) -> list[float]:
    """For each of some saves the seconds from its beginning until the last worker shows it."""
    with editor(env) as edited:
        return [wait_for_save(server, env, edited) for _ in range(saves)]


def wait_for_save(server: Server, env: dict[str, str], edited) -> float:
    sign = secrets.token_hex(8)
    clients = client_of_each_worker(server, f"/{env['BENCHMARK_PREFIX']}/worker")
    for client in clients:
        client.get(LIST)
    with ThreadPoolExecutor(len(clients)) as pool:
        seen = [pool.submit(first_seen, client, sign) for client in clients]
        began = edited(sign)
        return max(each.result() for each in seen) - began


def client_of_each_worker(server: Server, address: str) -> list[Client]:
    """Connections that stay open, one to each worker."""
    clients: dict[bytes, Client] = {}
    for _ in range(MOST_TRIES):
        client = Client(server.port)
        clients.setdefault(client.get(address), client)
        if len(clients) == len(server.workers):
            return list(clients.values())
    raise RuntimeError("one of the workers takes no connection")


def first_seen(client: Client, sign: str) -> float:
    """When a worker's list first showed the sign."""
    until = time.perf_counter() + TIMEOUT
    while time.perf_counter() < until:
        if sign.encode() in client.get(LIST):
            return time.perf_counter()
        time.sleep(PAUSE)
    raise RuntimeError(f"a save is not shown after {TIMEOUT} seconds")


@contextmanager
def editor(env: dict[str, str]) -> Iterator:
    """A function that saves, in another process, a title that ends as given, and says when that began."""
    command = [sys.executable, "-m", "tests.benchmarks.editor"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    process = subprocess.Popen(command, cwd=ROOT, env=env, **pipes)
    process.stdout.readline()

    def edited(sign: str) -> float:
        process.stdin.write(f"{sign}\n")
        process.stdin.flush()
        return float(process.stdout.readline())

    try:
        yield edited
    finally:
        process.communicate(timeout=TIMEOUT)  # its input ends, and it puts the title back
