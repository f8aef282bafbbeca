"""Two checkouts, each with one worker, take turns: what this one costs as a multiple of the other."""

import argparse
import sys
from dataclasses import dataclass, field
from pathlib import Path

from .checkouts import Checkout, checkouts, pair
from .intervals import cells, is_within
from .run import FILTERED, FIRST_SEARCH, PAGE, PDF, ask, environment
from .server import ONE_WORKER, Server, serving
from .table import table
from .turns import Client, new_host, turn


@dataclass(frozen=True)
class Thing:
    """What both do in their turns: they answer a target's addresses, as if never asked for before or not."""

    name: str
    target: str
    turns: int  # of each in a round, an even number
    is_new: bool


THINGS = {
    "list": Thing(f"{FILTERED}, not cached", FILTERED, 20, is_new=True),
    "page": Thing("practice page, not cached", PAGE, 10, is_new=True),
    "map": Thing("map, not cached", "map", 4, is_new=True),
    "figures": Thing("facts and figures, not cached", "facts and figures", 4, is_new=True),
    "cached": Thing(f"{FILTERED}, cached", FILTERED, 80, is_new=False),
    "search": Thing(FIRST_SEARCH, FIRST_SEARCH, 10, is_new=True),
    "kept-pdf": Thing("practice page as PDF, unchanged", PDF, 50, is_new=False),
    "new-pdf": Thing("practice page as PDF, made new", PDF, 2, is_new=True),
}
MEMORY = "memory"
HEAD = ["", "median ratio", "90 % interval", "within 5 %"]

Ratios = dict[str, list[float]]


@dataclass(eq=False)
class Side:
    """One checkout's server, and those who visit it."""

    server: Server
    known: Client = field(init=False)
    new: Client = field(init=False)

    def __post_init__(self):
        self.known, self.new = Client(self.server.port), Client(self.server.port, new_visitor)

    def cpu(self, thing: Thing, addresses: list[str]) -> float:
        """Seconds of CPU for one request, what its PDF takes included."""
        client = self.new if thing.is_new else self.known
        return turn([client], addresses, 0, self.server.cpu_with_children).cpu


def new_visitor() -> dict[str, str]:
    """A browser's, to whom each page is new: as other hosts' pages are kept compressed, it takes them so."""
    return new_host() | {"Accept-Encoding": "br"}


def compare(scratch: Path, options: argparse.Namespace) -> dict[int, Ratios]:
    """By number of practices the ratios of each thing, one a round."""
    with checkouts(options.against, scratch, environment(scratch)) as (this, other):
        return {size: compare_at(size, this, other, options) for size in options.sizes}


def compare_at(size: int, this: Checkout, other: Checkout, options: argparse.Namespace) -> Ratios:
    pair(this, other, size)
    targets = ask("tests.benchmarks.targets", this.env)["targets"]
    addresses = {target["name"]: target["addresses"] for target in targets}
    with (
        serving(this.env, this.data / "log", this.root, ONE_WORKER) as own,
        serving(other.env, other.data / "log", other.root, ONE_WORKER) as former,
    ):
        return rounds(Side(own), Side(former), addresses, options)


def rounds(this: Side, other: Side, addresses: dict[str, list[str]], options: argparse.Namespace) -> Ratios:
    """Every round has new workers, which are warm before they are timed; the two begin in turn."""
    things = {key: THINGS[key] for key in THINGS if key in options.only}
    ratios: Ratios = {key: [] for key in [*things, MEMORY]}
    for number in range(options.rounds):
        sys.stderr.write(f"Round {number + 1} of {options.rounds} …\n")
        for side in (this, other):
            side.server.renew()
            for thing in things.values():
                side.cpu(thing, addresses[thing.target])
        first, second = (this, other) if number % 2 == 0 else (other, this)
        for key, thing in things.items():
            figures = by_turns(first, second, thing, addresses[thing.target])
            ratios[key].append(figures[this] / figures[other])
        ratios[MEMORY].append(this.server.peak_memory() / other.server.peak_memory())
    return ratios


def by_turns(first: Side, second: Side, thing: Thing, addresses: list[str]) -> dict[Side, float]:
    """The CPU of each in its turns, A B B A, so that what slows the machine down meanwhile counts for both."""
    figures = {first: 0.0, second: 0.0}
    for side in (first, second, second, first) * (thing.turns // 2):
        figures[side] += side.cpu(thing, addresses)
    return figures


def name(key: str) -> str:
    return "memory of the worker at its peak" if key == MEMORY else THINGS[key].name


def markdown(compared: dict[int, Ratios]) -> str:
    return "\n\n".join(
        f"{size:,} practices:\n\n{table(HEAD, [[name(key), *cells(own)] for key, own in ratios.items()])}"
        for size, ratios in compared.items()
    )


def faults(compared: dict[int, Ratios]) -> list[str]:
    return [
        f"{name(key)}: not within 5 % at {size:,} practices"
        for size, ratios in compared.items()
        for key, own in ratios.items()
        if not is_within(own)
    ]
