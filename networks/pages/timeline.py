"""What is dated about a network, in the order in which it happened."""

from collections import defaultdict
from dataclasses import dataclass, field

from networks.models import Announcement, City, Network

KINDS_IN_ORDER = ("founded", "recognised", "joined", "news")  # of what is dated alike


@dataclass(frozen=True)
class Event:
    """Something that happened to a network, at a date as precise as it is known."""

    date: str
    kind: str  # one of KINDS_IN_ORDER
    cities: list[City] = field(default_factory=list)  # that joined
    announcement: Announcement | None = None


def timeline(network: Network) -> list[Event]:
    """The events of a network, the earliest first; prefetch with `with_parts`."""
    events = [*_own_years(network), *_years_of_joining(network), *_news(network)]
    return sorted(events, key=lambda event: (event.date, KINDS_IN_ORDER.index(event.kind)))


def _own_years(network: Network) -> list[Event]:
    years = {"founded": network.founded_year, "recognised": network.recognised_year}
    return [Event(str(year), kind) for kind, year in years.items() if year]


def _years_of_joining(network: Network) -> list[Event]:
    cities = defaultdict(list)
    for membership in network.memberships.all():
        cities[membership.since_year].append(membership.city)
    return [Event(str(year), "joined", cities=joining) for year, joining in cities.items() if year]


def _news(network: Network) -> list[Event]:
    return [Event(news.date, "news", announcement=news) for news in network.announcements.all()]
