"""Places in a folder, and what is wrong there, said so that whoever wrote it finds the place."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Place:
    """A place in a folder; position 0 means the file as a whole."""

    file: str
    position: int = 0
    entry: str = ""

    def __str__(self) -> str:
        entry = f", entry {self.position}" if self.position else ""
        name = f" “{' '.join(self.entry.split())[:80]}”" if self.entry else ""
        return f"{self.file}{entry}{name}"


@dataclass(frozen=True, order=True)
class Fault(Place):
    """One thing that is wrong."""

    field: str = ""
    reason: str = ""

    def __str__(self) -> str:
        field = f", {self.field}" if self.field else ""
        return f"{super().__str__()}{field}: {self.reason}"


class ImportRefused(Exception):  # noqa: N818  the refusal is the point, not an error of ours
    """Nothing was imported; `faults` says why, a file and an entry after the other."""

    def __init__(self, faults: Iterable[Fault]):
        self.faults = sorted(set(faults))
        super().__init__("\n".join(str(fault) for fault in self.faults))
