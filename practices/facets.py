"""The parts of a list's filters as a page shows them."""

from dataclasses import dataclass

UNFOLDED = 8  # values of a facet that show at once


@dataclass(frozen=True)
class Value:
    """A value of a facet as the page shows it."""

    slug: str
    label: str
    count: int
    chosen: bool

    @property
    def useless(self) -> bool:
        """Whether choosing it would show nothing."""
        return not self.count and not self.chosen


@dataclass(frozen=True)
class Facet:
    """A facet as the page shows it: the first values at once, the rest unfolded on demand."""

    name: str
    label: str
    values: list[Value]

    @property
    def first(self) -> list[Value]:
        return self.values[:UNFOLDED]

    @property
    def rest(self) -> list[Value]:
        return self.values[UNFOLDED:]

    @property
    def unfolded(self) -> bool:
        """Whether a value that is chosen would be hidden otherwise."""
        return any(value.chosen for value in self.rest)


@dataclass(frozen=True)
class Link:
    """A link of the list to another state of itself."""

    label: str
    address: str
    current: bool = False
    facet: str = ""
    count: int | None = None
