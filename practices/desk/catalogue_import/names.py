"""The names by which entries know each other: none is given twice, and none is used that is not given."""

from collections.abc import Callable, Iterable
from typing import Any

from .files import SourceEntry, SourceFile
from .mapping import Mapping

NAMES_USED = (  # a file, the key at which it names entries, and the file that holds these
    ("cities.json", "networks", "networks.json"),
    ("networks.json", "member_cities", "cities.json"),
    ("practices.json", "city", "cities.json"),
    ("practices.json", "other_cities", "cities.json"),
    ("practices.json", "topics", "topics.json"),
)


def reject_repeated_names(mapping: Mapping, entries: list[SourceEntry]) -> None:
    for key in mapping.unique:
        _reject_repeated(entries, key, lambda entry, key=key: (key, entry[key]))
    _reject_repeated(entries, "address", lambda entry: (mapping.slug_key(entry), mapping.slug(entry)))
    row = str(mapping.model._meta.verbose_name)
    _reject_repeated(entries, row, lambda entry: (mapping.slug_key(entry), mapping.find(entry)))


def reject_unknown_names(folder: dict[str, SourceFile], mappings: Iterable[Mapping]) -> None:
    """Reject a name that the file which should hold it does not; of an unreadable file nothing is known."""
    reference = {mapping.file: mapping.reference for mapping in mappings}
    for file, key, where in NAMES_USED:
        known = {reference[where](entry) for entry in folder[where].entries}
        for entry in folder[file].entries if folder[where].readable else ():
            for field, name in entry.names_at(key):
                if name not in known:
                    entry.reject(field, f"“{name}” is not in {where}")


def _reject_repeated(entries: list[SourceEntry], what: str, read: Callable[[SourceEntry], tuple[str, Any]]) -> None:
    first: dict[Any, SourceEntry] = {}
    for entry in entries:
        key, value = read(entry)
        earlier = first.setdefault(value, entry)
        if value and earlier is not entry and key not in entry.faulty_fields:
            entry.reject(key, f"“{value}” is the {what} of entry {earlier.position} already")
