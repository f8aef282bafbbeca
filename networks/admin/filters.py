"""How editors narrow a list."""

from operator import itemgetter

from django.conf import settings
from django.contrib import admin
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from modeltranslation.utils import build_localized_fieldname

from networks.languages import cldr
from networks.languages.collation import alphabetically
from networks.models import Country

from .forms import essentials


class NeedsLanguage(admin.SimpleListFilter):
    """What still waits for its text in a language."""

    title = gettext_lazy("missing language")
    parameter_name = "needs"

    def __init__(self, request, params, model, model_admin):
        self.essentials = essentials(model)
        super().__init__(request, params, model, model_admin)

    def lookups(self, request, model_admin):
        languages = settings.MODELTRANSLATION_LANGUAGES
        return [(code, _("Needs %(language)s") % {"language": cldr.language_name(code)}) for code in languages]

    def queryset(self, request, queryset):
        if self.value() not in settings.MODELTRANSLATION_LANGUAGES:
            return queryset
        missing = Q()
        for name in self.essentials:
            column = build_localized_fieldname(name, self.value())
            missing |= Q(**{column: ""}) | Q(**{f"{column}__isnull": True})
        return queryset.filter(missing)


class CountryFilter(admin.SimpleListFilter):
    """What belongs to a country, chosen by its name."""

    title = pgettext_lazy("field", "country")
    parameter_name = "country"

    def lookups(self, request, model_admin):
        names = [(country.iso, country.name) for country in Country.objects.all()]
        return alphabetically(names, by=itemgetter(1))

    def queryset(self, request, queryset):
        known = self.value() in dict(self.lookup_choices)
        return self.in_country(queryset, self.value()) if known else queryset

    def in_country(self, queryset, iso: str):
        return queryset.filter(country__iso=iso)
