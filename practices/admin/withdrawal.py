"""The actions that end a practice: archive it, merge it into another, take it down; each asks first."""

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from practices.models import Practice
from practices.models.lifecycle import WITHDRAWN
from practices.publication.rules import Status

from .withdrawal_forms import MergerForm, ReasonForm

Form = MergerForm | ReasonForm


class WithdrawalActions:
    """The actions of the list of practices that need an answer before they are carried out."""

    @admin.action(description=gettext_lazy("Archive the chosen practices"), permissions=["change"])
    def archive(self, request, queryset):
        practices = [each for each in queryset if each.status not in WITHDRAWN]
        asked = any(each.published_at for each in practices)
        form = self.withdrawal_form(request, ReasonForm, practices) if asked else None
        if form and not form.is_valid():
            return self.ask(request, form, practices, "archive", _("Archive practices"))
        count = self.move(request, practices, Status.ARCHIVED, **(form.cleaned_data if form else {}))
        text = ngettext("%(count)d practice was archived.", "%(count)d practices were archived.", count)
        return self.report(request, text, count)

    @admin.action(description=gettext_lazy("Merge the chosen practices into another"), permissions=["change"])
    def merge(self, request, queryset):
        practices = [each for each in queryset if each.status != Status.TAKEN_DOWN and not each.merged_into_id]
        form = self.withdrawal_form(request, MergerForm, practices)
        if practices and not form.is_valid():
            return self.ask(request, form, practices, "merge", _("Merge practices into another"))
        other = form.cleaned_data["merged_into"] if practices else None
        count = self.move(request, practices, Status.ARCHIVED, merged_into=other)
        text = ngettext(
            "%(count)d practice was merged into %(reference)s, “%(title)s”.",
            "%(count)d practices were merged into %(reference)s, “%(title)s”.",
            count,
        )
        return self.report(request, text, count, reference=other and other.reference, title=other)

    @admin.action(description=gettext_lazy("Take the chosen practices down"), permissions=["change"])
    def take_down(self, request, queryset):
        practices = [each for each in queryset if each.published_at and each.status != Status.TAKEN_DOWN]
        form = self.withdrawal_form(request, ReasonForm, practices)
        if practices and not form.is_valid():
            return self.ask(request, form, practices, "take_down", _("Take practices down"))
        for practice in (each for each in queryset if not each.published_at):
            names = {"reference": practice.reference, "title": practice}
            text = _("%(reference)s, “%(title)s”, was never public: there is nothing to take down.")
            messages.error(request, text % names)
        count = self.move(request, practices, Status.TAKEN_DOWN, **(form.cleaned_data if practices else {}))
        text = ngettext("%(count)d practice was taken down.", "%(count)d practices were taken down.", count)
        return self.report(request, text, count)

    def withdrawal_form(self, request, form_class: type[Form], practices: list[Practice]) -> Form:
        def make_field(name: str):
            return self.formfield_for_dbfield(Practice._meta.get_field(name), request)

        return form_class(request.POST if "apply" in request.POST else None, make_field, practices)

    def ask(self, request, form: Form, practices: list[Practice], action: str, title: str) -> TemplateResponse:
        context = {"form": form, "practices": practices, "action": action, "title": title}
        context |= {"checkbox": ACTION_CHECKBOX_NAME, "media": self.media + form.media}
        return self.answer(request, "admin/withdraw.html", context)
