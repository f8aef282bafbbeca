"""The results as Markdown, to be pasted into README.md."""

import datetime
import os
import platform

import django

from .run import Figures, Run


def markdown(runs: list[Run], command: str) -> str:
    """One table, the sizes side by side, under a line that says where and how it was measured."""
    head = ["", "queries", *(f"{run.size:,} practices" for run in runs)]
    rows = [row(same) for same in zip(*(run.figures for run in runs), strict=True)]
    memory = ["peak memory of a worker", "", *(f"{run.memory / 1e6:.0f} MB" for run in runs)]
    return "\n".join([told(runs, command), "", *map(line, [head, ["---"] * len(head), *rows, memory])])


def told(runs: list[Run], command: str) -> str:
    date = datetime.datetime.now(tz=datetime.UTC).date()
    versions = f"Python {platform.python_version()}, Django {django.get_version()}, {runs[0].database}"
    return (
        f"`{command}` on {date}: {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, {versions}. Each figure says "
        "how many times as long one waits for the page as for a bare view that returns the same bytes, in the same "
        "run; then the same for the workers' CPU, and the median and the 95th percentile of the wait."
    )


def row(same: tuple[Figures, ...]) -> list[str]:
    return [same[0].name, str(same[0].queries), *map(cell, same)]


def cell(figures: Figures) -> str:
    return f"{times(figures.ratio)}, CPU {times(figures.cpu_ratio)} ({ms(figures.p50)} / {ms(figures.p95)} ms)"


def times(ratio: float) -> str:
    return f"{ratio:,.{0 if ratio >= 10 else 1}f} ×"


def ms(seconds: float) -> str:
    return f"{seconds * 1000:,.{0 if seconds >= 0.01 else 1}f}"


def line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
