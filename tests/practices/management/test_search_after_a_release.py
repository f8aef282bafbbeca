"""A release that looks at words in another way makes the search entries anew, once its migrations have run."""

import pytest
from django.core.management import call_command

from practices.models import CatalogueVersion, SearchEntry
from tests.factories import practice

pytestmark = pytest.mark.django_db(transaction=True)
BEFORE = "0013_imported_entries"


@pytest.fixture
def site_of_the_release_before():
    practice("Garden")
    call_command("migrate", "practices", BEFORE, verbosity=0)
    SearchEntry.objects.update(title="as it was")
    yield
    call_command("migrate", verbosity=0)


@pytest.mark.usefixtures("site_of_the_release_before")
def test_entries_are_renewed_by_the_migrations_of_the_release_and_by_no_later_ones():
    version = CatalogueVersion.current()
    call_command("migrate", verbosity=0)
    assert SearchEntry.objects.get().title == "garden"
    assert CatalogueVersion.current() != version

    SearchEntry.objects.update(title="as it is")
    call_command("migrate", verbosity=0)
    assert SearchEntry.objects.get().title == "as it is"
