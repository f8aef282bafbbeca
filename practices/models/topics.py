from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from modeltranslation.utils import build_localized_fieldname

from networks.languages.texts import shown
from networks.models.limits import PlainTextField

from .querysets import TopicQuerySet

# Languages of the interface in which no content is kept: a topic has its name in them, too, but no description.
FURTHER_LANGUAGES = [code for code, _own_name in settings.LANGUAGES if code not in settings.MODELTRANSLATION_LANGUAGES]
FURTHER_NAMES = [build_localized_fieldname("name", language) for language in FURTHER_LANGUAGES]


class Topic(models.Model):
    """A subject of practices; the order is the programme's own."""

    slug = models.SlugField(
        _("slug"), max_length=50, unique=True, help_text=_("Its address; changing it breaks links.")
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    name = models.CharField(_("name"), max_length=120)
    description = PlainTextField(_("description"), blank=True)
    updated_at = models.DateTimeField(_("updated at"), auto_now=True)

    objects = TopicQuerySet.as_manager()

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["position", "slug"]

    def __str__(self):
        return str(shown(self, "name"))

    def get_absolute_url(self):
        return reverse("topic_detail", args=[self.slug])

    def natural_key(self):
        return (self.slug,)


class FurtherName(models.CharField):
    """A column beside those of modeltranslation, which takes it over when content is kept in its language."""

    def __init__(self, *args, language: str = "", **kwargs):
        self.language = language
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        """As a plain column, which is what it becomes."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.CharField", args, kwargs


for column, language in zip(FURTHER_NAMES, FURTHER_LANGUAGES, strict=True):
    Topic.add_to_class(column, FurtherName(_("name"), max_length=120, blank=True, default="", language=language))
