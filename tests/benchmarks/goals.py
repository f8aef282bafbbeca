"""How fast the site is meant to be: each goal with what was measured, in one run of one database."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

from .run import CACHED, FILTERED, FIRST_SEARCH, LIST, PEER, SEARCH, Run


@dataclass(frozen=True)
class Goal:
    """A figure that is to be `most` at most; `large` and `small` in its name stand for numbers of practices."""

    name: str
    most: float
    unit: str
    measured: Callable[[Run, int, int], float]


GOALS = (
    Goal(
        "filtered list with counts: {large} against {small} practices",
        1.5,
        "×",
        lambda run, large, small: run.compared((large, FILTERED), (small, FILTERED)),
    ),
    Goal(
        "filtered list with counts at {large}, against a bare view of the same bytes; not cached",
        8,
        "×",
        lambda run, large, small: run.times_bare(large, FILTERED),
    ),
    Goal("the same, cached", 1.3, "×", lambda run, large, small: run.times_bare(large, CACHED)),
    Goal(
        "the same, not cached, against idiomatic Django",
        1 / 20,
        "",
        lambda run, large, small: run.compared((large, FILTERED), (large, PEER)),
    ),
    Goal(
        "an editor’s save until every worker’s list shows it, at {large}",
        200,
        "ms",
        lambda run, large, small: median(run.saves[large]) * 1000,
    ),
    Goal(
        "search with counts at {large}, against the list without a search",
        2,
        "×",
        lambda run, large, small: run.compared((large, SEARCH), (large, LIST)),
    ),
    Goal(
        "the same with words that nobody asked for before",
        2,
        "×",
        lambda run, large, small: run.compared((large, FIRST_SEARCH), (large, LIST)),
    ),
    Goal(
        "memory of a worker: {large} against {small} practices",
        1.3,
        "×",
        lambda run, large, small: run.memory[large] / run.memory[small],
    ),
    Goal(
        "p95 of kept pages while 16 connections of one client ask for one heavy page, against idle, at {small}",
        5,
        "×",
        lambda run, large, small: run.floods[small],
    ),
)


def measured(goal: Goal, run: Run) -> float:
    return goal.measured(run, max(run.sizes), min(run.sizes))


def amount(goal: Goal, figure: float) -> str:
    """A figure in the goal's unit, such as "1/20", "1.5 ×" or "87 ms"."""
    if not goal.unit:
        return f"1/{1 / figure:.0f}"
    return f"{figure:,.{0 if figure >= 20 else 2 if figure < 2 else 1}f} {goal.unit}".replace(".0 ", " ")


def verdict(goal: Goal, figure: float) -> str:
    if figure <= goal.most:
        return f"{amount(goal, figure)}, met"
    return f"**{amount(goal, figure)}, missed by {100 * (figure / goal.most - 1):.0f} %**"
