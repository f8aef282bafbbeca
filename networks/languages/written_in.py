"""Sentences that name a language of the content: one for each, since prepositions and endings depend on its name."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy, pgettext_lazy

from .cldr import language_name

FURTHER = "further"  # the sentence for a content language that has none of its own yet

ABOVE_A_TEXT = {
    "en": gettext_lazy("In English"),
    "fr": gettext_lazy("In French"),
    # Translators: the language as CLDR names it within a sentence, "German"; so, too, below.
    FURTHER: gettext_lazy("In %(language)s"),
}
NOT_TRANSLATED = {
    "en": gettext_lazy("This text has not been translated yet. It is shown in English."),
    "fr": gettext_lazy("This text has not been translated yet. It is shown in French."),
    FURTHER: gettext_lazy("This text has not been translated yet. It is shown in %(language)s."),
}
SHOWN_IN = {
    "en": gettext_lazy("Shown in English, in full or in part"),
    "fr": gettext_lazy("Shown in French, in full or in part"),
    FURTHER: gettext_lazy("Shown in %(language)s, in full or in part"),
}
# Translators: as it stands in "with a text in English or French" and in "can be read in English and French".
IN_A_LIST = {"en": pgettext_lazy("in a language", "English"), "fr": pgettext_lazy("in a language", "French")}


def said_of(code: str, sentences: Mapping[str, object]) -> str:
    """The sentence for a language of the content."""
    return str(sentences.get(code) or sentences[FURTHER]) % {"language": language_name(code)}


def in_a_list(code: str) -> str:
    """The language within a list that a sentence takes in; a further one as CLDR has it."""
    return str(IN_A_LIST.get(code) or language_name(code))
