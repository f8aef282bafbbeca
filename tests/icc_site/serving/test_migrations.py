"""Code starts on no database that lacks its migrations, but on one with newer ones, or on one that is away."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder

from icc_site.serving.migrations import missing_migrations, refuse_unless_migrated

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.both_databases]
LAST = ("practices", "0011_fill_translations")


@pytest.fixture
def recorder():
    """What is noted as applied; a test's changes are taken back."""
    recorder = MigrationRecorder(connection)
    before = set(recorder.applied_migrations())
    yield recorder
    after = set(recorder.applied_migrations())
    for app, name in before - after:
        recorder.record_applied(app, name)
    for app, name in after - before:
        recorder.record_unapplied(app, name)


def test_missing_migration_is_named(recorder):
    refuse_unless_migrated()
    recorder.record_unapplied(*LAST)

    with pytest.raises(ImproperlyConfigured, match=r"practices\.0011_fill_translations"):
        refuse_unless_migrated()


def test_code_that_is_older_than_the_database_serves_on(recorder):
    recorder.record_applied("practices", "9999_of_tomorrow")

    assert missing_migrations() == []


def test_site_starts_while_the_database_is_away():
    def refuse(*_):
        raise OperationalError("Connection refused")

    with connection.execute_wrapper(refuse):
        refuse_unless_migrated()
