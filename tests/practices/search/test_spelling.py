"""What a reader may have meant."""

import pytest

from practices.models import CatalogueVersion
from practices.search.spelling import guess
from tests.factories import city, practice

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def words():
    practice("Mediation in schools", title_fr="Médiation à l’école", cities=[city("Neuchâtel")])


@pytest.mark.parametrize(
    ("language", "typed", "meant"),
    [
        ("en", "mediatoin", "mediation"),
        ("en", "neuchatl", "neuchatel"),
        ("en", "mediaton schols", "mediation schools"),
        ("en", '"mediatoin" -shools', '"mediation" -schools'),
        ("fr", "médation", "mediation"),
        ("en", "Mediation", ""),
        ("en", "the", ""),
        ("en", "ab", ""),
        ("en", "xylophone", ""),
        ("en", "浜松", ""),
        ("en", "?!", ""),
        ("en", "", ""),
    ],
)
def test_word_that_nobody_wrote_becomes_the_nearest(language, typed, meant):
    assert guess(typed, language, CatalogueVersion.current()) == meant


def test_words_of_later_practices_are_known_at_once():
    assert guess("gardenn", "en", CatalogueVersion.current()) == ""
    practice("Garden")
    assert guess("gardenn", "en", CatalogueVersion.current()) == "garden"


def test_words_of_drafts_are_not_known():
    practice("Secret garden", status="draft")
    assert guess("secrett", "en", CatalogueVersion.current()) == ""
