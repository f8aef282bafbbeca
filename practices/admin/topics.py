"""Topics, in the programme's own order."""

from django.conf import settings
from django.contrib import admin
from django.db.models import Count
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from networks.admin.filters import NeedsLanguage
from networks.admin.forms import SluggedForm, columns
from networks.admin.search import names
from networks.admin.translated import TranslatedAdmin
from networks.models.further_names import FURTHER_LANGUAGES, FURTHER_NAMES
from practices.models import Topic


@admin.register(Topic)
class TopicAdmin(TranslatedAdmin):
    form = SluggedForm
    list_display = ("shown_name", "position", "practice_total", "languages", "updated")
    list_editable = ("position",)
    list_filter = (NeedsLanguage, "updated_at")
    search_fields = (*names(), *columns("description"), "slug")
    ordering = ("position", "slug")
    prepopulated_fields = {"slug": ("name",)}
    readonly_fields = ("updated_at",)
    fields = ("name", *FURTHER_NAMES, "description", "position", "slug", "updated_at")
    text_languages = [*settings.MODELTRANSLATION_LANGUAGES, *FURTHER_LANGUAGES]

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(practice_total=Count("practices", distinct=True))

    def view_on_site(self, obj):
        return obj.get_absolute_url()

    @admin.display(description=_("name"))
    def shown_name(self, obj) -> str:
        return str(obj)

    @admin.display(description=pgettext_lazy("column", "practices"), ordering="practice_total")
    def practice_total(self, obj) -> int:
        return obj.practice_total
