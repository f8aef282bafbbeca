"""Cities under their countries, both in the reader's alphabetical order."""

from collections.abc import Iterable

from networks.languages.collation import alphabetically
from networks.models import City, Country


def by_country(cities: Iterable[City]) -> list[tuple[Country, list[City]]]:
    """Pairs of a country and its cities; the cities keep their order, the countries go by name."""
    groups: dict[Country, list[City]] = {}
    for city in cities:
        groups.setdefault(city.country, []).append(city)
    return alphabetically(groups.items(), by=lambda group: group[0].name)
