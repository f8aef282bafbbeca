import secrets
from typing import NamedTuple

from django.db import connection, models, transaction
from django.db.models import F

VERSIONS_BETWEEN_PRUNINGS = 100  # versions between two looks for changes that nobody needs any more
MOST_VERSIONS_BEHIND = 1_000  # versions that a process may lag behind before it reads everything anew


class Version(NamedTuple):
    """A state of the catalogue; the token tells it from another state that a rollback gave the same number."""

    number: int
    token: str


class CatalogueVersion(models.Model):
    """What every change of content moves on, in the same transaction: one row, on which writers queue."""

    number = models.PositiveBigIntegerField(default=0)
    token = models.CharField(max_length=16)

    class Meta:
        verbose_name = "catalogue version"
        verbose_name_plural = "catalogue versions"

    def __str__(self):
        return str(self.number)

    @classmethod
    def current(cls) -> Version:
        with connection.cursor() as cursor:  # asked at every request; the ORM takes ten times as long
            cursor.execute(f"SELECT number, token FROM {cls._meta.db_table}")  # noqa: S608  no value in it
            return Version(*(cursor.fetchone() or (0, "")))

    @classmethod
    @transaction.atomic
    def move_on(cls, *practices: int, labels: bool = False) -> None:
        """Note that these practices changed; `labels` says that names which stand on their cards changed too."""
        token = secrets.token_hex(8)
        if not cls.objects.filter(pk=1).update(number=F("number") + 1, token=token):
            cls.objects.create(pk=1, number=1, token=token)
        number = cls.current().number
        facts = {"version": number, "token": token, "labels": labels}
        CatalogueChange.objects.bulk_create(CatalogueChange(practice=each, **facts) for each in practices or (None,))
        if number % VERSIONS_BETWEEN_PRUNINGS == 0:
            CatalogueChange.objects.filter(version__lte=number - MOST_VERSIONS_BEHIND).delete()

    @classmethod
    @transaction.atomic
    def start_over(cls) -> None:
        """Move on so that every process reads the whole catalogue anew."""
        CatalogueChange.objects.all().delete()
        cls.move_on()


class CatalogueChange(models.Model):
    """What a version changed: one practice by its id, or nothing that a list filters or sorts by."""

    version = models.PositiveBigIntegerField(db_index=True)
    token = models.CharField(max_length=16)
    practice = models.BigIntegerField(null=True)  # no foreign key: it may be gone
    labels = models.BooleanField(default=False)

    class Meta:
        verbose_name = "catalogue change"
        verbose_name_plural = "catalogue changes"

    def __str__(self):
        return f"{self.version}: {self.practice}"

    @classmethod
    def since(cls, version: Version, most: int) -> list["CatalogueChange"] | None:
        """What changed after a version, at most so many; None if that version is too long ago or never came about."""
        changes = list(cls.objects.filter(version__gte=version.number).order_by("version")[: most + 1])
        known = any((change.version, change.token) == version for change in changes)
        return [change for change in changes if change.version > version.number] if known else None
