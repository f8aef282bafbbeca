"""The ledger of translations: what each text was translated from, and whether that has changed since."""

from django.conf import settings

from networks.languages.texts import in_language
from practices.models import Practice, Translation
from practices.models.practices import SECTIONS
from practices.texts.prose import sanitise, to_words

State = Translation.State
Texts = dict[str, str]  # by field; those that are empty are left out

FIELDS = ("title", "summary", *SECTIONS)


def texts_in(practice: Practice, language: str) -> Texts:
    texts = ((field, in_language(practice, field, language)) for field in FIELDS)
    clean = ((field, sanitise(text) if field in SECTIONS else text) for field, text in texts)
    return {field: text for field, text in clean if text}


def texts_by_language(practice: Practice) -> dict[str, Texts]:
    return {language: texts_in(practice, language) for language in settings.MODELTRANSLATION_LANGUAGES}


def other_languages(practice: Practice) -> list[str]:
    return [language for language in settings.MODELTRANSLATION_LANGUAGES if language != practice.source_language]


def says_the_same(one: Texts, other: Texts) -> bool:
    """Whether two texts have the same words, whatever their marks."""
    return all(to_words(one.get(field, "")) == to_words(other.get(field, "")) for field in FIELDS)


def translation_of(practice: Practice, language: str) -> Translation:
    """The row of a language; a new one, not saved, where there is none."""
    rows = {row.language: row for row in practice.translations.all()}
    return rows.get(language) or Translation(practice=practice, language=language)


def state_of(translation: Translation) -> State:
    """Where a translation stands; one that lacks a text which its original had is a draft, although visitors see it."""
    practice = translation.practice
    texts_now = texts_in(practice, translation.language)
    if translation.draft is not None:
        return State.DRAFT
    if not texts_now:
        return State.MISSING
    if not says_the_same(translation.original, texts_in(practice, practice.source_language)):
        return State.OUTDATED
    return State.CURRENT if texts_now.keys() >= translation.original.keys() else State.DRAFT


def update_ledger(practice: Practice, before: dict[str, Texts]) -> None:
    """Bring the ledger in step with a practice that was just saved; `before` are its texts by language until then.

    A translation that is written while it is in step stays so. One whose original had changed earlier is out of date
    until an editor says that it is right again.
    """
    if not practice.source_language:  # nothing is told yet
        return
    original = texts_in(practice, practice.source_language)
    rows = {row.language: row for row in practice.translations.all()}
    for language in other_languages(practice):
        texts_now, texts_before = texts_in(practice, language), before.get(language, {})
        source_before = before.get(practice.source_language, {})
        row = rows.get(language) or Translation(
            practice=practice, language=language, original=source_before if texts_before else {}
        )
        in_step = not texts_before or says_the_same(row.original, source_before)
        if not texts_now and row.draft is None:
            row.original = {}
        elif texts_now != texts_before and in_step:
            row.original = original
        save_row(row)
    for language, row in rows.items():
        if language == practice.source_language and row.draft is None:
            row.delete()


def save_row(row: Translation) -> None:
    """Save a row of the ledger with the state that follows from it; no row says that there is nothing."""
    row.state = state_of(row)
    if row.state != State.MISSING:
        row.save()
    elif row.pk:
        row.delete()


def save_draft(practice: Practice, language: str, texts: Texts) -> None:
    row = translation_of(practice, language)
    row.draft = texts
    row.original = row.original or texts_in(practice, practice.source_language)
    save_row(row)


def discard_draft(practice: Practice, language: str) -> None:
    row = translation_of(practice, language)
    row.draft = None
    save_row(row)


def confirm(practice: Practice, language: str) -> None:
    """Note that the translation that visitors read says what the original says now; a draft of it stays."""
    row = translation_of(practice, language)
    row.original = texts_in(practice, practice.source_language)
    save_row(row)


def rebuild() -> int:
    """Make the rows of practices that were written past Django, and say how many rows there are."""
    for practice in Practice.objects.filter(translations=None).iterator(500):
        update_ledger(practice, {})
    return Translation.objects.count()
