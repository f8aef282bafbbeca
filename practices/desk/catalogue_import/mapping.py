"""How the entries of a file become rows: what every file's mapping answers."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model

from networks.languages import cldr
from networks.models import Country

from .files import SourceEntry
from .shape import FileColumn

Facts = dict[str, Any]  # a model's fields and what they shall hold
Rows = defaultdict[type[Model], dict[str, Model]]  # what was written, by the name that other entries use


@dataclass(frozen=True)
class Parts:
    """What an entry lists of its own: the relation that keeps it, facts in order, and where a fault of one stands.

    `by` are the fields that tell one from the other; see `writing.save_parts`.
    """

    relation: str
    by: tuple[str, ...]
    rows: list[Facts]
    place: Callable[[str, int], str]  # from a field and the number in the list to the field named in a fault


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

    def relations(self, entry: SourceEntry) -> Facts:
        return {"country": _country(entry["country"])} if "country" in self.columns else {}

    def parts(self, entry: SourceEntry) -> list[Parts]:
        return []

    def check(self, entry: SourceEntry) -> None:
        """Reject what is wrong with an entry by itself and no model would notice."""
        country = entry.values.get("country")
        if country and not iso(country):
            entry.reject("country", f"“{country}” is no country’s English name in CLDR")

    def save_links(self, row: Model, entry: SourceEntry, rows: Rows) -> bool:
        """Tie the row to those that other entries became; whether anything had to change."""
        return False

    def key_of(self, field: str, entry: SourceEntry) -> str:
        if field == "slug":
            return self.slug_key(entry)
        keys = {column.field: key for key, column in self.columns.items()} | self.key_by_field
        return keys.get(field, field)


def iso(country: str) -> str | None:
    """The code of a country by its English name, or None if there is no such country."""
    return cldr.country_codes("en").get(country)


def _country(name: str) -> Country | None:
    return Country.objects.get_or_create(iso=iso(name))[0] if name else None
