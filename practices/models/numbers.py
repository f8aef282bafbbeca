from django.db import models, transaction
from django.db.models import F


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
