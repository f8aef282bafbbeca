"""Translated texts as the reader is shown them: in the reader's language, or honestly in the one that there is."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from django.conf import settings
from django.db.models import Model
from django.utils.translation import get_language
from modeltranslation.utils import build_localized_fieldname

from .cldr import script
from .collation import sort_key

BATCH_SIZE = 500  # rows at a time


@dataclass(frozen=True)
class Text:
    """A text with the language that it is written in; `fallback` says that this is not the reader's."""

    value: str
    language: str
    fallback: bool

    def __bool__(self) -> bool:
        return bool(self.value)

    def __str__(self) -> str:
        return self.value


class NameInOtherScript(str):
    """The name of a place, which is everybody's in its script, where that is another one than the reader's."""

    __slots__ = ("language",)
    language: str


def place_name(place: Model) -> str:
    """A place's name as it is shown; it knows its language where the script is another one than the reader's."""
    name = shown(place, "name")
    if script(name.language) == script(get_language() or settings.LANGUAGE_CODE):
        return name.value
    label = NameInOtherScript(name.value)
    label.language = name.language
    return label


def in_language(obj: Model, field: str, language: str) -> str:
    """A translated field's text in just that language, or ""."""
    return getattr(obj, build_localized_fieldname(field, language), None) or ""


def languages_of(obj: Model, *fields: str, among: Iterable[str] = settings.MODELTRANSLATION_LANGUAGES) -> list[str]:
    """The languages, those of the content if none are named, in which it has all of these texts."""
    return [language for language in among if all(in_language(obj, field, language) for field in fields)]


def languages_of_name(obj: Model) -> list[str]:
    return languages_of(obj, "name", among=dict(settings.LANGUAGES))


def languages_in_order(first: str | None = None) -> list[str]:
    """The content languages in the order in which a text is looked for: the reader's own, then the fallbacks."""
    first = first or get_language() or settings.LANGUAGE_CODE
    order = [first, *settings.MODELTRANSLATION_FALLBACK_LANGUAGES, *settings.MODELTRANSLATION_LANGUAGES]
    return [language for language in dict.fromkeys(order) if language in settings.MODELTRANSLATION_LANGUAGES]


def languages_of_names_in_order(reader: str) -> list[str]:
    """As `languages_in_order`, for what has a name in all languages of the interface."""
    return list(dict.fromkeys([reader, *languages_in_order(reader)]))


def shown(obj: Model, field: str, language: str | None = None) -> Text:
    """The text of a translated field for a reader of that language (the active one if none is named)."""
    reader = language or get_language() or settings.LANGUAGE_CODE
    for candidate in languages_of_names_in_order(reader):  # a text has no column in a further language
        if value := in_language(obj, field, candidate):
            return Text(value, candidate, fallback=candidate != reader)
    return Text("", reader, fallback=False)


def rebuild_sort_keys(model: type[Model], key_field: str, of: str) -> None:
    columns = [build_localized_fieldname(key_field, language) for language in settings.MODELTRANSLATION_LANGUAGES]
    texts = [build_localized_fieldname(of, language) for language in settings.MODELTRANSLATION_LANGUAGES]
    rows = model._default_manager.order_by("pk").only("pk", *texts).iterator(BATCH_SIZE)
    while batch := list(islice(rows, BATCH_SIZE)):
        for row in batch:
            set_sort_keys(row, key_field, of)
        model._default_manager.bulk_update(batch, columns)


def set_sort_keys(obj: Model, key_field: str, of: str) -> None:
    """Set, a content language each, the key by which the text that its readers are shown is put in order."""
    for language in settings.MODELTRANSLATION_LANGUAGES:
        text = shown(obj, of, language).value
        setattr(obj, build_localized_fieldname(key_field, language), sort_key(text)[:120])
