"""The ledger of translations: a page to translate on, and the matrix of what is translated."""

from functools import partial
from typing import cast

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import modelform_factory
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from js_asset import Media
from modeltranslation.utils import build_localized_fieldname

from networks.languages.cldr import language_name
from practices.desk.ledger import translations as ledger
from practices.desk.ledger.coverage import Coverage
from practices.models import Practice, Translation

from .prose_texts import PROSE_TEXTS
from .translation_forms import TranslationForm, is_behind, seal, texts_to_translate


def confirm(practice: Practice, language: str) -> str:
    ledger.confirm(practice, language)
    return _("The translation (%(language)s) counts as up to date.")


def discard(practice: Practice, language: str) -> str:
    ledger.discard_draft(practice, language)
    return _("The draft (%(language)s) has been deleted. What visitors read has not changed.")


BUTTONS_WITHOUT_TEXT = {"confirm": confirm, "discard": discard}  # buttons that ask for no text


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
        if not self.has_view_permission(request):
            raise PermissionDenied
        parameters = {name: request.GET.get(name, "") for name in ("network", "language", "state", "page")}
        coverage = Coverage(**parameters)
        context = {"coverage": coverage, "states": Translation.State.choices, "title": _("Coverage of translations")}
        return self.answer(request, "admin/translation_coverage.html", context)

    def translate(self, request, pk, language):
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
        return self.answer(request, "admin/translate.html", self.translation_context(unchanged, translation, form))

    def answer(self, request, template: str, context: dict) -> TemplateResponse:
        context = {**self.admin_site.each_context(request), "opts": self.opts, "media": self.media, **context}
        context["media"] = Media.from_media(context["media"]).with_nonce(str(request.csp_nonce))
        return TemplateResponse(request, template, context)

    def translation_form(self, request, translation: Translation) -> TranslationForm:
        fields = [build_localized_fieldname(name, translation.language) for name in ledger.FIELDS]
        as_in_admin = partial(self.formfield_for_dbfield, request=request)
        form_class = modelform_factory(Practice, form=TranslationForm, fields=fields, formfield_callback=as_in_admin)
        form_class.language = translation.language
        practice = translation.practice
        initial = {"seen": seal(ledger.texts_in(practice, practice.source_language))}
        if translation.draft is not None:
            texts = zip(fields, ledger.FIELDS, strict=True)
            initial |= {field: translation.draft.get(name, "") for field, name in texts}
        return cast(TranslationForm, form_class(request.POST or None, instance=practice, initial=initial))

    def carry_out(self, request, practice: Practice, language: str, form: TranslationForm) -> bool:
        """Do what the button says that was pressed; whether the page is done with."""
        pressed = next((name for name in BUTTONS_WITHOUT_TEXT if name in request.POST), "")
        if not pressed and not form.is_valid():
            return False
        if pressed:
            message = BUTTONS_WITHOUT_TEXT[pressed](Practice.objects.get(pk=practice.pk), language)
        elif "publish" in request.POST and form.cleaned_data["seen"] == form.initial["seen"]:
            self.tell_of_texts(request, form.save())
            ledger.confirm(Practice.objects.get(pk=practice.pk), language)
            ledger.discard_draft(Practice.objects.get(pk=practice.pk), language)
            message = _("The translation (%(language)s) is published.")
        else:
            ledger.save_draft(Practice.objects.get(pk=practice.pk), language, form.texts())
            message = _("The draft (%(language)s) is kept; no visitor sees it.")
            if "publish" in request.POST:
                messages.warning(request, _("The original changed while you were translating. Check it again."))
        message %= {"language": language_name(language)}
        self.log_change(request, practice, message)
        messages.success(request, message)
        return True

    def translation_context(self, practice: Practice, translation: Translation, form: TranslationForm) -> dict:
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


def translations_of(practice: Practice) -> list[tuple[str, str]]:
    return [
        (capfirst(language_name(language)), reverse("admin:practices_practice_translate", args=[practice.pk, language]))
        for language in ledger.other_languages(practice)
    ]
