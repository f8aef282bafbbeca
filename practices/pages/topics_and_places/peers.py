"""What cities like one do: the first on the page of that city, all on a page of their own, each with the reason."""

from collections.abc import Iterable
from math import ceil

from django.core.paginator import Page
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import npgettext, pgettext, pgettext_lazy
from pyroaring import BitMap

from networks.languages.cldr import join_words, number
from practices.filters.peers import COUNTRY, NETWORK, REASONS, SIZE, SIZE_RATIO, PeerFacts, Peers
from practices.pages.lists.cards import Card, cards
from practices.pages.lists.links import Link, PageLinks
from practices.pages.lists.results import MOST_ON_PAPER, CardsShown, page_of, page_shown

FIRST_FEW = 6  # on the page of the city itself
LABELS = {
    "": pgettext_lazy("practices", "All"),
    SIZE: pgettext_lazy("what cities have in common", "Similar size"),
    NETWORK: pgettext_lazy("what cities have in common", "Same network"),
    COUNTRY: pgettext_lazy("what cities have in common", "Same country"),
}


class PeersShown(CardsShown, PageLinks):
    """One page of the practices of cities like one; on paper as many as fit stand on one."""

    most = MOST_ON_PAPER

    page: Page

    def __init__(self, peers: Peers, page: Page, heading: str, paper: bool = False):
        self.peers, self.page, self.heading, self.paper = peers, page, heading, paper
        self.city, self.total = peers.city, peers.total
        self._words: dict[str, str] = {}  # why a city is like this one

    @classmethod
    def first_few(cls, peers: Peers) -> "PeersShown":
        return cls(peers, page_of(peers.total, FIRST_FEW, "1"), "h3")

    @classmethod
    def whole(cls, peers: Peers, page: str | None, paper: bool) -> "PeersShown":
        """A page of all of them; Http404 where there is no such page."""
        return cls(peers, page_shown(peers.total, page, paper), "h2", paper)

    @cached_property
    def cards(self) -> list[Card]:
        first, last = self.page.start_index(), self.page.end_index()
        return cards(self.peers.index, self.peers.ids(last)[max(0, first - 1) :], self.heading)

    @property
    def entries(self) -> list[SafeString]:
        """The entries as HTML, each with the reason why it is shown."""
        return self.with_picks(
            card.html + format_html('<p class="kicker">{}</p>', self._reason(card.practice)) for card in self.cards
        )

    def address(self, **changes) -> str:
        page = changes.get("page", 1)
        return self.peers.own_address(page=page if page > 1 else 0)

    @property
    def own_address(self) -> str:
        return self.address(page=self.page.number)

    @property
    def own_address_with_unknown(self) -> str:
        """The same with a reason that does not exist, to be named."""
        page = self.page.number if self.page.number > 1 else 0
        return self.peers.own_address(page=page, reason=self.peers.reason or self.peers.unknown_reason)

    @property
    def booklet(self) -> str:
        return self.peers.address("booklet") if self.total else ""

    @cached_property
    def by_reason(self) -> list[Link]:
        """All of them and those for one reason, where there are any."""
        return [self._by(reason) for reason in LABELS if self.peers.counts[reason]]

    def _by(self, reason: str) -> Link:
        address, count = self.peers.own_address(reason=reason), self.peers.counts[reason]
        return Link(str(LABELS[reason]), address, current=reason == self.peers.reason, count=count)

    @property
    def similar_sizes(self) -> tuple[int, int] | None:
        """The fewest and the most inhabitants of a city of similar size."""
        population = self.city.population
        return (ceil(population / SIZE_RATIO), population * SIZE_RATIO) if population else None

    @cached_property
    def missing(self) -> list[str]:
        """Why nothing is shown for a reason, in whole sentences."""
        reasons = [self.peers.reason] if self.peers.reason else REASONS
        return [self._why_none(reason) for reason in reasons if not self.peers.counts[reason]]

    def _why_none(self, reason: str) -> str:
        if reason == SIZE:
            if not self.city.population:
                return _("We do not know how many inhabitants this city has, so its size is not compared.")
            return _("No other city of similar size has a practice in this catalogue yet.")
        if reason == NETWORK:
            if not self.peers.facts.networks:
                return _("This city is in no network.")
            return _("No other city in the same network has a practice in this catalogue yet.")
        return _("No other city in the same country has a practice in this catalogue yet.")

    def _reason(self, practice: int) -> str:
        """Why a practice is shown, such as "Bari · Same network (RECI) · Same country (Italy)"."""
        reasons, city = self.peers.reasons_of(practice)
        words = self._words.get(city.slug) or " · ".join(self._in_words(reason, city) for reason in reasons)
        self._words[city.slug] = words
        return f"{self._names[city.slug]} · {words}" if practice in self._of_several_cities else words

    def _in_words(self, reason: str, city: PeerFacts) -> str:
        if reason == SIZE:
            words = npgettext(
                "what cities have in common",
                "Similar size (%(number)s inhabitant)",
                "Similar size (%(number)s inhabitants)",
                city.population or 0,
            )
            return words % {"number": population(city)}
        if reason == NETWORK:
            networks = [str(each.network) for each in self.city.memberships.all() if each.network.slug in city.networks]
            words = npgettext(
                "what cities have in common",
                "Same network (%(networks)s)",
                "Same networks (%(networks)s)",
                len(networks),
            )
            return words % {"networks": join_words(networks)}
        words = pgettext("what cities have in common", "Same country (%(country)s)")
        return words % {"country": self.city.country.name}

    @cached_property
    def _of_several_cities(self) -> BitMap:
        index = self.peers.index
        return index.kept("practices of several cities", lambda: in_several(index.values["city"].values()))

    @cached_property
    def _names(self) -> dict[str, str]:
        return dict(self.peers.index.labels()["city"])


def in_several(groups: Iterable[BitMap]) -> BitMap:
    seen, several = BitMap(), BitMap()
    for group in groups:
        several, seen = several | (seen & group), seen | group
    return several


def population(city: PeerFacts) -> str:
    """The number of inhabitants, as precise as it is known."""
    words = {"about": pgettext("population", "about %(number)s"), "over": pgettext("population", "over %(number)s")}
    return words.get(city.precision, "%(number)s") % {"number": number(city.population or 0)}
