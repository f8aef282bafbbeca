"""Lists of places in the order of the names that the editor is shown."""

from django.conf import settings
from django.contrib.admin.views.main import ChangeList
from django.db.models import F, TextField, Value
from django.db.models.expressions import Expression
from django.db.models.functions import Coalesce, Collate, NullIf
from django.utils.translation import get_language
from modeltranslation.utils import build_localized_fieldname

from networks.languages.collation import collation_name
from networks.languages.texts import languages_of_names_in_order

SORT_NAME = "sort_name"  # kept in the languages of the content


def by_shown_name(order):
    """The same part of an order; the name as it is shown, in a language for which no key is kept."""
    language = get_language() or settings.LANGUAGE_CODE
    if language in settings.MODELTRANSLATION_LANGUAGES or order not in (SORT_NAME, f"-{SORT_NAME}"):
        return order
    key = Collate(shown_name(language), collation_name(language))
    return key.desc() if order.startswith("-") else key.asc()


def shown_name(language: str) -> Expression:
    columns = [build_localized_fieldname("name", each) for each in languages_of_names_in_order(language)]
    return Coalesce(*(NullIf(F(column), Value("")) for column in columns), Value(""), output_field=TextField())


class ListByShownName(ChangeList):
    def get_ordering(self, request, queryset):
        return [by_shown_name(order) for order in super().get_ordering(request, queryset)]


class OrderedByShownName:
    """Where an order says `sort_name`, the list and the choices go by the name that is shown."""

    def get_changelist(self, _request, **_kwargs):
        return ListByShownName

    def get_ordering(self, request):
        return [by_shown_name(order) for order in super().get_ordering(request)]
