"""Special pages: the page with its themes, and each theme with the practices picked for it."""

from django.contrib import admin, messages
from django.forms.widgets import Script
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy

from networks.admin.filters import NeedsLanguage
from networks.admin.forms import columns
from networks.admin.ordering import OrderedFormSet, OrderedInline
from networks.admin.translated import TranslatedAdmin, TranslatedStackedInline
from practices.models import Pick, SpecialPage, Theme
from practices.publication.previews import special_preview_address

from .prose_texts import PROSE_TEXTS
from .special_forms import PickFormSet, SpecialPageForm, ThemeForm, ThemeOnItsPageForm


class ProseAdmin(TranslatedAdmin):
    """With the editor of rich texts, in the editor's language."""

    change_form_template = "admin/practice_change_form.html"

    class Media:
        css = {"all": ["css/admin_prose.css"]}
        js = [Script("js/admin_prose.js")]

    def preview(self, obj) -> str:
        """Where a draft can be read as it would stand on the site; "" if there is no need."""
        return ""

    def render_change_form(self, request, context, *args, **kwargs):
        page = context["original"]
        context |= {"prose_texts": PROSE_TEXTS, "preview": self.preview(page) if page else ""}
        return super().render_change_form(request, context, *args, **kwargs)


class ThemeInline(TranslatedStackedInline):
    model = Theme
    form = ThemeOnItsPageForm
    formset = OrderedFormSet
    fields = ("position", "heading", "text", "saved_filter", "picked")
    readonly_fields = ("picked",)
    beside = _("Texts")

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("picks__practice")

    @admin.display(description=_("picked practices"))
    def picked(self, obj) -> str:
        if not obj.pk:
            return str(_("Save the page; then you can pick practices by hand here."))
        titles = "; ".join(str(pick) for pick in obj.picks.all()) or "–"
        address = reverse("admin:practices_theme_change", args=[obj.pk])
        return format_html('{} (<a href="{}">{}</a>)', titles, address, _("pick practices by hand"))


@admin.register(SpecialPage)
class SpecialPageAdmin(ProseAdmin):
    form = SpecialPageForm
    save_on_top = True
    inlines = (ThemeInline,)
    list_display = ("shown_title", "position", "status", "languages", "updated")
    list_editable = ("position",)
    list_filter = (NeedsLanguage, "status", "updated_at")
    search_fields = (
        *(*columns("title", "introduction"), "slug"),
        *columns("themes__heading", "themes__text"),
        *columns("themes__picks__practice__title"),
    )
    ordering = ("position", "slug")
    prepopulated_fields = {"slug": ("title",)}
    readonly_fields = ("updated_at",)
    actions = ("publish", "withdraw")
    fieldsets = (
        (_("Texts"), {"fields": ("title", "introduction")}),
        (_("Publication"), {"fields": ("status", "slug", "position", "updated_at")}),
    )

    def get_readonly_fields(self, request, obj=None):
        return (*self.readonly_fields, "slug") if obj and obj.is_published else self.readonly_fields

    def get_prepopulated_fields(self, request, obj=None):
        return {} if obj and obj.is_published else self.prepopulated_fields

    def preview(self, obj) -> str:
        return "" if obj.is_published else special_preview_address(obj)

    def view_on_site(self, obj):
        return obj.get_absolute_url() if obj.is_published else None

    @admin.display(description=_("title"), ordering="title")
    def shown_title(self, obj) -> str:
        return str(obj)

    @admin.action(description=_("Publish the chosen pages"), permissions=["change"])
    def publish(self, request, queryset):
        count = self.move(request, queryset, SpecialPage.Status.PUBLISHED)
        text = ngettext("%(count)d page was published.", "%(count)d pages were published.", count)
        messages.success(request, text % {"count": count})

    @admin.action(description=_("Turn the chosen pages into drafts"), permissions=["change"])
    def withdraw(self, request, queryset):
        count = self.move(request, queryset, SpecialPage.Status.DRAFT)
        text = ngettext("%(count)d page is a draft now.", "%(count)d pages are drafts now.", count)
        messages.success(request, text % {"count": count})

    def move(self, request, queryset, status: str) -> int:
        moving = [page for page in queryset if page.status != status]
        for page in moving:
            page.status = status
            page.save()
            self.log_change(request, page, [{"changed": {"fields": ["status"]}}])
        return len(moving)


class PickInline(OrderedInline):
    model = Pick
    formset = PickFormSet
    fields = ("position", "practice")
    autocomplete_fields = ("practice",)
    beside = _("Practices")

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("practice")


@admin.register(Theme)
class ThemeAdmin(ProseAdmin):
    form = ThemeForm
    inlines = (PickInline,)
    list_display = ("shown_heading", "page", "position", "languages")
    list_filter = (NeedsLanguage, "page")
    list_select_related = ("page",)
    search_fields = columns("heading", "text", "page__title")
    ordering = ("page", "position", "pk")
    autocomplete_fields = ("page",)
    fieldsets = (
        (_("Texts"), {"fields": ("page", "position", "heading", "text")}),
        (_("Practices"), {"fields": ("saved_filter",)}),
    )

    def view_on_site(self, obj):
        return obj.page.get_absolute_url() if obj.page.is_published else None

    @admin.display(description=pgettext_lazy("field", "heading"))
    def shown_heading(self, obj) -> str:
        return str(obj)
