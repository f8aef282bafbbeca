"""One size of catalogue, measured from end to end."""

import json
import os
import secrets
import subprocess
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from .databases import CACHE, ROOT
from .server import serving
from .turns import Client, Turn, percentile, ratio, take_turns, turn

MOST_QUERIES = 8


@dataclass(frozen=True)
class Figures:
    """What one target costs: ratios to the bare view, of waiting and of the workers' CPU; percentiles in seconds."""

    name: str
    queries: int
    ratio: float
    cpu_ratio: float
    p50: float
    p95: float


@dataclass(frozen=True)
class Run:
    """What was found with one size of catalogue; memory in bytes."""

    size: int
    database: str
    memory: int
    figures: list[Figures]


def environment(scratch: Path) -> dict[str, str]:
    """What the site reads at its start: settings of its own, whatever .env and the shell say."""
    return os.environ | {
        "ALLOWED_HOSTS": "127.0.0.1",
        "BENCHMARK_BODIES": str(scratch),
        "BENCHMARK_PREFIX": secrets.token_urlsafe(),
        "CACHE_URL": "locmemcache://",
        "DATA_DIR": str(CACHE / "data"),
        "DEBUG": "off",
        "DJANGO_SETTINGS_MODULE": "tests.benchmarks.settings",
        "EMAIL_URL": "dummymail://",
        "HTTPS": "off",
        "SECRET_KEY": secrets.token_urlsafe(50),
    }


def measure(size: int, env: dict[str, str], rounds: int, seconds: float) -> Run:
    """Serve the catalogue that the environment names, and time its pages in turn with the bare views."""
    found = ask("tests.benchmarks.targets", env)
    with serving(env, Path(env["BENCHMARK_BODIES"]) / "log") as server:
        client = Client(server.port)
        lanes = {}
        for target in found["targets"]:
            bare = [keep_body(client, address, env) for address in target["addresses"]]
            for name, addresses in ((target["name"], target["addresses"]), (floor_of(target["name"]), bare)):
                lanes[name] = partial(turn, client, addresses, seconds, server.cpu)
        turns = take_turns(lanes, rounds)
        memory = server.peak_memory()
    return Run(size, found["database"], memory, [figures(target, turns) for target in found["targets"]])


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


def floor_of(name: str) -> str:
    return f"{name}, bare"


def figures(target: dict, turns: dict[str, list[Turn]]) -> Figures:
    own, bare = turns[target["name"]], turns[floor_of(target["name"])]
    ratios = ratio(own, bare, "wait"), ratio(own, bare, "cpu")
    return Figures(target["name"], target["queries"], *ratios, percentile(own, 50), percentile(own, 95))


def faults(runs: list[Run]) -> list[str]:
    """Where the number of queries is too high, or changes with the size of the catalogue."""
    found = []
    for same in zip(*(run.figures for run in runs), strict=True):
        counts = {run.size: figures.queries for run, figures in zip(runs, same, strict=True)}
        if len(set(counts.values())) > 1 or max(counts.values()) > MOST_QUERIES:
            found.append(
                f"{same[0].name}: queries by number of practices are {counts}; at most {MOST_QUERIES} are meant"
            )
    return found
