"""What the ratios of many rounds say: their median, an interval for it, and whether it may be within 5 %."""

from itertools import accumulate
from math import comb
from statistics import median

CONFIDENCE = 0.9
SLOWER = 1.05  # what is not within 5 % is slower than this with all of its interval
FEWEST_ROUNDS = 5  # fewer have no interval


def interval(ratios: list[float]) -> tuple[float, float]:
    """The innermost two ratios, equally far from both ends, that hold the true median between them with CONFIDENCE.

    It is that of the order statistics: whatever the distribution, each round lies on either side with a half.
    """
    ordered, rounds = sorted(ratios), len(ratios)
    below = accumulate(comb(rounds, count) / 2**rounds for count in range(rounds))
    rank = sum(chance <= (1 - CONFIDENCE) / 2 for chance in below)
    if not rank:
        raise ValueError(f"{rounds} rounds are too few; {FEWEST_ROUNDS} are enough.")
    return ordered[rank - 1], ordered[-rank]


def is_within(ratios: list[float]) -> bool:
    return interval(ratios)[0] < SLOWER


def cells(ratios: list[float]) -> list[str]:
    """Median, interval and verdict, such as "1.02 ×", "0.99 to 1.04" and "yes"."""
    low, high = interval(ratios)
    return [f"{median(ratios):.3f} ×", f"{low:.3f} to {high:.3f}", "yes" if is_within(ratios) else "**no**"]
