import re

from django.db import models, transaction
from django.db.models import F

REFERENCE = r"ICC[\W_]{0,5}0*(?P<number>[0-9]{1,9})(?![^\W_])"  # with any dash or none, in whatever case
NUMBER_OR_REFERENCE = re.compile(r"\s*(?:ICC[\W_]{0,5})?0*([0-9]{1,9})\s*", re.IGNORECASE)


def number_named(text: str) -> int | None:
    """The permanent number that a text is, such as "14", "ICC-0014" or "icc 14"; None for any other text."""
    match = NUMBER_OR_REFERENCE.fullmatch(text)
    return int(match[1]) if match else None


class NumberSeries(models.Model):
    """The last number that a practice was given: one row, so that the number of a deleted practice never returns."""

    last = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "number series"
        verbose_name_plural = "number series"

    def __str__(self):
        return str(self.last)

    @classmethod
    @transaction.atomic
    def next(cls) -> int:
        """A number that no practice has had before."""
        series, _ = cls.objects.select_for_update().get_or_create(pk=1)
        series.last = F("last") + 1
        series.save(update_fields=["last"])
        series.refresh_from_db()
        return series.last
