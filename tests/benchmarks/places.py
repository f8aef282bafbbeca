"""A made-up world of the real catalogue's proportions: topics, countries, cities and networks."""

import random
from itertools import product

from networks.models import City, Country, Membership, Network
from practices.models import Topic

from .words import source

COUNTRIES = (  # the first hold most cities
    *("it", "fr", "es", "pt", "no", "se", "fi", "dk", "ie", "gb", "de", "ch", "at", "nl", "be"),
    *("lu", "pl", "cz", "ro", "gr", "cy", "mt", "hr", "rs", "ua", "tr", "ca", "mx", "au", "jp"),
)
BEGINNINGS = ("Ald", "Bel", "Cra", "Dor", "Éle", "Fjö", "Gra", "Hel", "Ist", "Kar", "Lum", "Mon", "Nov", "Ost", "Pra")
ENDINGS = ("berg", "ville", "ford", "hamn", "stad", "mare", "grad", "polis", "burgo", "ía")
NETWORKS = 15


def make_topics() -> list[Topic]:
    """The real ones."""
    return [
        Topic.objects.create(slug=entry["slug"], name_en=entry["name_en"], name_fr=entry["name_fr"], position=position)
        for position, entry in enumerate(source("topics"), start=1)
    ]


def make_cities(rng: random.Random) -> list[City]:
    """150 cities in 30 countries, of which the first hold most, as Italy does."""
    countries = [Country.objects.create(iso=iso) for iso in COUNTRIES]
    names = [beginning + ending for ending, beginning in product(ENDINGS, BEGINNINGS)]
    homes = countries + rng.choices(countries, skewed(len(countries)), k=len(names) - len(countries))
    return [make_city(number, name, home) for number, (name, home) in enumerate(zip(names, homes, strict=True))]


def make_city(number: int, name: str, country: Country) -> City:
    """A city; every third has a French name of its own and another name."""
    also = {"name_fr": f"{name}-la-Ville"} if number % 3 == 0 else {}
    position = {"latitude": 36 + number * 7 % 29, "longitude": number * 11 % 40 - 9}  # anywhere in Europe
    city = City.objects.create(slug=f"city-{number}", name_en=name, country=country, **position, **also)
    if also:
        city.other_names.create(name=f"Old {name}")
    return city


def make_networks(rng: random.Random, cities: list[City]) -> None:
    """15 networks of 4 to 25 cities; every fifth is international."""
    for number in range(NETWORKS):
        members = rng.sample(cities, rng.randint(4, 25))
        country = members[0].country if number % 5 else None
        network = Network.objects.create(slug=f"network-{number}", name_en=f"Network {number}", country=country)
        Membership.objects.bulk_create(
            Membership(network=network, city=city, position=position) for position, city in enumerate(members)
        )


def skewed(length: int) -> list[float]:
    """Weights that fall the way in which topics and places do: the first few hold half."""
    return [1 / (rank + 2) for rank in range(length)]
