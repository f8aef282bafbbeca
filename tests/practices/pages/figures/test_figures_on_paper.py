"""Facts and figures on paper."""

import pytest

from tests import pdfs
from tests.factories import city, practice, topic

pytestmark = pytest.mark.django_db


def test_topics_say_in_large_print_how_many_practices_which_country_has(client):
    rome, paris = city("Rome"), city("Paris", country="fr")
    arts, sport = topic("Arts"), topic("Sport")
    practice("Garden", cities=[rome], topics=[arts, sport])
    practice("Market", cities=[rome, paris], topics=[arts])
    client.cookies["text_size"] = "200"

    assert "France 1 · Italy 2" in pdfs.copied(client.get("/en/figures.pdf").content)
