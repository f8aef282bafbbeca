"""Lists on a form have a most."""

from django.core.exceptions import ValidationError

from networks.models.limits import MOST_ROWS, rows_fault


class LimitedFormSet:
    """Says beside the list that it is too long, and keeps what was typed."""

    def clean(self):
        if fault := rows_fault(self.total_form_count() - len(self.deleted_forms)):
            raise ValidationError(fault)
        super().clean()


class LimitedInline:
    max_num = MOST_ROWS

    def get_formset(self, request, obj=None, **kwargs):
        limited = type(self.formset.__name__, (LimitedFormSet, self.formset), {})
        return super().get_formset(request, obj, formset=limited, **kwargs)
