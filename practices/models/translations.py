from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from networks.models.natural_keys import natural_key_manager

from .practices import Practice


class Translation(models.Model):
    """How a practice's text in one language stands to its original; the text itself is the practice's own.

    `practices.desk.ledger` keeps these rows. A language in which there is nothing has none.
    """

    class State(models.TextChoices):
        MISSING = "missing", pgettext_lazy("state of a translation", "missing")
        DRAFT = "draft", pgettext_lazy("state of a translation", "draft")
        CURRENT = "current", pgettext_lazy("state of a translation", "up to date")
        OUTDATED = "outdated", pgettext_lazy("state of a translation", "original has changed since")

    practice = models.ForeignKey(Practice, models.CASCADE, related_name="translations")  # part of the practice
    language = models.CharField(max_length=10)
    state = models.CharField(_("status"), max_length=10, choices=State, default=State.MISSING)
    original = models.JSONField(default=dict)  # what it was translated from: the original's texts then, by field
    draft = models.JSONField(null=True, default=None)  # texts that no visitor sees yet, by field
    updated_at = models.DateTimeField(_("updated at"), auto_now=True)

    objects = natural_key_manager("practice__slug", "language")

    class Meta:
        verbose_name = _("translation")
        verbose_name_plural = _("translations")
        constraints = [models.UniqueConstraint(fields=["practice", "language"], name="translation_once_a_language")]
        indexes = [models.Index(fields=["language", "state", "practice"], name="translation_states")]

    def __str__(self):
        return f"{self.practice} ({self.language})"

    def natural_key(self):
        return (self.practice.slug, self.language)
