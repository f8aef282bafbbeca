"""Names in the languages of the interface in which no content is kept: a topic or place is named in all thirteen."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from modeltranslation.utils import build_localized_fieldname

FURTHER_LANGUAGES = [code for code, _own_name in settings.LANGUAGES if code not in settings.MODELTRANSLATION_LANGUAGES]
FURTHER_NAMES = [build_localized_fieldname("name", language) for language in FURTHER_LANGUAGES]


class FurtherName(models.CharField):
    """A column beside those of modeltranslation, which takes it over when content is kept in its language."""

    def __init__(self, *args, language: str = "", **kwargs):
        self.language = language
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        """As a plain column, which is what it becomes."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.CharField", args, kwargs


def named_in_all_languages(max_length: int):
    """A decorator that gives a model a name in each further language."""

    def name(model: type[models.Model]) -> type[models.Model]:
        for column, language in zip(FURTHER_NAMES, FURTHER_LANGUAGES, strict=True):
            field = FurtherName(_("name"), max_length=max_length, blank=True, default="", language=language)
            model.add_to_class(column, field)
        return model

    return name
