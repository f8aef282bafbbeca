"""The values that each facet offers, with their labels, in the reader's language and order."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Protocol

from django.conf import settings
from django.utils.translation import pgettext

from networks.languages.cldr import country_name, first_capital, language_name
from networks.languages.collation import alphabetically
from networks.languages.texts import place_name
from networks.models import City, Network
from practices.models import Topic
from practices.models.periods import NO_YEAR

Labels = list[tuple[str, str]]


class Rows(Protocol):
    """What has labels: the rows, and which of them practices have."""

    @property
    def inhabited(self) -> Mapping[str, Collection[str]]: ...

    @property
    def topics(self) -> Sequence[Topic]: ...

    @property
    def cities(self) -> Sequence[City]: ...

    @property
    def networks(self) -> Sequence[Network]: ...


def read_labels(rows: Rows) -> dict[str, Labels]:
    """Pairs of value and label by facet, in the active language, for the values that practices have; all topics."""
    values = rows.inhabited
    return {
        "topic": [(topic.slug, str(topic)) for topic in rows.topics],
        "country": _in_order((iso, country_name(iso)) for iso in values["country"]),
        "year": _years(values["year"]),
        "city": _in_order((city.slug, place_name(city)) for city in rows.cities if city.slug in values["city"]),
        "network": _in_order((each.slug, str(each)) for each in rows.networks if each.slug in values["network"]),
        "language": [(code, first_capital(language_name(code))) for code in settings.MODELTRANSLATION_LANGUAGES],
    }


def _years(values: Iterable[str]) -> Labels:
    years = sorted((year for year in values if year != NO_YEAR), reverse=True)
    return [*((year, year) for year in years), (NO_YEAR, pgettext("facet value", "No year given"))]


def _in_order(pairs: Iterable[tuple[str, str]]) -> Labels:
    return alphabetically(pairs, by=itemgetter(1))
