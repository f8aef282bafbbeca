"""Practices: the page on which an editor writes one, and the list of all."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.forms.widgets import Script
from django.http import FileResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from networks.admin.forms import columns
from networks.admin.search import names
from networks.admin.translated import TranslatedAdmin
from practices.models import Practice, PracticeDocument
from practices.models.numbers import number_named
from practices.models.practices import SECTIONS
from practices.publication.previews import preview_address

from .filters import PracticeCountryFilter, TranslationFilter
from .forms import PracticeForm
from .inlines import DocumentInline, FormerSlugInline, InspirationInline, LinkInline, PlaceInline
from .ledger import LedgerPages, translations_of
from .prose_texts import PROSE_TEXTS
from .publication import PublicationActions


@admin.register(Practice)
class PracticeAdmin(LedgerPages, PublicationActions, TranslatedAdmin):
    form = PracticeForm
    change_form_template = "admin/practice_change_form.html"
    change_list_template = "admin/practice_change_list.html"
    save_on_top = True
    inlines = (PlaceInline, FormerSlugInline, DocumentInline, LinkInline, InspirationInline)
    list_display = ("reference", "shown_title", "where", "period", "status", "languages", "updated")
    list_display_links = ("reference", "shown_title")
    list_filter = (TranslationFilter, "status", "topics", PracticeCountryFilter, "ongoing", "updated_at")
    date_hierarchy = "published_at"
    search_fields = (
        *(*columns("title", "summary", *SECTIONS, "year_label"), "slug"),
        *names(of="topics__"),
        *(*names(of="cities__"), "cities__local_name", "cities__other_names__name"),
        *(*names(of="cities__networks__"), "cities__networks__local_name", "cities__networks__acronym"),
    )
    search_countries = ("country", "cities__country")
    search_help_text = _(
        "Search by words of the texts, topic, city, country, network, number such as ICC-0001, or address."
    )
    ordering = ("-updated_at", "-number")
    autocomplete_fields = ("country", "topics", "merged_into")
    prepopulated_fields = {"slug": ("title",)}
    readonly_fields = ("reference", "published_at", "withdrawn_on", "created_at", "updated_at")
    fieldsets = (
        (_("Texts"), {"fields": ("title", "summary", *SECTIONS, "source_language")}),
        (_("Where"), {"fields": ("country",)}),
        (_("When"), {"fields": (("start_year", "end_year", "ongoing"), "year_label")}),
        (_("Topics"), {"fields": ("topics",)}),
        (_("Publication"), {"fields": ("reference", "status", "slug", "confirmed_on", "published_at")}),
        (_("Archived or taken down"), {"fields": ("withdrawal_reason", "merged_into", "withdrawn_on")}),
        (_("Contact"), {"fields": ("contact_name", "contact_email", "contact_url")}),
        (_("Source"), {"fields": ("source_url", "source_kind")}),
        (_("For staff only: visitors never see this"), {"fields": ("staff_note", "created_at", "updated_at")}),
    )

    class Media:
        css = {"all": ["css/admin_prose.css"]}
        js = [Script("js/admin_prose.js")]

    def get_queryset(self, request):
        return super().get_queryset(request).with_places().with_topics()

    def get_inlines(self, request, obj):
        moved = obj is not None and obj.former_slugs.exists()
        return [inline for inline in self.inlines if moved or inline is not FormerSlugInline]

    def get_search_results(self, request, queryset, search_term):
        if ("field_name", "merged_into") in request.GET.items():  # a field that completes what is typed asks
            queryset = queryset.published()
        found, may_repeat = super().get_search_results(request, queryset, search_term)
        number = numbered(search_term)  # "ICC 14" is two words
        return (found | queryset.filter(number) if number else found), may_repeat

    def having(self, word):
        return super().having(word) | numbered(word)

    def get_urls(self):
        view = self.admin_site.admin_view(self.document)
        return [path("document/<int:pk>/", view, name="practices_practice_document"), *super().get_urls()]

    def document(self, request, pk):
        document = get_object_or_404(PracticeDocument, pk=pk)
        if not self.has_view_permission(request, document.practice):
            raise PermissionDenied
        return FileResponse(document.file.open(), as_attachment=True, filename=document.file_name)

    def render_change_form(self, request, context, *args, **kwargs):
        practice = context["original"]
        preview = preview_address(practice) if practice and not practice.has_page else ""
        translations = translations_of(practice) if practice else []
        context |= {"prose_texts": PROSE_TEXTS, "preview": preview, "translations": translations}
        return super().render_change_form(request, context, *args, **kwargs)

    def view_on_site(self, obj):
        return obj.get_absolute_url() if obj.has_page else None

    @admin.display(description=pgettext_lazy("field", "number"), ordering="number")
    def reference(self, obj) -> str:
        return obj.reference if obj.number else str(_("It gets its number when it is first saved."))

    @admin.display(description=_("title"), ordering="sort_title")
    def shown_title(self, obj) -> str:
        return str(obj)

    @admin.display(description=pgettext_lazy("column", "places"))
    def where(self, obj) -> str:
        return ", ".join(map(str, [*obj.places, *obj.countries]))

    @admin.display(description=pgettext_lazy("column", "years"), ordering="start_year")
    def period(self, obj) -> str:
        return obj.period


def numbered(text: str) -> Q:
    """The condition that a practice has the number that a text is; an empty one if it is none."""
    number = number_named(text)
    return Q() if number is None else Q(number=number)
