"""A link of a list to another state of itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the list to another state of itself."""

    label: str
    address: str
    current: bool = False
    facet: str = ""
    count: int | None = None
