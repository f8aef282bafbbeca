"""Translated texts in templates: the text that there is, and the language that it is in."""

from functools import lru_cache

from django import template
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from networks.languages.cldr import join_words, language_name, script
from networks.languages.texts import NameInOtherScript, Text, languages_in_order, languages_of_name, place_name
from networks.languages.texts import shown as shown_text
from networks.languages.written_in import ABOVE_A_TEXT, NOT_TRANSLATED, SHOWN_IN, said_of

register = template.Library()


@register.simple_tag
def shown(obj, field: str) -> Text:
    return shown_text(obj, field)


@register.filter
def lang(text: Text) -> SafeString | str:
    """A ` lang="…"` attribute where a text is not in the page's language."""
    return format_html(' lang="{}"', text.language) if text.fallback else ""


@register.filter
def lang_of_place(name: Text | str) -> SafeString | str:
    """The same for the name of a place, which is everybody's in the script that it is written in."""
    if isinstance(name, Text):
        return lang(name) if script(name.language) != script(get_language() or "en") else ""
    return format_html(' lang="{}"', name.language) if isinstance(name, NameInOtherScript) else ""


@register.filter
def listed_places(places) -> SafeString:
    """The names of places as one list, in which those in another script say their language."""
    names = (place_name(place) for place in places)
    marked = [
        format_html("<span{}>{}</span>", mark, name) if (mark := lang_of_place(name)) else escape(name)
        for name in names
    ]
    return mark_safe(join_words(marked))  # noqa: S308  each name is escaped


@register.simple_tag(takes_context=True)
def document_language(context, text: Text) -> str:
    """The language of a document about a text: the page's own, but on paper, where a file has one, the text's."""
    return text.language if context["request"].reading.paper else context["LANGUAGE_CODE"]


@register.simple_tag(takes_context=True)
def canonical_path(context, languages: list[str]) -> str:
    """The page's path in the nearest of the languages in which it is told; in others it is a copy in another frame."""
    own, rest = context["request"].path.lstrip("/").split("/", 1)
    nearest = next((language for language in languages_in_order() if language in languages), own)
    return f"/{nearest}/{rest}"


@register.filter
def in_words(code: str) -> str:
    return language_name(code)


@register.filter
def above_a_text(code: str) -> str:
    return said_of(code, ABOVE_A_TEXT)


@register.filter
def not_translated(code: str) -> str:
    return said_of(code, NOT_TRANSLATED)


@register.filter
def shown_in(code: str) -> str:
    return said_of(code, SHOWN_IN)


register.filter(languages_of_name)


@register.filter
@lru_cache(maxsize=1_000)  # words of the catalogues alone
def short_on_phones(words: str) -> SafeString:
    """Words of which phones show only what is not in brackets: "Print [this page]"; they are heard as a whole."""
    before, _bracket, rest = words.partition("[")
    left_out, _bracket, after = rest.partition("]")
    return format_html('<span>{}<span class="not-on-phones">{}</span>{}</span>', before, left_out, after)
