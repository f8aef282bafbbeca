"""The values that each facet offers, with their labels, in the reader's language and order."""

from collections.abc import Collection, Iterable, Mapping

from django.conf import settings
from django.utils.text import capfirst
from django.utils.translation import pgettext

from networks.cldr import country_name, language_name
from networks.collation import sort_key
from networks.models import City, Network

from ..models import Topic
from ..years import NO_YEAR

Labels = list[tuple[str, str]]


def read_labels(values: Mapping[str, Collection[str]]) -> dict[str, Labels]:
    """Pairs of value and label by facet, in the active language, for the values that practices have; all topics."""
    return {
        "topic": [(topic.slug, str(topic)) for topic in Topic.objects.all()],
        "country": sorted(((iso, country_name(iso)) for iso in values["country"]), key=_by_label),
        "year": _years(values["year"]),
        "city": [(city.slug, str(city)) for city in City.objects.alphabetical() if city.slug in values["city"]],
        "network": _networks(values["network"]),
        "language": [(code, capfirst(language_name(code))) for code in settings.MODELTRANSLATION_LANGUAGES],
    }


def _years(values: Iterable[str]) -> Labels:
    years = sorted((year for year in values if year != NO_YEAR), reverse=True)
    return [*((year, year) for year in years), (NO_YEAR, pgettext("facet value", "No year given"))]


def _networks(values: Iterable[str]) -> Labels:
    networks = Network.objects.alphabetical()
    return [(network.slug, str(network)) for network in networks if network.slug in values]


def _by_label(pair: tuple[str, str]) -> str:
    return sort_key(pair[1])
