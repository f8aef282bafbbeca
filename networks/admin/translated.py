"""The admin of translated models: a field a language, and one control that shows one language at a time."""

from collections.abc import Collection
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib import admin, messages
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.db import transaction
from django.db.models import URLField
from django.forms.widgets import Script
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from js_asset import Media
from modeltranslation.admin import TranslationAdmin, TranslationStackedInline, TranslationTabularInline

from networks.editing.saved_texts import saved_by_editor
from networks.languages import cldr
from networks.languages.texts import languages_of
from networks.models.further_names import FURTHER_NAMES

from .forms import TranslatedForm, essentials
from .rows import LimitedInline
from .search import FoldedSearch
from .typed_texts import TypedTexts

FURTHER_NAMES_FOLDED: Any = (
    gettext_lazy("Names in further languages"),
    {"fields": FURTHER_NAMES, "classes": ["collapse"]},
)


def is_unnamed(model) -> bool:
    """Whether a model has only the name that Django made of its class, in English: ours are translated lazily."""
    return isinstance(model._meta.verbose_name, str)


def without(texts: list, starts: tuple[str, ...]) -> list:
    """Nested lists of texts but for those that start so."""
    return [
        without(each, starts) if isinstance(each, list) else each
        for each in texts
        if isinstance(each, list) or not str(each).startswith(starts)
    ]


class EditorFields(TypedTexts):
    """Addresses are https unless they say otherwise; a choice offers no button that deletes what is chosen for good."""

    formfield_overrides: dict = {URLField: {"assume_scheme": "https"}}

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if isinstance(getattr(field, "widget", None), RelatedFieldWidgetWrapper):
            field.widget.can_delete_related = False
        return field


class TranslatedFields(EditorFields):
    """Each language's field says its language, to editors in the label and to browsers in `lang`; none is required."""

    form = TranslatedForm

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and hasattr(db_field, "language"):
            original = getattr(db_field, "translated_field", db_field)
            text, language = capfirst(original.verbose_name), cldr.language_name(db_field.language)
            field.label = _("%(text)s (%(language)s)") % {"text": text, "language": language}
            field.required = False
            field.widget.attrs |= {"lang": db_field.language, "data-language": db_field.language}
        return field


class NamedCells:
    """A field in a table is named after its column, for those who do not see the column's head."""

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field:
            field.widget.attrs["aria-label"] = capfirst(field.label)
        return field


class TranslatedTabularInline(LimitedInline, NamedCells, TranslatedFields, TranslationTabularInline):
    extra = 0
    view_on_site = False


class TranslatedStackedInline(LimitedInline, TranslatedFields, TranslationStackedInline):
    extra = 0
    view_on_site = False


class TranslatedAdmin(FoldedSearch, TranslatedFields, TranslationAdmin):
    """A translated model's pages. An inline whose `beside` is a fieldset's heading is shown below that fieldset."""

    change_form_template = "admin/translated_change_form.html"
    list_per_page = 50
    text_languages: Collection[str] = settings.MODELTRANSLATION_LANGUAGES  # of the texts in its form

    class Media:
        css = {"all": ["css/admin_languages.css"]}
        js = [Script("js/admin_languages.js", defer=True)]

    @admin.display(description=gettext_lazy("languages"))
    def languages(self, obj) -> str:
        return ", ".join(map(cldr.language_name, languages_of(obj, *essentials(self.model))))

    @admin.display(description=gettext_lazy("updated"), ordering="updated_at")
    def updated(self, obj) -> str:
        return date_format(localtime(obj.updated_at))

    def get_deleted_objects(self, objs, request):
        """Without what goes along unseen, such as ties and entries of the search: models that we have not named."""
        texts, counts, *rest = super().get_deleted_objects(objs, request)
        unnamed = [model._meta for model in apps.get_models(include_auto_created=True) if is_unnamed(model)]
        starts = tuple(f"{capfirst(meta.verbose_name)}: " for meta in unnamed)
        plurals = {str(meta.verbose_name_plural) for meta in unnamed}
        return without(texts, starts), {name: n for name, n in counts.items() if name not in plurals}, *rest

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        self.tell_of_texts(request, form.instance)

    def tell_of_texts(self, request, obj) -> None:
        """Say that texts were saved, once the database is free again: who looks at them may take long, or fail."""
        transaction.on_commit(lambda: saved_by_editor.send(self.model, instance=obj, request=request), robust=True)

    def render_change_form(self, request, context, *args, **kwargs):
        context["content_languages"] = [(code, capfirst(cldr.language_name(code))) for code in self.text_languages]
        context["media"] = Media.from_media(context["media"]).with_nonce(str(request.csp_nonce))
        if context["errors"] and request.FILES:
            messages.warning(request, _("Choose the files again: a browser does not send them twice."))
        return super().render_change_form(request, context, *args, **kwargs)
