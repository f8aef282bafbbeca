"""What is told in one language and partly in another is found by each text as its readers see it."""

import pytest
from django.utils.translation import override

from practices.facet_index.current import current_index
from practices.filters.practice_filter import PracticeFilter
from practices.models import SearchEntry
from tests.factories import practice
from tests.pages import page, texts, titles

pytestmark = pytest.mark.django_db


@pytest.fixture
def museum():
    texts = {"title_fr": "Musées ouverts", "summary_en": "The visits.", "process_en": "<p>Bees hum.</p>"}
    return practice("Museum", summary_fr=None, **texts)


def found(language: str, typed: str) -> list[str]:
    with override(language):
        answer = PracticeFilter({"q": typed}, current_index()).answer(corrected=False)
        return [] if answer.hits.without_words else [str(answer.total)]


@pytest.mark.usefixtures("museum")
@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("fr", "musee visiting"),
        ("fr", "les musées of bees"),
        ("fr", '"musées ouverts" visit'),
        ("fr", "ouvert hum"),
        ("en", "museum bees"),
        ("fr", "musées -garden"),
    ],
)
def test_words_of_both_languages_are_found_in_their_forms(language, typed):
    practice("Bees", title_fr="Abeilles")

    assert found(language, typed) == ["1"]


@pytest.mark.usefixtures("museum")
@pytest.mark.parametrize(
    ("language", "typed"), [("fr", "musées -visit"), ("fr", '"ouverts visits"'), ("en", "ouverts")]
)
def test_what_is_not_shown_or_not_wanted_is_not_found(language, typed):
    assert found(language, typed) in ([], ["0"])


def test_french_word_that_is_common_in_english_still_finds():
    practice("Tea", title_fr="Thé", summary_fr=None)

    assert found("fr", "thé") == ["1"]


@pytest.mark.usefixtures("museum")
def test_passage_is_marked_in_its_own_language(client):
    shown = page(client, "/fr/practices/?q=musée+hum")

    assert titles(shown) == ["Musées ouverts"]
    assert texts(shown, "//article//h2//mark") == ["Musées"]
    assert texts(shown, "//article//p[@lang='en']//mark") == ["hum"]


def test_passage_in_another_language_than_the_summary_says_so(client):
    practice("Fair", title_fr="Fête", process_en="<p>Bees hum.</p>")

    assert texts(page(client, "/fr/practices/?q=bee"), "//article//p/span[@lang='en']/mark") == ["Bees"]


@pytest.mark.usefixtures("museum")
def test_title_is_suggested_as_it_is_shown(client):
    def labels(language, typed):
        return [each["label"] for each in client.get(f"/{language}/suggestions/", {"q": typed}).json()]

    assert (labels("fr", "musees o"), labels("fr", "museum")) == (["Musées ouverts"], [])
    assert (labels("en", "museum"), labels("en", "musées")) == (["Museum"], [])


def test_entry_follows_its_translation(museum):
    def languages():
        return sorted(SearchEntry.objects.values_list("language", flat=True))

    assert languages() == ["en", "fr-"]
    museum.summary_fr = "Les visites."
    museum.save()
    assert languages() == ["en", "fr+"]
    museum.process_fr = "<p>Abeilles.</p>"
    museum.save()
    assert (languages(), found("fr", "abeille")) == (["en", "fr"], ["1"])
