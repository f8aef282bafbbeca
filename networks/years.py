"""Years as the catalogue stores them."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

FIRST_YEAR, LAST_YEAR = 1900, 2100


class YearField(models.PositiveSmallIntegerField):
    """A year between 1900 and 2100; pair it with `year_constraint` so that the database holds the rule too."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.validators.extend([MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)])


def year_constraint(model: str, field: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(**{f"{field}__range": (FIRST_YEAR, LAST_YEAR)}), name=f"{model}_{field}_is_a_year"
    )
