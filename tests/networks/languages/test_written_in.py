"""Where a text names the language in which it is written, it does so in a whole sentence of the reader's language."""

import pytest
from django.conf import settings
from django.utils.translation import override

from networks.languages.cldr import join_words
from networks.languages.written_in import ABOVE_A_TEXT, IN_A_LIST, NOT_TRANSLATED, SHOWN_IN, in_a_list, said_of

FALLBACK_NOTES = [
    ("en", "fr", "This text has not been translated yet. It is shown in French."),
    ("el", "en", "Το κείμενο αυτό δεν έχει μεταφραστεί ακόμη. Εμφανίζεται στα αγγλικά."),
    ("eu", "fr", "Testu hau ez dago oraindik itzulita. Frantsesez ageri da."),
    ("fi", "en", "Tätä tekstiä ei ole vielä käännetty. Se näytetään englanniksi."),
    ("sr-latn", "fr", "Ovaj tekst još nije preveden. Prikazan je na francuskom."),
    ("uk", "en", "Цей текст ще не перекладено. Його подано англійською."),
]
LISTS = [
    ("eu", "ingelesez edo frantsesez"),
    ("fi", "englanniksi tai ranskaksi"),
    ("sr-latn", "engleskom ili francuskom"),
]


@pytest.mark.parametrize(("reader", "language", "note"), FALLBACK_NOTES)
def test_note_on_a_text_in_another_language_is_whole_sentences(reader, language, note):
    with override(reader):
        assert said_of(language, NOT_TRANSLATED) == note


@pytest.mark.parametrize(("reader", "listed"), LISTS)
def test_languages_in_a_list_have_the_form_that_the_sentence_asks_for(reader, listed):
    with override(reader):
        assert join_words([in_a_list("en"), in_a_list("fr")], "or") == listed


@pytest.mark.parametrize("sentences", [ABOVE_A_TEXT, NOT_TRANSLATED, SHOWN_IN, IN_A_LIST])
def test_every_language_of_the_content_has_its_sentence(sentences):
    assert set(settings.MODELTRANSLATION_LANGUAGES) <= set(sentences)


def test_further_language_of_the_content_is_named_as_cldr_does():
    with override("fr"):
        note = said_of("de", NOT_TRANSLATED)

        assert note == "Ce texte n’a pas encore été traduit. Il est affiché en allemand."
        assert (said_of("de", ABOVE_A_TEXT), in_a_list("de")) == ("En allemand", "allemand")
