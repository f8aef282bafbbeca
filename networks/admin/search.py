"""What editors type into a search, in lists and in fields that complete it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from django.conf import settings
from django.db.models import Model, Q, QuerySet
from django.utils.translation import get_language
from modeltranslation.utils import build_localized_fieldname

from networks.languages import cldr
from networks.languages.collation import sort_key
from networks.languages.folding import fold

WORD = re.compile(r'"([^"]*)"|([^\s,;"]+)')  # what stands in quotation marks is one
MOST_WORDS = 10  # of a search


def words(text: str) -> list[str]:
    typed = (quoted or plain for quoted, plain in WORD.findall(text.replace("\0", "")))
    return list(dict.fromkeys(word for word in typed if fold(word).strip()))[:MOST_WORDS]


def countries_named(text: str) -> list[str]:
    """Codes of countries in whose name, in the active language or in English, a word begins so."""
    start = f" {sort_key(fold(text))}"
    names = [pair for language in (get_language() or "en", "en") for pair in cldr.country_codes(language).items()]
    return sorted({code for name, code in names if start.strip() and start in f" {sort_key(name)}"})


def names(of: str = "") -> list[str]:
    """The columns of a name in all languages of the interface, of a row or, as in "cities__", of what belongs to it."""
    return [f"{of}{build_localized_fieldname('name', language)}" for language, _own_name in settings.LANGUAGES]


def relation(path: str) -> str:
    return path.rpartition("__")[0]


def any_of(fields: Iterable[str], word: str) -> Q:
    return Q.create([(f"{field}__folded", word) for field in fields], connector=Q.OR)


class FoldedSearch:
    """Each word stands in one of the `search_fields`, or names one of the countries at the end of `search_countries`.

    What belongs to a row is asked in a query within the query: no row comes twice, and two words may fit two cities.
    """

    model: type[Model]
    search_fields: Sequence[str]
    search_countries: Sequence[str] = ()

    def get_search_results(self, _request, queryset: QuerySet, search_term: str) -> tuple[QuerySet, bool]:
        for word in words(search_term):
            queryset = queryset.filter(self.having(word))
        return queryset, False

    def having(self, word: str) -> Q:
        own = any_of((field for field in self.search_fields if not relation(field)), word)
        rows = self.model._base_manager.order_by()
        return Q.create([own, *(Q(pk__in=rows.filter(each).values("pk")) for each in self._related(word))], Q.OR)

    def _related(self, word: str) -> Iterator[Q]:
        for path, fields in groupby(sorted(self.search_fields, key=relation), key=relation):
            if path:
                yield any_of(fields, word)
        codes = countries_named(word)
        for path in self.search_countries if codes else ():
            yield Q(**{f"{path}__iso__in": codes})
