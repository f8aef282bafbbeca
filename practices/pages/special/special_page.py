"""Special pages as readers find them: each theme with the cards of the practices that belong under it."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import cached_property
from django.utils.safestring import SafeString, mark_safe

from practices.facet_index.index import FacetIndex
from practices.filters.special_practices import SpecialPractices, ThemePractices
from practices.models import SpecialPage, Theme
from practices.pages.lists.cards import Card, cards
from practices.pages.lists.results import MOST_ON_PAPER, PER_PAGE

HEADING_LEVEL = "h3"  # of the practices' headings
ID_ATTRIBUTE = re.compile(r' id="practice-[0-9]+"')


@dataclass(frozen=True)
class RepeatedCard:
    """A card that stood under an earlier theme of the page: without an id, and without the button that refers to it."""

    card: Card
    pick = ""

    @property
    def html(self) -> SafeString:
        return mark_safe(ID_ATTRIBUTE.sub("", self.card.html, count=1))  # noqa: S308  it was safe before

    @property
    def updated_at(self) -> datetime:
        return self.card.updated_at


@dataclass(frozen=True)
class ThemeShown:
    """A theme with the cards of its practices: all of them on paper, on a screen the first of a long list."""

    practices: ThemePractices
    cards: list[Card | RepeatedCard]
    paper: bool

    most = MOST_ON_PAPER

    @property
    def theme(self) -> Theme:
        return self.practices.theme

    @property
    def total(self) -> int:
        return self.practices.total

    @property
    def left_out(self) -> int:
        return self.total - len(self.cards) if self.paper else 0

    @property
    def list_address(self) -> str:
        """The list that its filter finds, or "" where the practices were picked by hand."""
        answer = self.practices.answer
        return answer.address("practice_list") if answer and self.total else ""

    @property
    def sentence(self) -> str:
        return self.practices.answer.title if self.practices.answer and self.total else ""


class SpecialPageShown:
    """A special page for its readers."""

    def __init__(self, page: SpecialPage, index: FacetIndex, paper: bool = False):
        self.page, self.index, self.paper = page, index, paper
        self.practices = SpecialPractices(page, index)

    @cached_property
    def themes(self) -> list[ThemeShown]:
        """Its themes, with their cards read in one go; a practice that stands under an earlier one is repeated."""
        ids = [self._ids_shown(theme) for theme in self.practices.themes]
        cards(self.index, list({practice for each in ids for practice in each}), HEADING_LEVEL)
        earlier: set[int] = set()
        themes = []
        for theme, shown in zip(self.practices.themes, ids, strict=True):
            themes.append(ThemeShown(theme, self._cards(shown, earlier), self.paper))
            earlier.update(shown)
        return themes

    def _ids_shown(self, theme: ThemePractices) -> list[int]:
        return theme.ids(PER_PAGE if theme.answer and not self.paper else MOST_ON_PAPER)

    def _cards(self, ids: list[int], repeated: Collection[int]) -> list[Card | RepeatedCard]:
        shown = cards(self.index, ids, HEADING_LEVEL)
        return [RepeatedCard(card) if card.practice in repeated else card for card in shown]

    @property
    def booklet(self) -> str:
        return self.practices.address("booklet") if self.practices.total else ""

    @property
    def updated_at(self):
        own = [self.page.updated_at, *(theme.theme.updated_at for theme in self.themes)]
        return max([*own, *(card.updated_at for theme in self.themes for card in theme.cards)])
