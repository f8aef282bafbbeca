"""Bringing rows to what facts say, and nothing else: a row that says so already is not touched."""

import datetime
from typing import Any

from django.db.models import Manager, Model

from .files import SourceEntry
from .mapping import Facts, Mapping, Rows

MOMENT_FIELDS = ("created_at", "updated_at", "published_at")


def write(mapping: Mapping, entry: SourceEntry, rows: Rows, moment: datetime.datetime) -> str:
    """Write the row of an entry with its parts and links, add it to `rows`, and say "new", "changed" or "as before"."""
    row = mapping.find(entry)
    new = row is None
    if row is None:
        row = mapping.model(**mapping.first_facts(entry))
    changed = save_facts(row, mapping.facts(entry) | mapping.relations(entry))
    lists = [save_parts(getattr(row, parts.relation), parts.rows, parts.by) for parts in mapping.parts(entry)]
    lists.append(mapping.save_links(row, entry, rows))
    if any(lists) and not changed:
        row.save()  # its `updated_at` speaks for its lists too
    if new:
        _set_moments(row, moment)
    rows[mapping.model][entry[mapping.name_key]] = row
    return "new" if new else "changed" if changed or any(lists) else "as before"


def save_facts(row: Model, facts: Facts) -> bool:
    """Save the row if it is new or says something else than the facts; whether it did."""
    other = {field: value for field, value in facts.items() if not _same(getattr(row, field, None), value)}
    other = {field: value for field, value in other.items() if value or not _is_translation(row, field)}
    for field, value in other.items():
        no_text = value == "" and row._meta.get_field(field).null
        setattr(row, field, None if no_text else value)
    changed = bool(other) or row._state.adding
    if changed:
        row.save()
    return changed


def _is_translation(row: Model, field: str) -> bool:
    """Whether a field holds a text in one language: those that a file has not stay as the editors wrote them."""
    return hasattr(row._meta.get_field(field), "language")


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
