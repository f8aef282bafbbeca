"""Forms for translated texts: no language is required, but one of them is."""

from django import forms
from django.conf import settings
from django.db.models import Model
from django.utils.translation import gettext_lazy as _
from modeltranslation.translator import translator
from modeltranslation.utils import build_localized_fieldname

from networks.languages.collation import as_slug


def essentials(model: type[Model]) -> list[str]:
    """The translated fields without which a text is not there in a language."""
    translated = translator.get_options_for_model(model).all_fields
    fields = [field for field in model._meta.concrete_fields if field.name in translated]
    return [field.name for field in fields if field.editable and not field.blank]


def columns(*fields: str) -> list[str]:
    languages = settings.MODELTRANSLATION_LANGUAGES
    return [build_localized_fieldname(field, language) for field in fields for language in languages]


class TranslatedForm(forms.ModelForm):
    """Whatever a text cannot do without stands in at least one language; the error goes where it is nearly there."""

    missing_text = _("Give this text in at least one language.")

    def clean(self):
        cleaned = super().clean()
        missing = [self.missing_in(language) for language in settings.MODELTRANSLATION_LANGUAGES]
        for field in min(missing, key=len):
            if field not in self.errors:
                self.add_error(field, self.missing_text)
        return cleaned

    def missing_in(self, language: str) -> list[str]:
        fields = [build_localized_fieldname(name, language) for name in essentials(self._meta.model)]
        return [field for field in fields if field in self.fields and not self.cleaned_data.get(field)]


class SluggedForm(TranslatedForm):
    """A form whose slug, when left empty, is made from the text named by `slug_from`."""

    slug_from = "name"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if slug := self.fields.get("slug"):
            slug.required = False
            own_address = _("If you leave this empty, it is made from the title or name.")
            slug.help_text = f"{slug.help_text} {own_address}".strip()

    def clean(self):
        cleaned = super().clean()
        needs_slug = "slug" in self.fields and "slug" not in self.errors and not self.cleaned_data["slug"]
        if needs_slug and (text := self.first_text()):
            self.cleaned_data["slug"] = self.free_slug(text)
            if not self.cleaned_data["slug"]:
                self.add_error("slug", _("Give an address in Latin letters, such as “living-library”."))
        return cleaned

    def first_text(self) -> str:
        texts = (self.cleaned_data.get(column) for column in columns(self.slug_from))
        return next(filter(None, texts), "")

    def free_slug(self, text: str) -> str:
        """An address that no other row has; "" if the text has no Latin letters."""
        base = as_slug(text)[:70].strip("-")
        slug, number = base, 1
        while base and self._meta.model.objects.filter(slug=slug).exists():
            number += 1
            slug = f"{base}-{number}"
        return slug
