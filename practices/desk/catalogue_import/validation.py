"""What the models themselves say against an entry, before anything is written."""

from collections.abc import Callable, Iterator

from django.core.exceptions import ValidationError
from django.db.models import Model

from .files import SourceEntry
from .mapping import Facts, Mapping


def reject_what_models_refuse(mapping: Mapping, entry: SourceEntry) -> None:
    row = mapping.find(entry)
    facts = mapping.facts(entry) | ({} if row else mapping.first_facts(entry))
    _validate(row or mapping.model(), facts, entry, lambda field: mapping.key_of(field, entry))
    for parts in mapping.parts(entry):
        model = getattr(mapping.model, parts.relation).rel.related_model
        for number, part in enumerate(parts.rows, start=1):
            _validate(model(), part, entry, lambda field, number=number, place=parts.place: place(field, number))


def _validate(row: Model, facts: Facts, entry: SourceEntry, place: Callable[[str], str]) -> None:
    """Reject what the model refuses, at the place that a field stands for; what is faulty already is left aside."""
    faulty = entry.faulty_fields
    sound = {field: value for field, value in facts.items() if place(field) not in faulty}
    for field, reason in [*refusals(row, sound)]:
        entry.reject(place(field), f"“{sound[field]}” is no address: {reason}" if field == "slug" else reason)


def refusals(row: Model, facts: Facts) -> Iterator[tuple[str, str]]:
    """Pairs of a field, or of a constraint's name, and the reason why the model refuses these facts."""
    for field, value in facts.items():
        setattr(row, field, value)
    left_aside = {field.name for field in row._meta.fields} - facts.keys()
    try:
        row.full_clean(left_aside, validate_unique=False, validate_constraints=False)
    except ValidationError as error:
        yield from ((field, reason) for field, reasons in error.message_dict.items() for reason in reasons)
        left_aside |= error.message_dict.keys()
    for constraint in row._meta.constraints:
        try:
            constraint.validate(type(row), row, left_aside)
        except ValidationError as error:
            by_place = error.message_dict if hasattr(error, "error_dict") else {constraint.name: error.messages}
            yield from ((place, reason) for place, reasons in by_place.items() for reason in reasons)
