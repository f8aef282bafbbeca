"""A city's name in another script than the page's says its language wherever it stands by itself or in a list."""

import re

import pytest

from tests.factories import city, practice

pytestmark = pytest.mark.django_db
NAME = re.compile(r"<(?:a|span|bdi)\b([^>]*)>Lutsk</")


@pytest.mark.parametrize("language", ["el", "uk"])
@pytest.mark.parametrize(
    ("address", "times"),
    [
        ("practices/?city=lutsk", 4),  # a tag, a facet's value, a card
        ("map/", 2),  # a value of a filter, the list of places
        ("compare/?practice=1&practice=2", 2),
        ("booklet/?practice=1&practice=2", 9),  # contents and index, and three a chapter as on its page
        ("practices/one/", 3),  # beside its title, in its facts, in its citation
        ("cities/kyiv/", 2),  # a city to compare with, a card
    ],
)
def test_name_in_another_script_says_its_language(client, language, address, times):
    lutsk, further = city("Lutsk", country="ua"), {"name_el": "Κίεβο", "name_uk": "Київ"}
    kyiv = city("Kyiv", country="ua", **further)
    for title in ("One", "Two"):
        practice(title, cities=[lutsk, kyiv])
    page = client.get(f"/{language}/{address}").content.decode()

    assert [' lang="en"' in attributes for attributes in NAME.findall(page)] == [True] * times
