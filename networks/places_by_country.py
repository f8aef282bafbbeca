"""Cities under their countries, both in the reader's alphabetical order."""

from collections.abc import Iterable

from .collation import sort_key
from .models import City, Country


def by_country(cities: Iterable[City]) -> list[tuple[Country, list[City]]]:
    """Pairs of a country and its cities; the cities keep their order, the countries go by name."""
    groups: dict[Country, list[City]] = {}
    for city in cities:
        groups.setdefault(city.country, []).append(city)
    return sorted(groups.items(), key=lambda group: sort_key(group[0].name))
