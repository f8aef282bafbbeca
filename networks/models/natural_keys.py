"""How fixtures name rows that are part of something else: by what tells them apart, and by nothing of the database."""

from django.db import models


class PartQuerySet(models.QuerySet):
    """Rows named by several fields, `natural_key_fields`, which may span relations."""

    natural_key_fields: tuple[str, ...] = ()

    def get_by_natural_key(self, *key):
        return self.get(**dict(zip(self.natural_key_fields, key, strict=True)))


def natural_key_manager(*fields: str) -> models.Manager:
    """A manager of rows that fixtures name by these fields, in the order of the model's `natural_key`."""
    return type("PartQuerySet", (PartQuerySet,), {"natural_key_fields": fields}).as_manager()
