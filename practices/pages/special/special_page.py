"""Special pages as readers find them: each theme with the published practices that belong under it."""

import re
from dataclasses import dataclass, field
from datetime import datetime

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.safestring import SafeString, mark_safe
from pyroaring import BitMap

from practices.facet_index.index import FacetIndex
from practices.filters.addresses import list_address
from practices.filters.results_sentence import results_sentence
from practices.filters.saved_filters import holds_still, saved_filter
from practices.models import SpecialPage, Theme
from practices.pages.lists.cards import Card, cards
from practices.pages.lists.results import ON_PAPER, PER_PAGE

LEVEL = "h3"  # of the practices' headings
ID = re.compile(r' id="practice-[0-9]+"')


@dataclass(frozen=True)
class Repeated:
    """A card that stood under an earlier theme of the page: without an id, and without the button that refers to it."""

    card: Card
    pick = ""

    @property
    def html(self) -> SafeString:
        return mark_safe(ID.sub("", self.card.html, count=1))  # noqa: S308  it was safe before

    @property
    def updated_at(self) -> datetime:
        return self.card.updated_at


@dataclass
class ThemeShown:
    """A theme with its practices; `paper` says that all stand there, where a screen has the first of a long list."""

    theme: Theme
    index: FacetIndex
    paper: bool = False
    repeated: set[int] = field(default_factory=set)  # the ids of practices that stand under earlier themes too

    @cached_property
    def filterset(self):
        return saved_filter(self.theme.saved_filter, self.index) if self.theme.saved_filter else None

    @cached_property
    def found(self) -> BitMap:
        """The ids of its practices."""
        if self.filterset is None:
            return BitMap(pick.practice_id for pick in self.theme.picks.all()) & self.index.everything
        return self.filterset.found if holds_still(self.filterset) else BitMap()

    @cached_property
    def ids(self) -> list[int]:
        """The first ids of its practices, as many as fit on paper: as picked by hand, or as the list has them."""
        if self.filterset is None:
            return [pick.practice_id for pick in self.theme.picks.all() if pick.practice_id in self.found]
        return self.filterset.in_order(0, min(self.total, ON_PAPER)) if self.found else []

    @property
    def total(self) -> int:
        return len(self.found)

    @property
    def left_out(self) -> int:
        """How many practices do not fit on paper."""
        return self.total - len(self.ids) if self.paper else 0

    @property
    def unsure(self) -> bool:
        """Whether a search of its filter took too long this time."""
        return self.filterset is not None and (self.filterset.took_too_long or self.filterset.unranked)

    @property
    def ids_shown(self) -> list[int]:
        return self.ids[: PER_PAGE if self.filterset and not self.paper else ON_PAPER]

    @cached_property
    def cards(self) -> list[Card | Repeated]:
        found = cards(self.index, self.ids_shown, LEVEL)
        return [Repeated(card) if card.practice in self.repeated else card for card in found]

    @property
    def list_address(self) -> str:
        """The list that its filter finds, or "" where the practices were picked by hand."""
        return list_address(reverse("practice_list"), self.filterset.chosen) if self.filterset and self.found else ""

    @property
    def sentence(self) -> str:
        """What its filter finds, as the list itself says it."""
        return results_sentence(self.total, self.filterset) if self.list_address else ""


class SpecialPageShown:
    """A special page for its readers."""

    def __init__(self, page: SpecialPage, index: FacetIndex, paper: bool = False):
        self.page, self.index = page, index
        self.themes = [ThemeShown(theme, index, paper) for theme in page.themes.all()]

    def with_cards(self) -> "SpecialPageShown":
        """The page with the cards of all its themes at hand, read in one go."""
        shown: set[int] = set()
        for theme in self.themes:
            theme.repeated = shown & {*theme.ids_shown}
            shown |= {*theme.ids_shown}
        cards(self.index, list(shown), LEVEL)
        return self

    @cached_property
    def ids(self) -> list[int]:
        """The first ids of its practices in the order of the page, each once."""
        return list(dict.fromkeys(practice for theme in self.themes for practice in theme.ids))

    @cached_property
    def total(self) -> int:
        return len(BitMap.union(BitMap(), *(theme.found for theme in self.themes)))

    @property
    def unsure(self) -> bool:
        """Whether another try may show more, so that no cache should keep this one."""
        return any(theme.unsure for theme in self.themes)

    @property
    def booklet(self) -> str:
        """The address of the booklet of its practices, or "" where there are none."""
        return f"{reverse('booklet')}?special={self.page.slug}" if self.total else ""

    @property
    def updated_at(self):
        """When what it shows last changed."""
        own = [self.page.updated_at, *(theme.theme.updated_at for theme in self.themes)]
        return max([*own, *(card.updated_at for theme in self.themes for card in theme.cards)])
