"""What PDFs cost, against what else one could take, and what they cost the pages: python -m tests.benchmarks.paper."""

import argparse
import re
import subprocess
import sys
import threading
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, sleep

from . import databases
from .run import ask, environment
from .server import Server, serving
from .table import table
from .turns import Client, Turn, percentile, ratio, turn

SIZE = 1_000  # practices of the catalogue
AT_ONCE = 4  # PDFs while the list is read
MANY = 200  # PDFs, after which a worker's memory is looked at
TOLD = "tests.benchmarks.paper_renderers"


def main() -> None:
    options = parser().parse_args()
    databases.CACHE.mkdir(exist_ok=True)
    with TemporaryDirectory(prefix="catalogue-bench-") as scratch:
        env = environment(Path(scratch))
        env |= {"DATABASE_URL": databases.sqlite(SIZE, env), "DATA_DIR": str(Path(scratch) / "data")}
        collect = [sys.executable, "manage.py", "collectstatic", "--noinput", "--verbosity", "0"]
        subprocess.run(collect, cwd=databases.ROOT, env=env, check=True)
        env |= {"BENCHMARK_ROUNDS": str(options.rounds)}
        figures = ask(TOLD, env) | served(Path(scratch), env, options.rounds)
    sys.stdout.write(told(figures) + "\n")


def parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.paper", description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    return parser


GOALS = {
    "first": (
        "a practice’s PDF, first time, against stock untagged WeasyPrint on the same HTML and CSS (CPU)",
        0.9,
    ),
    "chromium": ("the same, against a warm Chromium that prints the same page (wall time)", 0.8),
    "again": ("an unchanged PDF again, against a bare view of the same bytes", 2),
    "list": (f"a list’s p95 while {AT_ONCE} PDFs are made at once, against idle", 3),
    "booklet": ("a booklet of 100, against its practices made one by one (CPU)", 1),
    "start": ("the first answer of a fresh server, against the same site without PDFs", 1.2),
    "memory": (f"memory of a web worker after {MANY} PDFs, against before", 1.1),
}


def told(figures: dict[str, float]) -> str:
    """The goals and what was measured, as a table in Markdown."""
    rows = []
    for name, (words, most) in GOALS.items():
        figure = figures[name]
        met = "met" if figure <= most else f"missed by {100 * (figure / most - 1):.0f} %"
        rows.append([words, f"{most:g} ×", f"{figure:.2f} ×, {met}"])
    return table(["", "at most", "measured"], rows)


def served(scratch: Path, env: dict[str, str], rounds: int) -> dict[str, float]:
    """What only a running site can tell."""
    target = {each["name"]: each["addresses"] for each in ask("tests.benchmarks.targets", env)["targets"]}
    with serving(env | {"CACHE_URL": "locmemcache://"}, scratch / "served.log") as server:
        return {
            "memory": memory(server),
            "again": again(server, target["practice page as PDF"][0], env, rounds),
            "list": list_meanwhile(server, target["list, one topic"], target["practice page as PDF"]),
            "start": start(scratch, env, rounds),
        }


def again(server: Server, address: str, env: dict[str, str], rounds: int) -> float:
    """A kept PDF against a view that gives the same bytes."""
    client = Client(server.port)
    name = "again.pdf"
    (Path(env["BENCHMARK_BODIES"]) / name).write_bytes(client.get(address))
    lanes = [address, f"/{env['BENCHMARK_PREFIX']}/{name}"]
    turns: list[list[Turn]] = [[], []]
    for _ in range(rounds):
        for lane, own in zip(lanes, turns, strict=True):
            own.append(turn([client], [lane], 0.5, server.cpu))
    return ratio(*turns, "wait")


def list_meanwhile(server: Server, lists: list[str], pdfs: list[str]) -> float:
    """The list's p95 while PDFs are made that nobody asked for before, against idle."""
    client = Client(server.port)
    idle = [turn([client], lists, 1.0, server.cpu) for _ in range(5)]
    stop = threading.Event()
    readers = [threading.Thread(target=make_pdfs, args=(server, stop, n)) for n in range(AT_ONCE)]
    for reader in readers:
        reader.start()
    sleep(3)  # until the children are warm
    busy = [turn([client], lists, 1.0, server.cpu) for _ in range(8)]
    stop.set()
    for reader in readers:
        reader.join()
    return percentile(busy, 95) / percentile(idle, 95)


def make_pdfs(server: Server, stop: threading.Event, place: int) -> None:
    """Ask for one new PDF after the other: each list of practices by another unknown word is one."""
    client, number = Client(server.port), 0
    while not stop.is_set():
        number += 1
        try:
            client.get(f"/en/practices.pdf?q=-x{place}{number}+school&page=1")
        except RuntimeError:
            sleep(0.2)  # the line is full


def memory(server: Server) -> float:
    """The most that a web worker holds when it has given many PDFs, each of them new."""
    client = Client(server.port)
    found = re.findall(r"(/en/practices/[^<]+)/</loc>", client.get("/sitemap-practices.xml").decode())
    client.get("/en/practices/")
    client.get(f"{found[0]}.pdf")
    before = server.peak_memory()
    for address in found[1 : MANY + 1]:
        client.get(f"{address}.pdf")
    return server.peak_memory() / before


def start(scratch: Path, env: dict[str, str], rounds: int) -> float:
    """From nothing to the first answer, with and without what makes PDFs."""
    without = env | {"DJANGO_SETTINGS_MODULE": "tests.benchmarks.settings_without_pdf"}
    ratios = [first_answer(scratch, env) / first_answer(scratch, without) for _ in range(rounds)]
    return median(ratios)


def first_answer(scratch: Path, env: dict[str, str]) -> float:
    started = perf_counter()
    with serving(env, scratch / "start.log") as server:
        Client(server.port).get("/en/")
        return perf_counter() - started


if __name__ == "__main__":
    main()
