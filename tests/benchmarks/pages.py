"""What each kind of page costs, against a practice's page, on the real catalogue: python -m tests.benchmarks.pages."""

import argparse
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.browser.kinds import KINDS

from . import databases
from .run import ask, environment
from .server import Server, serving
from .table import table
from .turns import Client, Turn, ratio, take_turns, turn

PRACTICE, MISSING = "practice", "missing"
MOST_TIMES, MOST_QUERIES, MOST_MAP = 2, 10, 5
CITIES = 1_000  # on one map
TOLD = "tests.benchmarks.pages_queries"


def main() -> None:
    options = parser().parse_args()
    databases.CACHE.mkdir(exist_ok=True)
    with TemporaryDirectory(prefix="catalogue-bench-") as scratch:
        env = environment(Path(scratch)) | {"DATA_DIR": scratch, "DATABASE_URL": f"sqlite:///{scratch}/db.sqlite3"}
        for command in (["migrate"], ["collectstatic", "--noinput"], ["prepare_site"]):
            manage = [sys.executable, "manage.py", *command, "--verbosity", "0"]
            subprocess.run(manage, cwd=databases.ROOT, env=env, check=True, stdout=subprocess.DEVNULL)
        told = ask(TOLD, env)
        with serving(env, Path(scratch) / "served.log") as server:
            ratios = times_practice(server, options.rounds)
    rows = [[kind, str(told["queries"][kind]), f"{times:.2f} ×"] for kind, times in ratios.items()]
    sys.stdout.write(table(["page", "queries", "against a practice’s page"], rows) + "\n\n")
    sys.stdout.write(f"A map of {CITIES:,} cities, drawn: {told['map']:.1f} ms (at most {MOST_MAP}).\n")
    sys.exit("\n".join(faults(ratios, told)) or 0)


def parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.pages", description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    return parser


def addresses() -> dict[str, str]:
    """A page of each kind in English; the one that is not there is left out."""
    return {kind: address.format("en") for kind, address in KINDS.items() if kind != MISSING}


def times_practice(server: Server, rounds: int) -> dict[str, float]:
    """The CPU of each kind of page, not cached, as a multiple of a practice's page."""
    clients = [Client(server.port)]
    lanes = {(kind,): lane(clients, address, server) for kind, address in addresses().items()}
    turns = take_turns(lanes, rounds + 1)
    warm = {kind: own[1:] for (kind,), own in turns.items()}
    return {kind: ratio(own, warm[PRACTICE], "cpu") for kind, own in warm.items()}


def lane(clients: list[Client], address: str, server: Server):
    def measured() -> Turn:
        return turn(clients, [address], 0.3, server.cpu)

    return measured


def faults(ratios: dict[str, float], told: dict) -> list[str]:
    slow = [f"{kind}: {times:.2f} ×, at most {MOST_TIMES}" for kind, times in ratios.items() if times > MOST_TIMES]
    asked = [f"{kind}: {n} queries" for kind, n in told["queries"].items() if n > MOST_QUERIES]
    late = [f"map: {told['map']:.1f} ms"] if told["map"] > MOST_MAP else []
    return [*slow, *asked, *late]


def drawing() -> float:
    """Milliseconds of a map of many cities in Europe, once its lands are projected: the median of many."""
    from networks.maps import frames
    from networks.maps.drawing import Map
    from networks.maps.marks import Mark

    points = [((n * 37 % 500) / 10 - 10, 36 + (n * 53 % 280) / 10) for n in range(CITIES)]
    marks = [Mark(p, n % 9, f"City {n}", f"City {n}: {n % 9}", f"/en/{n}/") for n, p in enumerate(points)]
    waits = []
    for _ in range(60):
        started = perf_counter()
        assert Map(frames.europe(), marks, "Map", {"it", "fr", "es"}).svg
        waits.append(perf_counter() - started)
    return median(waits[10:]) * 1000


if __name__ == "__main__":
    main()
