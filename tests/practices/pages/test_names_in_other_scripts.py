"""A city's name in another script than the page's says its language wherever it stands by itself or in a list."""

import re

import pytest

from tests.factories import city, practice

pytestmark = pytest.mark.django_db
WAITING = pytest.mark.xfail(strict=True, reason="R18")
NAME = re.compile(r"<(?:a|span|bdi)\b([^>]*)>Lutsk</")


@pytest.mark.parametrize("language", ["el", "uk"])
@pytest.mark.parametrize(
    ("address", "times"),
    [
        pytest.param("practices/?city=lutsk", 4, marks=WAITING),  # a tag, a facet's value, a card
        pytest.param("map/", 1, marks=WAITING),
        pytest.param("compare/?practice=1&practice=2", 2, marks=WAITING),
        pytest.param("booklet/?practice=1&practice=2", 5, marks=WAITING),
        pytest.param("practices/one/", 3, marks=WAITING),  # beside its title, in its facts, in its citation
        pytest.param("cities/kyiv/", 1, marks=WAITING),
    ],
)
def test_name_in_another_script_says_its_language(client, language, address, times):
    lutsk, further = city("Lutsk", country="ua"), {"name_el": "Κίεβο", "name_uk": "Київ"}
    kyiv = city("Kyiv", country="ua", **further)
    for title in ("One", "Two"):
        practice(title, cities=[lutsk, kyiv])
    page = client.get(f"/{language}/{address}").content.decode()

    assert [' lang="en"' in attributes for attributes in NAME.findall(page)] == [True] * times
