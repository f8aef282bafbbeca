from django.db import models
from django.utils.translation import gettext_lazy as _

from networks.models import City
from networks.models.natural_keys import natural_key_manager

from .practices import Practice


class PracticePlace(models.Model):
    """A city of a practice; the first one leads."""

    # It is part of the practice.
    practice = models.ForeignKey(Practice, models.CASCADE, related_name="practice_places", verbose_name=_("practice"))
    city = models.ForeignKey(City, models.PROTECT, related_name="practice_places", verbose_name=_("city"))
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    objects = natural_key_manager("practice__slug", "city__slug")

    class Meta:
        verbose_name = _("city")
        verbose_name_plural = _("cities")
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["practice", "city"], name="city_once_a_practice")]

    def __str__(self):
        return str(self.city)

    def natural_key(self):
        return (self.practice.slug, self.city.slug)


class FormerSlug(models.Model):
    """An address that a practice once had; it redirects for good."""

    slug = models.SlugField(_("name in the address"), max_length=100, unique=True)
    practice = models.ForeignKey(Practice, models.CASCADE, related_name="former_slugs")  # part of the practice

    class Meta:
        verbose_name = _("former address")
        verbose_name_plural = _("former addresses")

    def __str__(self):
        return self.slug
