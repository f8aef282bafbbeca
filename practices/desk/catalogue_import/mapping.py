"""How the entries of a file become rows: what every file's mapping answers."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model

from networks.languages import cldr

from .files import SourceEntry
from .shape import FileColumn

Facts = dict[str, Any]  # a model's fields and what they shall hold
Rows = defaultdict[type[Model], dict[str, Model]]  # what was written, by the name that other entries use


@dataclass(frozen=True)
class Parts:
    """What an entry lists of its own: the relation that keeps it, facts in order, and where a fault of one stands.

    `by` are the fields that tell one from the other; see `writing.save_parts`.
    """

    key: str  # of the file
    relation: str
    by: tuple[str, ...]
    fields: tuple[str, ...]  # that say what a part is, but for its order and its address
    rows: list[Facts]
    place: Callable[[str, int], str]  # from a field and the number in the list to the field named in a fault
    ordered: bool = True


@dataclass(frozen=True)
class Links:
    """Other entries that an entry names, and the relation that ties their rows to its own.

    `by` is the field of the row between them that points to the other; "" where the relation knows no order.
    """

    key: str
    relation: str
    model: type[Model]
    names: list[str]
    by: str = ""

    @property
    def ordered(self) -> bool:
        return bool(self.by)


class Mapping:
    """One file and the model that its entries become; subclasses say what differs."""

    file: str
    model: type[Model]
    columns: dict[str, FileColumn]
    name_key = "name_en"
    unique: tuple[str, ...] = ()  # the keys that no two entries may share
    key_by_field: dict[str, str] = {}  # the keys that speak for fields, and rules, which no column names

    def reference(self, entry: SourceEntry) -> str:
        return entry[self.name_key]

    def slug_key(self, entry: SourceEntry) -> str:
        return self.name_key

    def slug(self, entry: SourceEntry) -> str:
        return entry[self.slug_key(entry)]

    def find(self, entry: SourceEntry) -> Model | None:
        """The row that this entry became earlier, by its address or, where that was changed since, by its name."""
        rows = self.model.objects.all()
        return rows.filter(slug=self.slug(entry)).first() or rows.filter(name_en=entry["name_en"]).first()

    def first_facts(self, entry: SourceEntry) -> Facts:
        """What is said once, of a new row; later it is the editors' to change."""
        return {"slug": self.slug(entry)}

    def facts(self, entry: SourceEntry) -> Facts:
        return {column.field: column.form(entry[key]) for key, column in self.columns.items() if column.field}

    def silent_fields(self, entry: SourceEntry) -> set[str]:
        """The fields whose key the entry may leave out and does: of these it says nothing."""
        return {field for field in self.facts(entry) if self.key_of(field, entry).split(",")[0] in entry.absent_keys}

    def country(self, entry: SourceEntry) -> str:
        """The code of the country that the row itself shall name, or ""."""
        return iso(entry["country"]) or ""

    def parts(self, entry: SourceEntry) -> list[Parts]:
        return []

    def check(self, entry: SourceEntry) -> None:
        """Reject what is wrong with an entry by itself and no model would notice."""
        country = entry.values.get("country")
        if country and not iso(country):
            entry.reject("country", f"“{country}” is no country’s English name in CLDR")

    def links(self, entry: SourceEntry) -> list[Links]:
        return []

    def key_of(self, field: str, entry: SourceEntry) -> str:
        if field == "slug":
            return self.slug_key(entry)
        keys = {column.field: key for key, column in self.columns.items()} | self.key_by_field
        return keys.get(field, field)


def iso(country: str) -> str | None:
    """The code of a country by its English name, or None if there is no such country."""
    return cldr.country_codes("en").get(country)


def ordered(field: str, values: Iterable) -> list[Facts]:
    return [{field: value, "position": position} for position, value in enumerate(values, start=1)]


def item_of(key: str) -> Callable[[str, int], str]:
    """Where a fault of one of the texts that a key lists stands."""
    return lambda field, number: f"{key}, item {number}"
