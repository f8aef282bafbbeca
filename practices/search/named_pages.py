"""Pages by what they are called: topics, special pages, places, networks and news, in whatever language one types."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings
from django.utils.translation import get_language

from networks import partial_dates
from networks.languages.cldr import country_name, script
from networks.languages.collation import alphabetically
from networks.languages.texts import Text, in_language, shown
from networks.models import Announcement, City, Country, Network
from practices.facet_index.index import FacetIndex
from practices.models import SpecialPage, Topic

from .name_order import key, nearest_first
from .names import other_names

Named = Topic | SpecialPage | City | Country | Network | Announcement
Spellings = Iterable[tuple[str, str]]  # pairs of text and language, which is "" where nobody knows it

KINDS = ("topic", "special", "city", "country", "network", "news")
PLACES = ("city", "country", "network")  # in the order of the alphabet; the others in that of their editors
COUNTED_BY = {"topic": "slug", "city": "slug", "country": "iso", "network": "slug"}  # kinds that are facets too
SHORTEST_TYPED, LONGEST_TYPED = 2, 100  # letters


@dataclass(frozen=True, slots=True)
class NamedPage:
    """Something with a page of its own and everything that it is called, for readers of every language."""

    kind: str
    named: Named
    spellings: dict[str, str]  # each text with its language
    keys: str  # of all spellings, one a line

    @classmethod
    def of(cls, kind: str, named: Named, spellings: Spellings) -> "NamedPage":
        once: dict[str, str] = {}
        for text, language in spellings:
            if text:
                once.setdefault(text, language)
        return cls(kind, named, once, keys_of(tuple(once)))


@lru_cache(maxsize=2_000)
def keys_of(texts: tuple[str, ...]) -> str:
    """Kept, since most names outlive most versions of the catalogue."""
    return "\n".join(map(key, texts))


@dataclass(frozen=True, slots=True)
class NameHit:
    """A page that is called as somebody types, with the spelling that was typed where its label is another."""

    kind: str
    named: Named
    label: Text
    key: str  # of the label
    spelling: Text
    practices: int | None  # how many it holds, where it holds any

    @property
    def address(self) -> str:
        return self.named.get_absolute_url()

    @property
    def details(self) -> list[Text]:
        """What tells it from others of such a name."""
        match self.named:
            case City():
                return [in_own_words(country_name(self.named.country.iso))]
            case Network() if self.named.acronym:
                name = shown(self.named, "name")
                return [] if name.value == self.spelling.value else [name]
            case Announcement():
                date = partial_dates.in_words(self.named.date)
                return [label_of(self.named.network), in_own_words(date)]
        return []

    def language_of(self, text: Text) -> str:
        """A text's language if it is to be marked: the name of a place is not where its script is the page's own."""
        alike = self.kind in PLACES and script(text.language) == script(active_language())
        return text.language if text.fallback and not alike else ""


def pages_named(text: str, index: FacetIndex) -> dict[str, list[NameHit]]:
    """By kind, the pages with a name in which words begin as those typed, the nearest first."""
    typed = key(text) if len(text) <= LONGEST_TYPED else ""
    if len(typed.strip()) < SHORTEST_TYPED:
        return {}
    hits = [hit_of(page, typed, index) for page in named_pages(index) if typed in page.keys]
    return {kind: in_order(kind, [hit for hit in hits if hit.kind == kind], typed) for kind in KINDS}


def hit_of(page: NamedPage, typed: str, index: FacetIndex) -> NameHit:
    label, spelling = label_of(page.named), in_own_words("")
    keys = dict(zip(page.spellings, page.keys.split("\n"), strict=True))
    own_key = keys.get(label.value) or key(label.value)
    if typed not in own_key:
        text = next(text for text, each in keys.items() if typed in each)
        language = page.spellings[text]
        spelling = Text(text, language, fallback=language not in ("", active_language()))
    facet_value = COUNTED_BY.get(page.kind)
    practices = len(index.having(page.kind, getattr(page.named, facet_value))) if facet_value else None
    return NameHit(page.kind, page.named, label, own_key, spelling, practices)


def label_of(named: Named) -> Text:
    match named:
        case Topic() | City():
            return shown(named, "name")
        case SpecialPage() | Announcement():
            return shown(named, "title")
        case Network() if not named.acronym:
            return shown(named, "name")
    return in_own_words(str(named))


def in_own_words(text: str) -> Text:
    return Text(text, active_language(), fallback=False)


def active_language() -> str:
    return get_language() or settings.LANGUAGE_CODE


def in_order(kind: str, hits: list[NameHit], typed: str) -> list[NameHit]:
    if kind in PLACES:
        hits = alphabetically(hits, by=lambda hit: hit.label.value)
    return nearest_first(hits, typed, by=lambda hit: hit.key)


def named_pages(index: FacetIndex) -> list[NamedPage]:
    return index.kept("named pages", lambda: list(read_named_pages(index)))


def read_named_pages(index: FacetIndex) -> Iterator[NamedPage]:
    for topic in index.topics:
        yield NamedPage.of("topic", topic, in_every_language(topic, "name"))
    for page in SpecialPage.objects.published():
        yield NamedPage.of("special", page, in_every_language(page, "title"))
    for city in index.cities:
        others = (city.local_name, *other_names(index).get(city.pk, ()))
        yield NamedPage.of("city", city, [*in_every_language(city, "name"), *((name, "") for name in others)])
    for iso in countries(index):
        names = ((country_name(iso, language), language) for language, _own_name in settings.LANGUAGES)
        yield NamedPage.of("country", Country(iso=iso), names)
    for network in index.networks:
        others = (network.acronym, network.local_name)
        yield NamedPage.of("network", network, [*in_every_language(network, "name"), *((name, "") for name in others)])
    for news in Announcement.objects.select_related("network"):
        yield NamedPage.of("news", news, in_every_language(news, "title"))


def countries(index: FacetIndex) -> Iterable[str]:
    """The codes of the countries that take part, which have pages."""
    placed = [place.country.iso for place in (*index.cities, *index.networks) if place.country]
    return dict.fromkeys([*placed, *index.inhabited["country"]])


def in_every_language(named: Named, field: str) -> Iterator[tuple[str, str]]:
    return ((in_language(named, field, language), language) for language, _own_name in settings.LANGUAGES)
