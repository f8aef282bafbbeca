"""Catalogues of several sizes in one database, measured together from end to end."""

import json
import os
import secrets
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from .databases import CACHE, ROOT
from .flood import times_idle
from .saving import client_of_each_worker, waits_for_saves
from .server import Server, serving
from .turns import Client, Turn, ratio, take_turns, turn

MOST_QUERIES = 8
CONNECTIONS = (1, 8)
SAVES = 5
FILTERED, LIST = "list, topic and country", "list"
SEARCH, FIRST_SEARCH = "search", "search, never asked before"
PAGE, PDF = "practice page", "practice page as PDF"
CACHED, PEER = f"{FILTERED}, cached", f"{FILTERED}, idiomatic Django"


@dataclass(frozen=True)
class Size:
    """A catalogue of one size, served twice: with the cache of whole pages and without."""

    practices: int
    env: dict[str, str]
    targets: dict[str, dict]
    uncached: Server
    cached: Server

    def lanes(self, connections: int, seconds: float) -> Iterator:
        """Everything that takes turns: by size, name, connections and whether it is the bare view."""
        for name, server, addresses in self.measured():
            clients = [Client(server.port) for _ in range(connections)]
            for bare in (False, True):
                asked = [keep_body(clients[0], each, self.env) for each in addresses] if bare else addresses
                yield (self.practices, name, connections, bare), partial(turn, clients, asked, seconds, server.cpu)

    def measured(self) -> Iterator[tuple[str, Server, list[str]]]:
        for name, target in self.targets.items():
            yield name, self.uncached, target["addresses"]
        filtered = self.targets[FILTERED]["addresses"]
        peer = f"/en/{self.env['BENCHMARK_PREFIX']}/peer/"
        yield PEER, self.uncached, [address.replace("/en/practices/", peer) for address in filtered]
        yield CACHED, self.cached, filtered


@dataclass(frozen=True)
class Run:
    """What was found in one database; seconds, and bytes of memory."""

    database: str
    queries: dict[int, dict[str, int]]
    turns: dict[tuple, list[Turn]]
    saves: dict[int, list[float]]
    memory: dict[int, int]
    floods: dict[int, float]  # the p95 of kept pages while the site is flooded, as a multiple of that at rest

    @property
    def sizes(self) -> list[int]:
        return list(self.queries)

    def times_bare(self, size: int, name: str, figure: str = "wait", connections: int = 1) -> float:
        """How many times the bare view's wait or CPU."""
        own, bare = (self.turns[size, name, connections, bare] for bare in (False, True))
        return ratio(own, bare, figure)

    def compared(self, one: tuple[int, str], other: tuple[int, str]) -> float:
        """How many times as long one waits for a size's page as for another."""
        own, floor = (self.turns[(*each, 1, False)] for each in (one, other))
        return ratio(own, floor, "wait")


def environment(scratch: Path) -> dict[str, str]:
    """What the site reads at its start: settings of its own, whatever .env and the shell say."""
    return os.environ | {
        "ALLOWED_HOSTS": "127.0.0.1",
        "BENCHMARK_BODIES": str(scratch),
        "BENCHMARK_PREFIX": secrets.token_urlsafe(),
        "CACHE_URL": "dummycache://",
        "DATA_DIR": str(CACHE / "data"),
        "DEBUG": "off",
        "DJANGO_SETTINGS_MODULE": "tests.benchmarks.settings",
        "EMAIL_URL": "dummymail://",
        "HTTPS": "off",
        "SECRET_KEY": secrets.token_urlsafe(50),
    }


def measure(urls: dict[int, str], env: dict[str, str], rounds: int, seconds: float) -> Run:
    """Serve the catalogues at these URLs, and time their pages in turn with one another and with the bare views."""
    asked = {size: ask("tests.benchmarks.targets", env | {"DATABASE_URL": url}) for size, url in urls.items()}
    with ExitStack() as stack:
        sizes = [
            stack.enter_context(served(size, env | {"DATABASE_URL": url}, asked[size])) for size, url in urls.items()
        ]
        return Run(
            database=asked[min(urls)]["database"],
            queries={size: {target["name"]: target["queries"] for target in asked[size]["targets"]} for size in urls},
            **figures(sizes, rounds, seconds),
        )


def figures(sizes: list[Size], rounds: int, seconds: float) -> dict:
    """Memory is read before the saves, when all sizes have answered the same; one connection goes before many."""
    turns = {}
    for connections in CONNECTIONS:
        lanes = dict(lane for size in sizes for lane in size.lanes(connections, seconds))
        turns |= take_turns(lanes, rounds)
    memory = {size.practices: size.cached.peak_memory() for size in sizes}
    saves = {size.practices: waits_for_saves(size.cached, size.env, SAVES) for size in sizes}
    floods = {size.practices: times_idle(size.cached, size.targets[FILTERED]["addresses"]) for size in sizes}
    return {"turns": turns, "memory": memory, "saves": saves, "floods": floods}


@contextmanager
def served(practices: int, env: dict[str, str], found: dict) -> Iterator[Size]:
    """A catalogue whose workers have all answered once, so that none of them reads its index while it is timed."""
    log = Path(env["BENCHMARK_BODIES"]) / f"{practices}.log"
    with serving(env, log) as uncached, serving(env | {"CACHE_URL": "locmemcache://"}, log) as cached:
        size = Size(practices, env, {target["name"]: target for target in found["targets"]}, uncached, cached)
        pages = [address for target in found["targets"] for address in target["addresses"] if ".pdf" not in address]
        for server in (uncached, cached):
            for client in client_of_each_worker(server, f"/{env['BENCHMARK_PREFIX']}/worker"):
                turn([client], pages, 0, server.cpu)
        yield size


def ask(module: str, env: dict[str, str]) -> dict:
    """What a module says as JSON, run as a process of its own."""
    done = subprocess.run([sys.executable, "-m", module], cwd=ROOT, env=env, check=True, stdout=subprocess.PIPE)
    return json.loads(done.stdout)


def keep_body(client: Client, address: str, env: dict[str, str]) -> str:
    """Keep what a page answers; the address at which the bare view gives the same bytes, which is tried here."""
    body = client.get(address)
    folder = Path(env["BENCHMARK_BODIES"])
    name = f"{len(list(folder.iterdir()))}.{'pdf' if address.endswith('.pdf') else 'html'}"
    (folder / name).write_bytes(body)
    bare = f"/{env['BENCHMARK_PREFIX']}/{name}"
    if client.get(bare) != body:
        raise RuntimeError(f"the bare view does not answer as {address} does")
    return bare


def faults(run: Run) -> list[str]:
    """Where the number of queries is too high, or changes with the size of the catalogue."""
    found = []
    for name in run.queries[run.sizes[0]]:
        counts = {size: run.queries[size][name] for size in run.sizes}
        if len(set(counts.values())) > 1 or max(counts.values()) > MOST_QUERIES:
            found.append(f"{name}: queries by number of practices are {counts}; at most {MOST_QUERIES} are meant")
    return found
