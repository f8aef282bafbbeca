"""The search index is made anew by a command."""

import pytest
from django.core.management import call_command

from practices.models import CatalogueVersion, SearchEntry
from tests.factories import practice
from tests.pages import page, titles

LIST = "/en/practices/"


@pytest.mark.django_db
def test_command_makes_the_index_anew(client, capsys):
    practice("Garden")
    SearchEntry.objects.all().delete()
    before = CatalogueVersion.current()
    assert titles(page(client, f"{LIST}?q=garden")) == []

    call_command("rebuild_search")

    assert capsys.readouterr().out == "search entries: 1\ntranslations: 0\n"
    assert CatalogueVersion.current() != before
    found = page(client, f"{LIST}?q=garden")
    assert titles(found) == ["Garden"]
    assert found.xpath("//form[@id='filters']//*[@class='count']")
