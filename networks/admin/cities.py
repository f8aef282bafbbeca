"""Cities and other places."""

from django.contrib import admin
from django.db.models import Count, Model
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from networks.languages.texts import shown
from networks.models import City, OtherName

from .filters import CountryFilter, NeedsLanguage
from .forms import SluggedForm
from .name_order import OrderedByShownName
from .rows import LimitedInline
from .search import names
from .translated import FURTHER_NAMES_FOLDED, EditorFields, NamedCells, TranslatedAdmin


class CityForm(SluggedForm):
    def clean(self):
        cleaned = super().clean()
        here, there = (self.cleaned_data.get(name) is None for name in ("latitude", "longitude"))
        if here != there and not {"latitude", "longitude"} & self.errors.keys():
            self.add_error("latitude" if here else "longitude", _("Give both coordinates or neither."))
        return cleaned


class OtherNameInline(LimitedInline, NamedCells, EditorFields, admin.TabularInline):
    model = OtherName
    extra = 0
    beside = _("Names")


def link_to(thing: Model) -> SafeString:
    kind, name = capfirst(thing._meta.verbose_name), str(thing)
    address = reverse(f"admin:{thing._meta.app_label}_{thing._meta.model_name}_change", args=[thing.pk])
    return format_html('{}: <a href="{}">{}</a>', kind, address, name)


@admin.register(City)
class CityAdmin(OrderedByShownName, TranslatedAdmin):
    form = CityForm
    inlines = (OtherNameInline,)
    list_display = (
        "shown_name",
        "kind",
        "country",
        "network_names",
        "member_since",
        "practice_total",
        "languages",
        "updated",
    )
    list_filter = (NeedsLanguage, "kind", CountryFilter, "networks", "practices_known", "updated_at")
    list_select_related = ("country",)
    search_fields = (
        *(*names(), "local_name", "other_names__name", "slug"),
        *(*names(of="networks__"), "networks__local_name", "networks__acronym"),
    )
    search_countries = ("country",)
    search_help_text = _("Search by any name, also former ones, by country, network or address.")
    ordering = ("sort_name", "slug")
    autocomplete_fields = ("country",)
    prepopulated_fields = {"slug": ("name",)}
    readonly_fields = ("updated_at",)
    fieldsets = (
        (_("Names"), {"fields": ("name", "local_name", "kind", "slug")}),
        FURTHER_NAMES_FOLDED,
        (_("Where"), {"fields": ("country", ("latitude", "longitude"))}),
        (_("Population"), {"fields": (("population", "population_year", "population_precision"),)}),
        (_("Programme"), {"fields": ("member_since", "practices_known")}),
        (_("For staff only: visitors never see this"), {"fields": ("population_note", "staff_note", "updated_at")}),
    )

    def get_queryset(self, request):
        found = super().get_queryset(request).prefetch_related("networks")
        return found.annotate(practice_total=Count("practices", distinct=True))

    def get_deleted_objects(self, objs, request):
        """Django's own; but what holds a city back is told as the practices and networks that name it."""
        *found, protected = super().get_deleted_objects(objs, request)
        if protected:
            protected = [link_to(thing) for city in objs for thing in (*city.practices.all(), *city.networks.all())]
        return *found, protected

    def view_on_site(self, obj):
        return obj.get_absolute_url()

    @admin.display(description=_("name"), ordering="sort_name")
    def shown_name(self, obj) -> str:
        return str(shown(obj, "name"))

    @admin.display(description=_("networks"))
    def network_names(self, obj) -> str:
        return ", ".join(map(str, obj.networks.all()))

    @admin.display(description=pgettext_lazy("column", "practices"), ordering="practice_total")
    def practice_total(self, obj) -> int:
        return obj.practice_total
