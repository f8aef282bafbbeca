"""Reading the files of a folder: each becomes a list of entries, or a fault that says why not."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn

from .faults import Fault
from .shape import FileColumn, JsonObject, in_words, read_object


@dataclass
class SourceEntry:
    """One entry of a file, with values of the kinds that its columns promise, and what is wrong with it."""

    file: str
    position: int
    name: str
    values: dict[str, Any] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    absent_keys: set[str] = field(default_factory=set)

    def __getitem__(self, key: str) -> Any:
        return self.values[key]

    def reject(self, field: str, reason: str) -> None:
        self.faults.append(Fault(self.file, self.position, self.name, field, reason))

    def names_at(self, key: str) -> Iterator[tuple[str, str]]:
        """The names at a key, one or a list of them, each with the field that stands for it in a fault."""
        if isinstance(self[key], str):
            items = [(key, self[key])]
        else:
            items = [(f"{key}, item {number}", name) for number, name in enumerate(self[key], start=1)]
        return ((field, name) for field, name in items if name)

    @property
    def faulty_fields(self) -> set[str]:
        return {fault.field for fault in self.faults}


@dataclass
class SourceFile:
    """The entries of one file; where it is not readable, nothing can be said about what they are."""

    name: str
    entries: list[SourceEntry] = field(default_factory=list)
    own_faults: list[Fault] = field(default_factory=list)
    readable: bool = True

    @property
    def faults(self) -> list[Fault]:
        return self.own_faults + [fault for entry in self.entries for fault in entry.faults]


class UnreadableError(Exception):
    """A file is not what can be read; the message ends the sentence that its name begins."""


def read_file(path: Path, columns: dict[str, FileColumn], name_key: str) -> SourceFile:
    source = SourceFile(path.name)
    try:
        content = _load(path)
    except UnreadableError as error:
        return SourceFile(path.name, own_faults=[Fault(path.name, reason=str(error))], readable=False)
    for position, raw in enumerate(content, start=1):
        if isinstance(raw, JsonObject):
            source.entries.append(_entry(source, position, raw, columns, name_key))
        else:
            reason = f"must be an object, not {in_words(raw)}"
            source.own_faults.append(Fault(path.name, position, reason=reason))
    return source


def _entry(
    source: SourceFile, position: int, raw: JsonObject, columns: dict[str, FileColumn], name_key: str
) -> SourceEntry:
    name = raw.get(name_key)
    entry = SourceEntry(source.name, position, name if isinstance(name, str) else "")
    entry.values = read_object(raw, columns, entry.reject)
    entry.absent_keys = columns.keys() - raw.keys()
    return entry


def _load(path: Path) -> list:
    """The list that a file holds; UnreadableError with the reason if there is none."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        content = json.loads(text, object_pairs_hook=JsonObject, parse_constant=_refuse_constant)
    except FileNotFoundError as error:
        raise UnreadableError("is missing") from error
    except OSError as error:
        raise UnreadableError(f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UnreadableError(f"is not UTF-8, from byte {error.start} on") from error
    except RecursionError as error:
        raise UnreadableError("is not JSON that can be read: it is nested too deeply") from error
    except ValueError as error:
        raise UnreadableError(f"is not JSON: {error}") from error
    if not isinstance(content, list):
        raise UnreadableError(f"must hold a list of entries, not {in_words(content)}")
    return content


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number")
