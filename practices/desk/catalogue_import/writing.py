"""Bringing rows to what facts say, but for what editors changed: a row that says so already is not touched."""

import datetime
from copy import copy
from dataclasses import dataclass
from typing import Any

from django.db.models import Manager, Model

from networks.models import Country

from .files import SourceEntry
from .last_import import LastImport
from .mapping import Facts, Links, Mapping, Parts, Rows, ordered
from .validation import refusals
from .values import NOTHING, Values, file_values, links_to_rows, row_values

MOMENT_FIELDS = ("created_at", "updated_at", "published_at")


@dataclass(frozen=True)
class Outcome:
    """What became of an entry, "new", "changed", "as before" or "deleted"; and the keys left to the editors."""

    state: str
    keys_left: list[str]


def write(mapping: Mapping, entry: SourceEntry, rows: Rows, moment: datetime.datetime, last: LastImport) -> Outcome:
    """Write the row of an entry with its parts and links where no editor did, and add it to `rows`."""
    found = mapping.find(entry)
    if not found and last.knows(mapping, entry):
        last.note(mapping, entry, {})
        return Outcome("deleted", [])
    row = found or mapping.model(**mapping.first_facts(entry))
    rows[mapping.model][entry[mapping.name_key]] = row
    other, left = _differences(mapping, entry, found, rows, last)
    changed = save_facts(row, {field: value for field, value in _all_facts(mapping, entry).items() if field in other})
    lists = [_save_list(row, each, rows) for each in _lists(mapping, entry, rows) if each.key in other]
    if any(lists) and not changed:
        row.save()  # its `updated_at` speaks for its lists too
    if not found:
        _set_moments(row, moment)
    state = "new" if not found else "changed" if changed or any(lists) else "as before"
    return Outcome(state, list(dict.fromkeys(mapping.key_of(field, entry) for field in left)))


def _differences(
    mapping: Mapping, entry: SourceEntry, row: Model | None, rows: Rows, last: LastImport
) -> tuple[set[str], list[str]]:
    """The fields to bring to what the file says, and those to leave to the editors; and note what the file says."""
    theirs = file_values(mapping, entry, rows)
    ours = row_values(mapping, entry, row, rows) if row else {}
    silent = mapping.silent_fields(entry) if row else set()
    other = {field for field, value in theirs.items() if not row or ours[field] != value} - silent
    edited = {field for field in other if row and not last.wrote(mapping, entry, field, ours[field])}
    added = {field for field in edited if theirs[field] in NOTHING and last.wrote(mapping, entry, field, theirs[field])}
    held = _held(row, mapping, entry, other - edited) if row and edited else set()
    said: Values = theirs | {field: ours[field] for field in held}
    last.note(mapping, entry, {field: value for field, value in said.items() if field not in silent})
    return other - edited - held, [field for field in theirs if field in (edited - added) | held]


def _held(row: Model, mapping: Mapping, entry: SourceEntry, fields: set[str]) -> set[str]:
    """The fields that stay as they are, since the model refuses what the file brings beside what the editors have."""
    facts = _all_facts(mapping, entry)
    new = {field: value for field, value in facts.items() if field in fields}
    refused = any(refusals(copy(row), {field: getattr(row, field) for field in facts} | new))
    return set(new) if refused else set()


def _all_facts(mapping: Mapping, entry: SourceEntry) -> Facts:
    if "country" not in mapping.columns:
        return mapping.facts(entry)
    iso = mapping.country(entry)
    return mapping.facts(entry) | {"country": Country.objects.get_or_create(iso=iso)[0] if iso else None}


def _lists(mapping: Mapping, entry: SourceEntry, rows: Rows) -> list[Parts | Links]:
    return [*mapping.parts(entry), *links_to_rows(mapping, entry, rows)]


def _save_list(row: Model, items: Parts | Links, rows: Rows) -> bool:
    manager = getattr(row, items.relation)
    if isinstance(items, Parts):
        return save_parts(manager, items.rows, items.by)
    others = [rows[items.model][name] for name in items.names]
    return save_parts(manager, ordered(items.by, others), (items.by,)) if items.by else save_set(manager, others)


def save_facts(row: Model, facts: Facts) -> bool:
    """Save the row if it is new or says something else than the facts; whether it did."""
    other = {field: value for field, value in facts.items() if not _same(getattr(row, field, None), value)}
    for field, value in other.items():
        no_text = value == "" and row._meta.get_field(field).null
        setattr(row, field, None if no_text else value)
    changed = bool(other) or row._state.adding
    if changed:
        row.save()
    return changed


def save_set(manager: Manager, rows: list[Model]) -> bool:
    """Make a relation hold just these rows; whether anything had to change."""
    changed = set(manager.all()) != set(rows)
    if changed:
        manager.set(rows)
    return changed


def save_parts(manager: Manager, rows: list[Facts], by: tuple[str, ...]) -> bool:
    """Add, change and remove a row's parts until they say what `rows` say; whether anything had to change.

    A part is recognised by the first field of `by`, or else by the next one; it then keeps the first, its address.
    """
    parts_by_number, outdated = _recognise(list(manager.all()), rows, by)
    for part in outdated:
        part.delete()
    changed = bool(outdated)
    for number, facts in enumerate(rows):
        part = parts_by_number.get(number) or manager.model(**{manager.field.name: manager.instance})
        if number in parts_by_number:
            facts = facts | {by[0]: getattr(part, by[0])}
        changed |= save_facts(part, facts)
    return changed


def _recognise(parts: list[Model], rows: list[Facts], by: tuple[str, ...]) -> tuple[dict[int, Model], list[Model]]:
    """The parts that are there already, by the number of the row that they are; and those that no row names."""
    parts_by_number: dict[int, Model] = {}
    unnamed = list(parts)
    for field in by:
        for number in (number for number in range(len(rows)) if number not in parts_by_number):
            part = next((part for part in unnamed if getattr(part, field) == rows[number][field]), None)
            if part:
                parts_by_number[number] = part
                unnamed.remove(part)
    return parts_by_number, unnamed


def _same(ours: Any, theirs: Any) -> bool:
    """Whether two values say the same; None and "" both say that nothing is known."""
    return ours == theirs or (ours in (None, "") and theirs in (None, ""))


def _set_moments(row: Model, moment: datetime.datetime) -> None:
    """Let a new row count as made at that moment, to which its model's own clock is deaf."""
    fields = {field.name for field in row._meta.fields}
    type(row).objects.filter(pk=row.pk).update(**{name: moment for name in MOMENT_FIELDS if name in fields})
