"""How much a text of an editor may hold: long enough for all that is meant, short enough for all that is made of it."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.deconstruct import deconstructible
from django.utils.formats import number_format
from django.utils.translation import ngettext

LONGEST_PLAIN_TEXT = 20_000  # characters; the longest of the catalogue has 526
MOST_ROWS = 200  # of a list on a form; the longest of the catalogue has 30


def grouped(number: int) -> str:
    return number_format(number, use_l10n=True, force_grouping=True)


def rows_fault(rows: int) -> str:
    """What is wrong with a list of so many rows; "" if it may have them."""
    text = ngettext(
        "This list has %(rows)s row; at most %(most)s can be kept.",
        "This list has %(rows)s rows; at most %(most)s can be kept.",
        rows,
    )
    return text % {"rows": grouped(rows), "most": grouped(MOST_ROWS)} if rows > MOST_ROWS else ""


@deconstructible
class LongestPlainText:
    """Refuse a text of more characters than `most`, in words that name both."""

    most = LONGEST_PLAIN_TEXT

    def __call__(self, text: str) -> None:
        text_length = len(text)
        if text_length > self.most:
            message = ngettext(
                "This text has %(length)s character; at most %(most)s can be kept.",
                "This text has %(length)s characters; at most %(most)s can be kept.",
                text_length,
            )
            raise ValidationError(message % {"length": grouped(text_length), "most": grouped(self.most)})


class PlainTextField(models.TextField):
    """A text without marks, of at most so many characters; to the database and its migrations a plain column."""

    default_validators = [LongestPlainText()]

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.TextField", args, kwargs
