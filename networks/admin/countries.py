"""Countries: editors meet their names, the database knows their codes alone."""

from operator import itemgetter

from django import forms
from django.contrib import admin
from django.db.models import Case, Count, Q, Value, When
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from networks.languages import cldr
from networks.languages.collation import alphabetically
from networks.models import Country

from .search import countries_named, words

NO_COUNTRIES = {"eu", "ez", "qo", "un", "xa", "xb", "zz"}  # codes of CLDR that stand for something else


def countries_by_name() -> list[tuple[str, str]]:
    """Every country's code and name in the active language, in the order of the names."""
    names = cldr.country_codes(get_language())
    pairs = [(code, name) for name, code in names.items() if code not in NO_COUNTRIES]
    return alphabetically(pairs, by=itemgetter(1))


class CountryForm(forms.ModelForm):
    iso = forms.ChoiceField(label=pgettext_lazy("field", "country"), choices=countries_by_name)


@admin.register(Country)
class CountryAdmin(admin.ModelAdmin):
    form = CountryForm
    list_display = ("name", "code", "city_count", "network_count")
    search_fields = ("iso",)
    search_help_text = _("Search by name or code.")

    def get_queryset(self, request):
        counts = {"city_count": Count("cities", distinct=True), "network_count": Count("networks", distinct=True)}
        return super().get_queryset(request).annotate(**counts)

    def get_ordering(self, request):
        ranks = [When(iso=code, then=Value(rank)) for rank, (code, _name) in enumerate(countries_by_name())]
        return [Case(*ranks, default=Value(len(ranks)))]

    def get_search_results(self, request, queryset, search_term):
        for word in words(search_term):
            queryset = queryset.filter(Q(iso__in=countries_named(word)) | Q(iso__iexact=word))
        return queryset, False

    def get_fields(self, request, obj=None):
        return ["name", "iso"] if obj else ["iso"]

    def get_readonly_fields(self, request, obj=None):
        return ["name", "iso"] if obj else []

    def view_on_site(self, obj):
        return obj.get_absolute_url()

    @admin.display(description=pgettext_lazy("field", "country"))
    def name(self, obj) -> str:
        return obj.name

    @admin.display(description=_("ISO 3166-1 code"))  # a column of its own: the list goes by name, not by code
    def code(self, obj) -> str:
        return obj.iso

    @admin.display(description=_("cities"), ordering="city_count")
    def city_count(self, obj) -> int:
        return obj.city_count

    @admin.display(description=_("networks"), ordering="network_count")
    def network_count(self, obj) -> int:
        return obj.network_count
