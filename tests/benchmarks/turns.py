"""Timing by turns: what is compared is asked for in the same minute, over connections that stay open."""

import math
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPConnection, RemoteDisconnected
from itertools import count, cycle
from statistics import median
from time import perf_counter

MOST_REQUESTS = 500  # of one connection in one turn
TIMEOUT = 120  # seconds, for one answer
NEW = "{new}"  # stands in an address for a number that no process of the site has seen

_numbers = count(10_000)
_ports = cycle(range(10_000, 65_536))  # of equal length


class Client:
    """One connection to this machine; each request has the headers that the function gives."""

    def __init__(self, port: int, headers: Callable[[], dict[str, str]] = dict, source: str = "127.0.0.1"):
        self.connection = HTTPConnection("127.0.0.1", port, timeout=TIMEOUT, source_address=(source, 0))
        self.headers = headers

    def get(self, address: str) -> bytes:
        """The body of the answer; RuntimeError if it is no good one. A connection that was idle too long is renewed."""
        with suppress(RemoteDisconnected, BrokenPipeError, ConnectionResetError):
            return self._get(address)
        self.connection.close()
        return self._get(address)

    def _get(self, address: str) -> bytes:
        self.connection.request("GET", fresh(address), headers=self.headers())
        answer = self.connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{address} answers {answer.status}")
        return body


def fresh(address: str) -> str:
    """The address with a number for NEW that no address of this process had before."""
    return address.replace(NEW, str(next(_numbers)))


def new_host() -> dict[str, str]:
    """Another port each time: what the site keeps by its own address, pages and PDFs, it cannot have for this one."""
    return {"Host": f"127.0.0.1:{next(_ports)}"}


@dataclass(frozen=True)
class Turn:
    """What the requests of one turn took: seconds of each, of the workers' CPU for one on average, and of the turn."""

    waits: list[float]
    cpu: float
    seconds: float = 1.0

    @property
    def wait(self) -> float:
        return median(self.waits)

    @property
    def rate(self) -> float:
        """Requests a second."""
        return len(self.waits) / self.seconds


Lanes = Mapping[tuple, Callable[[], Turn]]


def take_turns(lanes: Lanes, rounds: int) -> dict[tuple, list[Turn]]:
    """Let everything that is compared have one turn in each round."""
    turns: dict[tuple, list[Turn]] = {name: [] for name in lanes}
    for _ in range(rounds):
        for name, turn in lanes.items():
            turns[name].append(turn())
    return turns


def turn(clients: Sequence[Client], addresses: Sequence[str], seconds: float, cpu: Callable[[], float]) -> Turn:
    """Let each client ask for what it can until the time is up; `cpu` says what the workers have used."""
    started, used = perf_counter(), cpu()
    with ThreadPoolExecutor(len(clients)) as pool:
        asked = [pool.submit(ask, client, addresses, started + seconds) for client in clients]
        waits = [wait for each in asked for wait in each.result()]
    return Turn(waits, (cpu() - used) / len(waits), perf_counter() - started)


def ask(client: Client, addresses: Sequence[str], until: float) -> list[float]:
    """Ask for every address once at least, then on until that moment; the waits in seconds."""
    waits: list[float] = []
    for address in cycle(addresses):
        before = perf_counter()
        client.get(address)
        after = perf_counter()
        waits.append(after - before)
        if len(waits) >= MOST_REQUESTS or (len(waits) >= len(addresses) and after > until):
            break
    return waits


def ratio(turns: list[Turn], floor: list[Turn], figure: str) -> float:
    """How many times the floor's `wait` or `cpu`: the median over the rounds, each compared within itself."""
    return median(getattr(own, figure) / getattr(bare, figure) for own, bare in zip(turns, floor, strict=True))


def percentile(turns: list[Turn], percent: int) -> float:
    """The wait that so many per cent of all requests do not exceed."""
    waits = sorted(wait for turn in turns for wait in turn.waits)
    return waits[math.ceil(len(waits) * percent / 100) - 1]
