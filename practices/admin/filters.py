"""How editors narrow the list of practices."""

from django.conf import settings
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from networks.admin.filters import CountryFilter, NeedsLanguage
from networks.languages.cldr import language_name


class PracticeCountryFilter(CountryFilter):
    """Practices with a city in a country, or that name it."""

    def in_country(self, queryset, iso: str):
        return queryset.in_countries(iso)


class TranslationFilter(NeedsLanguage):
    """Practices that wait for a translation, that have a draft of one, or one that is out of date."""

    title = gettext_lazy("translation")

    def lookups(self, request, model_admin):
        for code, needs in super().lookups(request, model_admin):
            language_named = {"language": capfirst(language_name(code))}
            yield code, needs
            yield f"{code}.outdated", _("%(language)s is out of date") % language_named
            yield f"{code}.draft", _("%(language)s is a draft") % language_named

    def queryset(self, request, queryset):
        language, _dot, state = (self.value() or "").partition(".")
        if language in settings.MODELTRANSLATION_LANGUAGES and state in ("outdated", "draft"):
            return queryset.by_translation(language, state)
        return super().queryset(request, queryset)
