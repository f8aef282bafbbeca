"""A practice's texts beside their original, to be translated in a form."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b

from django import forms
from django.forms import BoundField
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from modeltranslation.utils import build_localized_fieldname

from networks.editing.word_difference import Piece, difference
from practices.desk.ledger import translations as ledger
from practices.models import Practice, Translation
from practices.texts.prose import to_html, to_words

TEXTS_NEEDED = ("title", "summary")  # by visitors, before a translation can be published


@dataclass(frozen=True)
class TextToTranslate:
    """One text beside its original, with what changed in that since it was translated, and what visitors read now."""

    name: str
    original: SafeString
    pieces: list[Piece]
    field: BoundField
    published: SafeString


def seal(texts: ledger.Texts) -> str:
    """A short sign of texts, by which a form knows whether the original is still the one that its editor saw."""
    return blake2b(repr(sorted(texts.items())).encode(), digest_size=8).hexdigest()


class TranslationForm(forms.ModelForm):
    """The texts of a practice in one language."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    language: str

    def texts(self) -> ledger.Texts:
        typed = {name: self.cleaned_data.get(build_localized_fieldname(name, self.language)) for name in ledger.FIELDS}
        return {name: text for name, text in typed.items() if text}

    def clean(self):
        cleaned = super().clean()
        for name in TEXTS_NEEDED if "publish" in self.data else ():
            field = build_localized_fieldname(name, self.language)
            if not cleaned.get(field) and field not in self.errors:
                self.add_error(field, _("A translation needs this before visitors can read it."))
        return cleaned


def is_behind(practice: Practice, translation: Translation) -> bool:
    original = ledger.texts_in(practice, practice.source_language)
    return bool(translation.original) and not ledger.says_the_same(translation.original, original)


def texts_to_translate(
    practice: Practice, translation: Translation, form: TranslationForm
) -> Iterator[TextToTranslate]:
    original, translated = (
        ledger.texts_in(practice, code) for code in (practice.source_language, translation.language)
    )
    behind, draft = is_behind(practice, translation), translation.draft
    for name in ledger.FIELDS:
        was, is_now, published = (texts.get(name, "") for texts in (translation.original, original, translated))
        field = form[build_localized_fieldname(name, translation.language)]
        if is_now or published or field.value():
            pieces = difference(to_words(was), to_words(is_now)) if behind else []
            changed = pieces if any(piece.kind != "same" for piece in pieces) else []
            differs = draft is not None and draft.get(name, "") != published
            label = capfirst(str(getattr(Practice._meta.get_field(name), "verbose_name", name)))
            yield TextToTranslate(label, to_html(is_now), changed, field, to_html(published if differs else ""))
