"""The results as Markdown, to be pasted into the README beside it."""

import datetime
import os
import platform
from collections.abc import Iterator

import django

from .goals import GOALS, amount, measured, verdict
from .run import CACHED, CONNECTIONS, PEER, Run
from .turns import Turn, percentile

HEAD = [
    "",
    "queries",
    "× bare",
    "CPU × bare",
    *(f"{connections}: {figure}" for connections in CONNECTIONS for figure in ("req/s", "p50", "p95", "p99")),
]


def markdown(runs: list[Run], command: str) -> str:
    """The goals, the databases side by side, under a line that says where and how it was measured; then all figures."""
    return "\n\n".join([told(runs, command), goals(runs), *(figures(run, size) for run in runs for size in run.sizes)])


def told(runs: list[Run], command: str) -> str:
    return f"{heading(command)} Ratios are medians of rounds in which everything compared takes turns."


def heading(command: str) -> str:
    """What was measured, and where."""
    date = datetime.datetime.now(tz=datetime.UTC).date()
    versions = f"Python {platform.python_version()}, Django {django.get_version()}"
    return f"`{command}` on {date}: {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, {versions}."


def goals(runs: list[Run]) -> str:
    rows = (
        [
            goal.name.format(large=f"{max(runs[0].sizes):,}", small=f"{min(runs[0].sizes):,}"),
            amount(goal, goal.most),
            *(verdict(goal, measured(goal, run)) for run in runs),
        ]
        for goal in GOALS
    )
    return table(["", "at most", *(run.database for run in runs)], rows)


def figures(run: Run, size: int) -> str:
    """What each page costs in one catalogue: by number of connections, requests a second and milliseconds."""
    memory, saves = run.memory[size] / 1e6, ", ".join(f"{wait * 1000:.0f}" for wait in run.saves[size])
    more = f"{memory:.0f} MB a worker at its peak; saves shown everywhere after {saves} ms"
    title = f"{run.database}, {size:,} practices ({more}), with {CONNECTIONS[0]} and with {CONNECTIONS[1]} connections:"
    return f"{title}\n\n{table(HEAD, rows(run, size))}"


def rows(run: Run, size: int) -> Iterator[list[str]]:
    for name in [*run.queries[size], PEER, CACHED]:
        ratios = (times(run.times_bare(size, name, figure)) for figure in ("wait", "cpu"))
        own, bare = (
            [cell for connections in CONNECTIONS for cell in cells(run.turns[size, name, connections, bare])]
            for bare in (False, True)
        )
        yield [name, str(run.queries[size].get(name, "")), *ratios, *own]
        if name == CACHED:
            yield ["the bare view of the same", "", "", "", *bare]


def cells(turns: list[Turn]) -> list[str]:
    rates = sorted(turn.rate for turn in turns)
    return [f"{rates[len(rates) // 2]:,.0f}", *(ms(percentile(turns, percent)) for percent in (50, 95, 99))]


def times(ratio: float) -> str:
    return f"{ratio:,.{0 if ratio >= 10 else 1}f} ×"


def ms(seconds: float) -> str:
    return f"{seconds * 1000:,.{0 if seconds >= 0.01 else 1}f}"


def table(head: list[str], rows) -> str:
    return "\n".join(f"| {' | '.join(cells)} |" for cells in [head, ["---"] * len(head), *rows])
