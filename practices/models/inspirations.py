from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .practices import Practice
from .querysets import InspirationQuerySet


class Inspiration(models.Model):
    """That a practice came from another one, as the editors know it; both pages say so."""

    class Kind(models.TextChoices):
        ADAPTED = "adapted", _("adapted from it")
        INSPIRED = "inspired", _("inspired by it")

    practice = models.ForeignKey(Practice, models.CASCADE, related_name="inspirations")  # a fact about the practice
    source = models.ForeignKey(
        Practice, models.CASCADE, related_name="inspired", verbose_name=_("practice that it came from")
    )
    kind = models.CharField(pgettext_lazy("field", "kind"), max_length=8, choices=Kind, default=Kind.INSPIRED)
    note = models.CharField(
        _("note"), max_length=300, blank=True, help_text=_("Shown to visitors: how the one came to the other.")
    )

    objects = InspirationQuerySet.as_manager()

    class Meta:
        verbose_name = _("source of inspiration")
        verbose_name_plural = _("sources of inspiration")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["practice", "source"],
                name="inspiration_once_a_pair",
                violation_error_message=_("This practice is named twice."),
            ),
            models.CheckConstraint(
                condition=~Q(practice=F("source")),
                name="inspiration_is_another_practice",
                violation_error_message=_("A practice cannot come from itself."),
            ),
        ]

    def __str__(self):
        return str(self.source)

    def natural_key(self):
        return (self.practice.slug, self.source.slug)
