import re

from django.db import models, transaction
from django.db.models import F

from networks.languages.folding import in_common_signs

LETTERS = "(?:[IІΙ][CСϹ]{2}|[IІИ][KКΚ]{2})"  # "ICC" on Latin, Ukrainian and Greek keyboards, and as Ukrainians spell it
WORD_FOR_NUMBER = "(?:number|num|núm|nro|nr|no|nº|n|zk|br|бр|ном|αρ)"
BETWEEN = rf"[\W_]{{0,5}}(?:{WORD_FOR_NUMBER}[\W_]{{0,5}})?"  # any dash or none
REFERENCE = rf"{LETTERS}{BETWEEN}0*(?P<number>\d{{1,9}})(?![^\W_])"  # in whatever case, of a text in common signs
NUMBER_OR_REFERENCE = re.compile(rf"\s*(?:{LETTERS}{BETWEEN})?0*(\d{{1,9}})(?:[\s,;、&+]+|$)", re.IGNORECASE)


def reference(number: int) -> str:
    """A permanent number as it is cited, such as "ICC-0014"."""
    return f"ICC-{number:04d}"


def number_named(text: str) -> int | None:
    """The permanent number that a text is, such as "14", "ICC-0014" or "icc no. 14"; None for any other text."""
    numbers = numbers_named(text)
    return numbers[0] if len(numbers) == 1 else None


def numbers_named(text: str) -> list[int]:
    """The permanent numbers that a text consists of, such as "14, 15"; none if anything else stands in it."""
    text, place, numbers = in_common_signs(text), 0, list[int]()
    while place < len(text):
        match = NUMBER_OR_REFERENCE.match(text, place)
        if not match:
            return []
        numbers.append(int(match[1]))
        place = match.end()
    return numbers


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
