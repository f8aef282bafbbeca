"""Dates known to the year, the month or the day: "2019", "2021-12", "2019-01-23"; as strings they sort by time."""

import datetime
import re

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from networks.languages import cldr

DATE_SHAPE = re.compile(r"(?P<year>(?:19|20)\d\d)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?", re.ASCII)


def validate_partial_date(value: str) -> None:
    """Raise ValidationError unless the text is a year, a month or a day that the calendar has."""
    try:
        first_day(value)
    except ValueError as error:
        message = _("“%(value)s” is not a date. Write 2019, 2021-12 or 2019-01-23.")
        raise ValidationError(message, params={"value": value}) from error


def first_day(value: str) -> datetime.date:
    """The first day of the year, month or day that the text names; ValueError if it names none."""
    match = DATE_SHAPE.fullmatch(value)
    if not match:
        raise ValueError(value)
    return datetime.date(*(int(match[part] or 1) for part in ("year", "month", "day")))


def in_words(value: str) -> str:
    """The date in the active language, no more precise than it is known: "2019", "December 2021", "23 January 2019"."""
    date = first_day(value)
    return {4: lambda: value, 7: lambda: cldr.month(date), 10: lambda: cldr.day(date)}[len(value)]()


class PartialDateField(models.CharField):
    """A partial date, kept as ISO 8601 text of four, seven or ten characters."""

    def __init__(self, *args, **kwargs):
        kwargs["max_length"] = 10
        super().__init__(*args, **kwargs)
        self.validators.append(validate_partial_date)
