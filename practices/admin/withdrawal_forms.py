"""What editors are asked before a practice is archived, merged into another, or taken down."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from django import forms
from django.utils.translation import gettext_lazy as _

from networks.admin.forms import columns
from practices.models import Practice
from practices.models.lifecycle import MERGED_INTO_ITSELF, WITHDRAWN
from practices.publication.rules import Status

REASONS = columns("withdrawal_reason")
NO_REASON = _("Say why, in at least one language: visitors read it.")
REASON_OF_ARCHIVING = _("Say why it is taken down. The reason given here is why it was archived.")
NEVER_PUBLIC = _("It was never public: there is nothing to take down.")
NOT_PUBLISHED = _("Choose a practice that is published.")
TAKES_THEIR_PLACE = _("The published practice that takes their place: their addresses then lead to it.")
NOT_ARCHIVED = _("Only an archived practice can be merged into another: choose the status “archived”.")

MakeField = Callable[[str], forms.Field]  # the admin's own form field of a field of a practice


def withdrawal_faults(before: Practice, typed: Mapping, changed: Iterable[str]) -> Iterator[tuple[str, str]]:
    """What is missing, by field, before a practice gets the status typed; one that has it already needs no more."""
    status, other = typed.get("status"), typed.get("merged_into")
    changes_status = status in WITHDRAWN and status != before.status
    if changes_status and not before.published_at and status == Status.TAKEN_DOWN:
        yield "status", str(NEVER_PUBLIC)
    elif changes_status and before.published_at and not (status == Status.ARCHIVED and other):
        if not any(typed.get(column) for column in REASONS):
            yield REASONS[0], str(NO_REASON)
        elif before.status == Status.ARCHIVED and not set(changed).intersection(REASONS):
            yield REASONS[0], str(REASON_OF_ARCHIVING)
    if other and "merged_into" in changed and (fault := merger_fault(before, other, status)):
        yield "merged_into", fault


def merger_fault(practice: Practice, other: Practice, status: str | None) -> str:
    if other == practice:
        return str(MERGED_INTO_ITSELF)
    if not other.is_published:
        return str(NOT_PUBLISHED)
    return "" if status == Status.ARCHIVED else str(NOT_ARCHIVED)


class ReasonForm(forms.Form):
    """The reason for visitors, in one language at least."""

    def __init__(self, data, make_field: MakeField, _practices: list[Practice]):
        super().__init__(data)
        self.fields |= {column: make_field(column) for column in REASONS}

    def clean(self):
        cleaned = super().clean()
        if not any(cleaned.get(column) for column in REASONS):
            self.add_error(REASONS[0], NO_REASON)
        return cleaned


class MergerForm(forms.Form):
    """The published practice that takes the place of others."""

    def __init__(self, data, make_field: MakeField, practices: list[Practice]):
        super().__init__(data)
        self.practices = practices
        field = self.fields["merged_into"] = make_field("merged_into")
        field.required, field.help_text = True, TAKES_THEIR_PLACE
        field.widget.can_add_related = field.widget.can_change_related = field.widget.can_view_related = False

    def clean_merged_into(self) -> Practice:
        other = self.cleaned_data["merged_into"]
        faults = filter(None, (merger_fault(each, other, Status.ARCHIVED) for each in self.practices))
        for fault in faults:
            raise forms.ValidationError(fault)
        return other
