from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from networks.languages.texts import shown
from networks.models.further_names import named_in_all_languages
from networks.models.limits import PlainTextField

from .querysets import TopicQuerySet


@named_in_all_languages(120)
class Topic(models.Model):
    """A subject of practices; the order is the programme's own."""

    slug = models.SlugField(
        _("name in the address"),
        max_length=50,
        unique=True,
        help_text=_("Part of the page’s address. If you change it, links stop working."),
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
