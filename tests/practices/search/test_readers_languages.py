"""Texts are in two languages, readers come with thirteen: what they type in their own finds what there is."""

import re

import pytest
from django.utils.translation import gettext, override

from practices.facet_index.current import current_index
from practices.filters.practice_filter import PracticeFilter
from practices.models import Topic
from practices.search.analysis import fold
from practices.search.stop_words import STOP_WORDS
from tests.factories import city, practice, topic
from tests.pages import LANGUAGES, page, texts, titles

pytestmark = pytest.mark.django_db
LIST = "/{}/practices/?q={}"
NAMES = {"name_de": "Bildung und Erziehung", "name_el": "Εκπαίδευση", "name_tr": "Eğitim", "name_uk": "Освіта"}


@pytest.fixture
def school():
    topics = [Topic(slug="education", name="Education", **NAMES), Topic(slug="work", name="Work", name_de="Arbeit")]
    practice("School", cities=[city("Turin")], topics=Topic.objects.bulk_create(topics))
    practice("Fair", cities=[city("Lyon", country="fr")], topics=[topic("Arts", name_de="Kunst")])


@pytest.mark.usefixtures("school")
@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("de", "Bildung"),
        ("de", "bild"),
        ("de", "Bildung und Arbeit"),
        ("de", "Arbeit in Italien"),
        ("de", "school Italien"),
        ("en", "Bildung Italien"),
        ("el", "εκπαιδευση στην Ιταλία"),
        ("tr", "eğitim ve İtalya"),
        ("tr", "EGITIM"),
        ("uk", "Освіта та Італія"),
        ("de", "Bildung -Frankreich"),
    ],
)
def test_practice_is_found_by_names_that_its_texts_never_say(client, language, typed):
    assert titles(page(client, LIST.format(language, typed))) == ["School"]


@pytest.mark.usefixtures("school")
@pytest.mark.parametrize(
    ("typed", "shown", "notes"),
    [
        ("Bildung Frankreich", {"School", "Fair"}, 1),
        ("Kunst Turin", {"School", "Fair"}, 1),
        ("school -Bildung", set(), 0),
        ("und", {"School", "Fair"}, 1),
    ],
)
def test_every_word_still_counts_or_the_page_says_that_it_does_not(client, typed, shown, notes):
    found = page(client, LIST.format("de", typed))

    assert (set(titles(found)), len(found.xpath("//*[@id='results']/p[@class='note']"))) == (shown, notes)


def test_name_of_a_drafts_topic_or_country_finds_nothing(client):
    practice("Secret", cities=[city("Turin")], topics=[topic("Arts", name_de="Kunst")], status="draft")

    assert [titles(page(client, LIST.format("de", typed))) for typed in ("Kunst", "Italien")] == [[], []]


def test_renamed_topic_is_found_by_its_new_name_at_once(client):
    arts = topic("Arts", name_de="Kunst")
    practice("Fair", topics=[arts])
    assert titles(page(client, LIST.format("de", "Kunst"))) == ["Fair"]

    arts.name_de = "Malerei"
    arts.save()

    assert titles(page(client, LIST.format("de", "Malerei"))) == ["Fair"]
    assert titles(page(client, LIST.format("de", "Kunst"))) == []


@pytest.mark.usefixtures("school")
@pytest.mark.parametrize(
    ("language", "typed", "meant"), [("de", "Bidlung", ["Bildung"]), ("en", "Bildugn", []), ("de", "oder", [])]
)
def test_reader_is_led_to_words_of_their_own_language_and_of_no_third(client, language, typed, meant):
    found = page(client, LIST.format(language, typed))

    assert texts(found, "//*[@id='results']//p[@class='screen-only']/a") == meant


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_too_common_are_written_as_search_sees_them(language):
    assert {word for word in STOP_WORDS[language] if fold(word) != word} == set()
    assert len(STOP_WORDS[language]) >= 30


@pytest.mark.usefixtures("school")
def test_greek_reader_who_is_still_typing_is_offered_greek_names(client):
    found = client.get("/el/suggestions/", {"q": "εκπ"}).json()

    assert [(each["kind"], each["label"], each["detail"]) for each in found] == [("topic", "Εκπαίδευση", "1 πρακτική")]


def test_both_words_that_the_search_field_proposes_find_practices(catalogue):
    found = {}
    for language in LANGUAGES:
        with override(language):
            proposed = re.findall(r"[“„«”]\s*(.+?)\s*[”“»]", gettext("Try “education” or “Barcelona”"))
            found[language] = [PracticeFilter({"q": word}, current_index()).answer().total > 0 for word in proposed]

    assert found == {language: [True, True] for language in LANGUAGES}
