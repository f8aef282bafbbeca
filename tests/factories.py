"""Plain factory functions: each saves one valid object, published where that applies, from the facts that a test names.

Texts go in by language (`title_en`, `title_fr`); slugs follow from them unless given.
"""

import datetime
from itertools import count

from django.utils.text import slugify

from networks.models import Announcement, City, Country, Membership, Network
from practices.changes.gathering import gathered_changes
from practices.models import Practice, PracticePlace, SpecialPage, Theme, Topic

PUBLISHED_AT = datetime.datetime(2026, 1, 15, 12, tzinfo=datetime.UTC)
numbers = count(1)


def country(iso="it"):
    """The country of that code; one that is there already is handed out again."""
    return Country.objects.get_or_create(iso=iso)[0]


@gathered_changes()
def city(name_en=None, *, country="it", other_names=(), **facts):
    """A city in the country of that code."""
    name_en = name_en or f"City {next(numbers)}"
    facts = {"slug": slugify(name_en), "name_en": name_en, "country": _country(country)} | facts
    saved = City.objects.create(**facts)
    for name in other_names:
        saved.other_names.create(name=name)
    return saved


@gathered_changes()
def network(name_en=None, *, country="it", members=(), **facts):
    """A network with its member cities in the order given; `country=None` makes it international."""
    name_en = name_en or f"Network {next(numbers)}"
    slug = slugify(facts.get("acronym") or name_en)
    saved = Network.objects.create(**{"slug": slug, "name_en": name_en, "country": _country(country)} | facts)
    for position, member in enumerate(members, start=1):
        Membership.objects.create(network=saved, city=member, position=position)
    return saved


def announcement(network, title_en=None, **facts):
    """News of a network."""
    title_en = f"News {next(numbers)}" if title_en is None else title_en
    facts = {"slug": slugify(title_en), "title_en": title_en, "date": "2021-12"} | facts
    return Announcement.objects.create(network=network, **facts)


def topic(name_en=None, **facts):
    """A topic; those made first stand first."""
    number = next(numbers)
    name_en = name_en or f"Topic {number}"
    return Topic.objects.create(**{"slug": slugify(name_en), "name_en": name_en, "position": number} | facts)


@gathered_changes()
def practice(title_en=None, *, cities=(), topics=(), country=None, **facts):
    """A published practice in English, or in French alone when only `title_fr` is given; its first city leads."""
    if title_en is None and "title_fr" not in facts:
        title_en = f"Practice {next(numbers)}"
    published = facts.get("status", "published") == "published"
    defaults = {
        "slug": slugify(title_en or facts["title_fr"]),
        "title_en": title_en,
        "summary_en": f"{title_en} in short." if title_en else None,
        "summary_fr": f"{facts['title_fr']} en bref." if "title_fr" in facts else None,
        "status": "published",
        "published_at": PUBLISHED_AT if published else None,
        "country": _country(country),
    }
    saved = Practice.objects.create(**defaults | facts)
    for position, place in enumerate(cities, start=1):
        PracticePlace.objects.create(practice=saved, city=place, position=position)
    saved.topics.set(topics)
    return saved


@gathered_changes()
def special_page(title_en=None, **facts):
    """A published special page without themes."""
    title_en = f"Occasion {next(numbers)}" if title_en is None else title_en
    told = {"slug": slugify(title_en), "title_en": title_en, "introduction_en": f"<p>About {title_en}.</p>"}
    return SpecialPage.objects.create(**told | {"status": "published"} | facts)


@gathered_changes()
def theme(page, heading_en=None, *, picks=(), **facts):
    """The next theme of a special page, with practices picked in the order given."""
    position = page.themes.count() + 1
    facts = {"heading_en": heading_en or f"Theme {next(numbers)}", "position": position} | facts
    saved = Theme.objects.create(page=page, **facts)
    for position, picked in enumerate(picks, start=1):
        saved.picks.create(practice=picked, position=position)
    return saved


def _country(given):
    return country(given) if isinstance(given, str) else given
