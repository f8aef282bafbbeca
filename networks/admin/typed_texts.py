"""What editors type, taken as it will be kept, so that no rule looks at what is dropped or what nobody can see."""

from django import forms

from networks.languages.controls import in_one_line, without_controls
from networks.languages.invisible import without_invisible


class TypedTexts:
    """An admin whose text fields drop control characters before any rule is asked; a text that nobody sees is empty."""

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if isinstance(field, forms.CharField):
            take, clean = field.to_python, kept_lines if isinstance(field.widget, forms.Textarea) else kept_line
            field.to_python = lambda value: take(clean(value))  # type: ignore[method-assign]
        return field


def kept_line(text):
    return visible(in_one_line(text)) if isinstance(text, str) else text


def kept_lines(text):
    return visible(without_controls(text)) if isinstance(text, str) else text


def visible(text: str) -> str:
    return text if without_invisible(text).strip() else ""
