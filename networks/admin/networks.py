"""Networks with all that they list, and their announcements."""

from django.contrib import admin
from django.db.models import Count
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from networks.languages.texts import shown
from networks.models import Announcement, Membership, Network, NetworkSource, Objective, Partner

from .filters import CountryFilter, NeedsLanguage
from .forms import SluggedForm, columns
from .name_order import OrderedByShownName
from .ordering import OrderedInline, OrderedTranslatedInline
from .search import names
from .translated import FURTHER_NAMES_FOLDED, TranslatedAdmin, TranslatedStackedInline


class AnnouncementForm(SluggedForm):
    slug_from = "title"


class ObjectiveInline(OrderedTranslatedInline):
    model = Objective
    fields = ("position", "text")
    beside = _("Texts")


class MembershipInline(OrderedInline):
    model = Membership
    fields = ("position", "city", "since_year")
    autocomplete_fields = ("city",)
    beside = _("Members and partners")

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("network", "city")


class PartnerInline(OrderedInline):
    model = Partner
    fields = ("position", "name")
    beside = _("Members and partners")


class SourceInline(OrderedInline):
    model = NetworkSource
    fields = ("position", "url")
    beside = _("Source")


class AnnouncementInline(TranslatedStackedInline):
    model = Announcement
    form = AnnouncementForm
    fields = ("date", "title", "body", "slug")


@admin.register(Network)
class NetworkAdmin(OrderedByShownName, TranslatedAdmin):
    form = SluggedForm
    inlines = (ObjectiveInline, MembershipInline, PartnerInline, SourceInline, AnnouncementInline)
    list_display = (
        "shown_name",
        "acronym",
        "country",
        "members_listed",
        "members_reported",
        "founded_year",
        "languages",
        "updated",
    )
    list_filter = (NeedsLanguage, CountryFilter, "updated_at")
    list_select_related = ("country",)
    search_fields = (
        *(*names(), *columns("description", "region", "coordinator"), "local_name", "acronym", "slug"),
        *(*columns("objectives__text"), "partners__name"),
        *(*names(of="members__"), "members__local_name", "members__other_names__name"),
    )
    search_countries = ("country", "members__country")
    search_help_text = _("Search by name, acronym, words of the texts, country, member, partner or address.")
    ordering = ("sort_name", "slug")
    autocomplete_fields = ("country",)
    prepopulated_fields = {"slug": ("name",)}
    readonly_fields = ("updated_at",)
    fieldsets = (
        (_("Texts"), {"fields": ("name", "description", "local_name", "acronym", "slug")}),
        FURTHER_NAMES_FOLDED,
        (_("Where"), {"fields": ("country", "region")}),
        (_("When"), {"fields": (("founded_year", "recognised_year"),)}),
        (
            _("Members and partners"),
            {
                "fields": (
                    "coordinator",
                    ("reported_member_count", "reported_member_count_as_of"),
                    "reported_partner_count",
                )
            },
        ),
        (_("Source"), {"fields": ("source_url",)}),
        (_("For staff only: visitors never see this"), {"fields": ("staff_note", "updated_at")}),
    )

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(member_total=Count("members", distinct=True))

    def view_on_site(self, obj):
        return obj.get_absolute_url()

    @admin.display(description=_("name"), ordering="sort_name")
    def shown_name(self, obj) -> str:
        return str(shown(obj, "name"))

    @admin.display(description=pgettext_lazy("column", "members in this catalogue"), ordering="member_total")
    def members_listed(self, obj) -> int:
        return obj.member_total

    @admin.display(description=pgettext_lazy("column", "members reported"), ordering="reported_member_count")
    def members_reported(self, obj) -> int | None:
        return obj.reported_member_count


@admin.register(Announcement)
class AnnouncementAdmin(TranslatedAdmin):
    form = AnnouncementForm
    list_display = ("shown_title", "network", "date", "languages")
    list_filter = (NeedsLanguage, "network")
    list_select_related = ("network",)
    search_fields = (
        *(*columns("title", "body"), "date", "slug"),
        *(*names(of="network__"), "network__local_name", "network__acronym"),
    )
    search_countries = ("network__country",)
    ordering = ("-date", "pk")
    autocomplete_fields = ("network",)
    prepopulated_fields = {"slug": ("title",)}
    fields = ("network", "date", "title", "body", "slug")

    @admin.display(description=_("title"))
    def shown_title(self, obj) -> str:
        return str(shown(obj, "title"))
