"""The ledger of translations: a page to translate on, and the matrix of what is translated."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from typing import cast

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import BoundField, modelform_factory
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from js_asset import Media
from modeltranslation.utils import build_localized_fieldname

from networks.cldr import language_name

from .. import ledger
from ..coverage import Coverage
from ..models import Practice, Translation
from ..prose import to_html
from ..word_difference import Piece, difference
from .prose_texts import PROSE_TEXTS

NEEDED = ("title", "summary")  # by visitors, before a translation can be published


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
        """What was typed, by the names of the texts."""
        typed = {name: self.cleaned_data.get(build_localized_fieldname(name, self.language)) for name in ledger.FIELDS}
        return {name: text for name, text in typed.items() if text}

    def clean(self):
        cleaned = super().clean()
        for name in NEEDED if "publish" in self.data else ():
            field = build_localized_fieldname(name, self.language)
            if not cleaned.get(field) and field not in self.errors:
                self.add_error(field, _("A translation needs this before visitors can read it."))
        return cleaned


def confirm(practice: Practice, language: str) -> str:
    ledger.confirm(practice, language)
    return _("The translation (%(language)s) counts as up to date.")


def discard(practice: Practice, language: str) -> str:
    ledger.discard_draft(practice, language)
    return _("The draft (%(language)s) is gone; what visitors read is as before.")


AT_ONCE = {"confirm": confirm, "discard": discard}  # buttons that ask for no text


class LedgerPages:
    """The pages of the ledger, as part of the practices' admin."""

    def get_urls(self):
        translate, coverage = map(self.admin_site.admin_view, (self.translate, self.coverage))
        return [
            path("translations/", coverage, name="practices_practice_translations"),
            path("<int:pk>/translation/<slug:language>/", translate, name="practices_practice_translate"),
            *super().get_urls(),
        ]

    def coverage(self, request):
        """Which practice is told in which language, and how well each network is translated."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        asked = {name: request.GET.get(name, "") for name in ("network", "language", "state", "page")}
        coverage = Coverage(**asked)
        context = {"coverage": coverage, "states": Translation.State.choices, "title": _("Coverage of translations")}
        return self.answer(request, "admin/translation_coverage.html", context)

    def translate(self, request, pk, language):
        """One practice's texts in one language, beside the original."""
        practice = get_object_or_404(Practice, pk=pk)
        if not self.has_change_permission(request, practice):
            raise PermissionDenied
        if language not in ledger.other_languages(practice):
            raise Http404(_("This practice cannot be translated into this language."))
        translation = ledger.translation_of(practice, language)
        form = self.translation_form(request, translation)
        if request.method == "POST" and self.carry_out(request, practice, language, form):
            return redirect(request.path)
        unchanged = get_object_or_404(Practice, pk=pk)  # a form writes into its own, even where it finds faults
        return self.answer(request, "admin/translate.html", self.told(unchanged, translation, form))

    def answer(self, request, template: str, context: dict) -> TemplateResponse:
        context = {**self.admin_site.each_context(request), "opts": self.opts, "media": self.media, **context}
        context["media"] = Media.from_media(context["media"]).with_nonce(str(request.csp_nonce))
        return TemplateResponse(request, template, context)

    def translation_form(self, request, translation: Translation) -> TranslationForm:
        fields = [build_localized_fieldname(name, translation.language) for name in ledger.FIELDS]
        as_in_admin = partial(self.formfield_for_dbfield, request=request)
        made = modelform_factory(Practice, form=TranslationForm, fields=fields, formfield_callback=as_in_admin)
        made.language = translation.language
        practice = translation.practice
        initial = {"seen": seal(ledger.texts_in(practice, practice.source_language))}
        if translation.draft is not None:
            texts = zip(fields, ledger.FIELDS, strict=True)
            initial |= {field: translation.draft.get(name, "") for field, name in texts}
        return cast(TranslationForm, made(request.POST or None, instance=practice, initial=initial))

    def carry_out(self, request, practice: Practice, language: str, form: TranslationForm) -> bool:
        """Do what the button says that was pressed; whether the page is done with."""
        pressed = next((name for name in AT_ONCE if name in request.POST), "")
        if not pressed and not form.is_valid():
            return False
        if pressed:
            said = AT_ONCE[pressed](Practice.objects.get(pk=practice.pk), language)
        elif "publish" in request.POST and form.cleaned_data["seen"] == form.initial["seen"]:
            form.save()
            ledger.confirm(Practice.objects.get(pk=practice.pk), language)
            said = _("The translation (%(language)s) is published.")
        else:
            ledger.save_draft(Practice.objects.get(pk=practice.pk), language, form.texts())
            said = _("The draft (%(language)s) is kept; no visitor sees it.")
            if "publish" in request.POST:
                messages.warning(request, _("The original changed while you translated: look at it again."))
        said %= {"language": language_name(language)}
        self.log_change(request, practice, said)
        messages.success(request, said)
        return True

    def told(self, practice: Practice, translation: Translation, form: TranslationForm) -> dict:
        """What the page to translate on shows."""
        names = {"practice": practice, "language": language_name(translation.language)}
        return {
            "practice": practice,
            "original": practice,
            "translation": translation,
            "texts": list(texts_to_translate(practice, translation, form)),
            "form": form,
            "media": self.media + form.media,
            "prose_texts": PROSE_TEXTS,
            "outdated": is_behind(practice, translation),
            "title": _("Translate into %(language)s: %(practice)s") % names,
        }


def is_behind(practice: Practice, translation: Translation) -> bool:
    """Whether the original has other words than the translation was made from."""
    original = ledger.texts_in(practice, practice.source_language)
    return bool(translation.original) and not ledger.says_the_same(translation.original, original)


def texts_to_translate(
    practice: Practice, translation: Translation, form: TranslationForm
) -> Iterator[TextToTranslate]:
    """The texts that the original or the translation has."""
    original, told = (ledger.texts_in(practice, code) for code in (practice.source_language, translation.language))
    behind, draft = is_behind(practice, translation), translation.draft
    for name in ledger.FIELDS:
        was, is_now, published = (texts.get(name, "") for texts in (translation.original, original, told))
        field = form[build_localized_fieldname(name, translation.language)]
        if is_now or published or field.value():
            pieces = difference(was, is_now) if behind else []
            changed = pieces if any(piece.kind != "same" for piece in pieces) else []
            differs = draft is not None and draft.get(name, "") != published
            label = capfirst(str(getattr(Practice._meta.get_field(name), "verbose_name", name)))
            yield TextToTranslate(label, to_html(is_now), changed, field, to_html(published if differs else ""))


def translations_of(practice: Practice) -> list[tuple[str, str]]:
    """The names of the languages into which a practice can be translated, each with the address of the page for it."""
    return [
        (capfirst(language_name(language)), reverse("admin:practices_practice_translate", args=[practice.pk, language]))
        for language in ledger.other_languages(practice)
    ]
