"""The rules of a practice, told where the editor can mend them."""

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from networks.admin.forms import SluggedForm, TranslatedForm
from networks.admin.ordering import OrderedFormSet
from networks.languages.cldr import language_name
from practices.publication.rules import place_fault, topic_fault

from .withdrawal_forms import withdrawal_faults


class PracticeForm(SluggedForm):
    slug_from = "title"
    missing_text = _("Give the title and the summary in at least one language.")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if original := self.fields.get("source_language"):
            languages = ((code, capfirst(language_name(code))) for code in settings.MODELTRANSLATION_LANGUAGES)
            choices = [("", _("The first language it was written in")), *languages]
            self.fields["source_language"] = forms.ChoiceField(
                choices=choices, required=False, label=original.label, help_text=original.help_text
            )

    def clean(self):
        cleaned = super().clean()
        start, end = (self.cleaned_data.get(name) for name in ("start_year", "end_year"))
        if start and end and end < start:
            self.add_error("end_year", _("The end year is before the start year."))
        topics, status = self.cleaned_data.get("topics"), self.cleaned_data.get("status")
        if "topics" in self.cleaned_data and (fault := topic_fault(topics=bool(topics), status=status)):
            self.add_error("topics", fault)
        for field, fault in withdrawal_faults(self.instance, self.cleaned_data, self.changed_data):
            if field in self.fields and field not in self.errors:
                self.add_error(field, fault)
        return cleaned


class InspirationForm(TranslatedForm):
    """A practice may come from any other, but not from itself."""

    def clean(self):
        cleaned = super().clean()
        source = self.cleaned_data.get("source")
        if source and source.pk == self.instance.practice_id:
            self.add_error("source", _("A practice cannot come from itself."))
        return cleaned


class PlaceFormSet(OrderedFormSet):
    """A practice's cities; with its country they must make sense."""

    def clean(self):
        super().clean()
        if any(self.errors):
            return
        kept = [form for form in self.forms if form not in self.deleted_forms]
        fault = place_fault(
            cities=any(form.cleaned_data.get("city") for form in kept),
            country=self.instance.country_id is not None,
            status=self.instance.status,
        )
        if fault:
            raise ValidationError(fault)
