from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from networks.languages.texts import languages_of, shown
from networks.partial_dates import PartialDateField

from .limits import PlainTextField
from .natural_keys import natural_key_manager
from .networks import Network


class Announcement(models.Model):
    """Dated news of a network."""

    # It is part of the network.
    network = models.ForeignKey(Network, models.CASCADE, related_name="announcements", verbose_name=_("network"))
    slug = models.SlugField(_("name in the address"), max_length=80)
    date = PartialDateField(_("date"), help_text=_("As precise as it is known: 2019, 2021-12 or 2019-01-23."))
    title = models.CharField(_("title"), max_length=200)
    body = PlainTextField(pgettext_lazy("field", "text"), blank=True)

    objects = natural_key_manager("network__slug", "slug")

    class Meta:
        verbose_name = _("announcement")
        verbose_name_plural = _("announcements")
        ordering = ["-date", "pk"]
        constraints = [models.UniqueConstraint(fields=["network", "slug"], name="announcement_slug_once_a_network")]

    def __str__(self):
        return str(shown(self, "title"))

    def get_absolute_url(self):
        return reverse("announcement_detail", args=[self.network.slug, self.slug])

    def natural_key(self):
        return (self.network.slug, self.slug)

    @property
    def languages(self) -> list[str]:
        return languages_of(self, "title")
