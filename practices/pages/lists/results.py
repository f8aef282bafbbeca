"""One page of a list of practices: what is found and shown."""

from collections.abc import Iterable

from django.core.paginator import EmptyPage, Page, PageNotAnInteger, Paginator
from django.http import Http404
from django.utils.functional import cached_property
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from practices.filters.filter_answer import FilterAnswer
from practices.filters.query_fields import printable

from .cards import Card, cards
from .facets import Facet, facets

PER_PAGE = 20
MOST_ON_PAPER = 500  # entries of a list in one PDF


class CardsShown:
    """Some of the practices that there are, each as an entry; on paper nothing can be picked."""

    total: int
    paper: bool

    @cached_property
    def cards(self) -> list[Card]:
        raise NotImplementedError

    def with_picks(self, entries: Iterable[SafeString]) -> list[SafeString]:
        """The entries of the cards as HTML, each with the button that takes it into a reader's list."""
        return [html if self.paper else html + card.pick for html, card in zip(entries, self.cards, strict=True)]

    @property
    def left_out(self) -> int:
        return self.total - len(self.cards) if self.paper else 0

    @property
    def updated_at(self):
        return max((card.updated_at for card in self.cards), default=None)


class Results(CardsShown):
    """What a filter finds: the entries of one page, and the counts; on paper as many as fit stand on one."""

    most = MOST_ON_PAPER

    def __init__(self, answer: FilterAnswer, page: str | None, paper: bool = False, heading: str = "h2"):
        self.answer, self.paper, self.heading = answer, paper, heading
        self.total = answer.total
        self.page = page_shown(self.total, page, paper)

    @cached_property
    def cards(self) -> list[Card]:
        places = self.page.object_list
        return cards(self.answer.index, self.answer.in_order(places.start, places.stop), self.heading)

    @property
    def entries(self) -> list[SafeString]:
        """The entries as HTML; those that a search found show where."""
        query = self.answer.words
        return self.with_picks(card.for_search(query) if query else card.html for card in self.cards)

    @cached_property
    def sentence(self) -> str:
        return self.answer.title

    @cached_property
    def facets(self) -> list[Facet]:
        return facets(self.answer)


def page_shown(total: int, number: str | None, paper: bool) -> Page:
    """The page that was asked for; on paper one of as many as fit."""
    return page_of(total, MOST_ON_PAPER, "1") if paper else page_of(total, PER_PAGE, number or "1")


def page_of(total: int, size: int, number: str) -> Page:
    """A page of the places from 0 to `total`; Http404 names the last one where there is no such page."""
    paginator = Paginator(range(total), size)
    try:
        return paginator.page(number)
    except (EmptyPage, PageNotAnInteger) as error:
        message = _("This list has no page “%(page)s”; its last page is %(last)s.")
        raise Http404(message % {"page": printable(number), "last": paginator.num_pages}) from error
