"""Rows in an order of their own."""

from django.contrib import admin
from django.forms import BaseInlineFormSet

from .rows import LimitedInline
from .translated import EditorFields, NamedCells, TranslatedTabularInline


class OrderedFormSet(BaseInlineFormSet):
    """Rows with a position; one without goes to the end."""

    def add_fields(self, form, index):
        super().add_fields(form, index)
        if position := form.fields.get("position"):
            position.required = False
        if form.instance.pk is None:
            form.initial["position"] = None

    def clean(self):
        super().clean()
        last = max((form.instance.position or 0 for form in self.forms), default=0)
        for form in self.forms:
            if form.instance.position is None:
                last += 1
                form.instance.position = last


class OrderedInline(LimitedInline, NamedCells, EditorFields, admin.TabularInline):
    formset = OrderedFormSet
    extra = 0
    view_on_site = False


class OrderedTranslatedInline(TranslatedTabularInline):
    formset = OrderedFormSet
