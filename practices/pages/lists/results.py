"""One page of a list of practices, with everything that the page says about it."""

from contextlib import suppress

from django.core.paginator import EmptyPage, PageNotAnInteger, Paginator
from django.http import Http404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.safestring import SafeString
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from networks.languages.texts import languages_in_order
from practices.filters.addresses import list_address
from practices.filters.practice_filter import FACETS, SORTS, PracticeFilter, sort_or_default
from practices.filters.query_fields import printable
from practices.filters.results_sentence import group_label, results_sentence, together
from practices.search.finding import find
from practices.search.limits import SearchTookTooLong, time_limit
from practices.search.spelling import guess

from .cards import Card, cards
from .facets import Facet, facet_values
from .links import Link

PER_PAGE = 20
ON_PAPER = 500  # entries of a list in one PDF
FEW = 3  # practices found; with fewer, the reader may have meant another word


class Results:
    """What a filter finds: the entries of one page, the counts, the sentence and the links to other states."""

    page_name, other_page_name = "practice_list", "map"

    def __init__(self, filterset: PracticeFilter, page: str | None, paper: bool = False, heading: str = "h2"):
        self.filterset = filterset
        self.paper, self.heading = paper, heading
        self.path = reverse(self.page_name)
        self.total = len(filterset.found)
        self.page = self._page("1" if paper else page or "1")

    def _page(self, number: str):
        paginator = Paginator(range(self.total), ON_PAPER if self.paper else PER_PAGE)
        try:
            return paginator.page(number)
        except (EmptyPage, PageNotAnInteger) as error:
            message = _("This list has no page “%(page)s”; its last page is %(last)s.")
            raise Http404(message % {"page": printable(number), "last": paginator.num_pages}) from error

    @cached_property
    def cards(self) -> list[Card]:
        """The entries of this page."""
        places = self.page.object_list
        practices = self.filterset.in_order(places.start, places.stop)
        return cards(self.filterset.index, practices, self.heading)

    @property
    def entries(self) -> list[SafeString]:
        """The entries as HTML; those that a search found show where. On paper nothing can be picked."""
        query = self.filterset.chosen["q"]
        entries = [(card.for_search(query) if query else card.html, card.pick) for card in self.cards]
        return [html if self.paper else html + pick for html, pick in entries]

    @cached_property
    def better_spelt(self) -> Link | None:
        """What a reader who finds little may have meant, if that finds more."""
        query = self.filterset.chosen["q"]
        if not query or self.total >= FEW:
            return None
        index = self.filterset.index
        names = [label for facet in ("topic", "country") for _value, label in index.labels()[facet]]
        with suppress(SearchTookTooLong), time_limit():
            better = guess(query, languages_in_order()[0], index.version, names, get_language() or "")
            if better and len(find(better, index) & self.filterset.without("q")) > self.total:
                return Link(better, self.address(q=better))
        return None

    @cached_property
    def sentence(self) -> str:
        return results_sentence(self.total, self.filterset)

    @property
    def left_out(self) -> int:
        """How many practices found do not fit on paper."""
        return self.total - len(self.cards) if self.paper else 0

    @property
    def updated_at(self):
        """When the practices shown last changed, or None if there are none."""
        return max((card.updated_at for card in self.cards), default=None)

    @cached_property
    def facets(self) -> list[Facet]:
        return [self.facet(name) for name in FACETS]

    def facet(self, name: str) -> Facet:
        values = facet_values(self.filterset.choices[name], self.counts(name), self.filterset.chosen[name])
        label, fragments = self.filterset.filters[name].label, self.filterset.index.fragments
        return Facet(name, label, values, fragments, self.filterset.wants_all(name))

    def counts(self, name: str) -> dict[str, int] | None:
        """The number of results by value of a facet, its own choice set aside; "all of these" keeps it.

        None where a search took too long: the numbers would be of a list that nobody asked for.
        """
        if self.filterset.took_too_long:
            return None
        keeps_choice = not self.filterset.chosen[name] or self.filterset.wants_all(name)
        among = self.filterset.found if keeps_choice else self.filterset.without(name)
        return self.filterset.index.counts(name, among)

    @cached_property
    def tags(self) -> list[Link]:
        """The values chosen, years in a row as one, each with the address of the list without it."""
        chosen = self.filterset.chosen_facets.items()
        tags = [self._tag(name, group) for name, slugs in chosen for group in together(name, slugs)]
        if query := self.filterset.chosen["q"]:
            label = pgettext("words searched for", "“%(query)s”") % {"query": query}
            tags.insert(0, Link(label, self.address(q=""), facet=self.filterset.filters["q"].label))
        return tags

    def _tag(self, name: str, slugs: list[str]) -> Link:
        label = group_label(slugs, dict(self.filterset.choices[name]))
        others = [other for other in self.filterset.chosen[name] if other not in slugs]
        return Link(label, self.address(**{name: others}), facet=self.filterset.filters[name].label)

    @cached_property
    def ways_out(self) -> list[Link]:
        """For a list without results: what each filter hides, as the list that shows when it is dropped."""
        dropped: dict[str, list | str] = {name: [] for name in self.filterset.chosen_facets} | (
            {"q": ""} if self.filterset.chosen["q"] else {}
        )
        counts = {name: len(self.filterset.without(name)) for name in dropped}
        labels = {name: self.filterset.filters[name].label for name in dropped}
        return [
            Link(labels[name], self.address(**{name: empty}), count=counts[name])
            for name, empty in dropped.items()
            if counts[name]
        ]

    @property
    def sort_asked_for(self) -> str:
        """The order that the reader chose, or "" where the list has its usual one."""
        chosen = self.filterset.chosen
        return "" if chosen["sort"] == sort_or_default("", chosen["q"]) else chosen["sort"]

    @property
    def sorts(self) -> list[Link]:
        chosen, searched = self.filterset.chosen["sort"], bool(self.filterset.chosen["q"])
        offered = [(sort, label) for sort, label in SORTS.items() if label and (searched or sort != "relevance")]
        return [Link(str(label), self.address(sort=sort), current=sort == chosen) for sort, label in offered]

    @property
    def pages(self) -> list[Link]:
        """The numbered pages worth a link; the address is empty where some are passed over."""
        numbers = self.page.paginator.get_elided_page_range(self.page.number, on_each_side=2, on_ends=1)
        return [self._page_link(number) for number in numbers]

    def _page_link(self, number) -> Link:
        if not isinstance(number, int):
            return Link(str(number), "")
        return Link(str(number), self.address(page=number), current=number == self.page.number)

    @property
    def previous(self) -> str:
        return self.address(page=self.page.number - 1) if self.page.has_previous() else ""

    @property
    def next(self) -> str:
        return self.address(page=self.page.number + 1) if self.page.has_next() else ""

    @property
    def filtered(self) -> bool:
        return bool(self.tags)

    @property
    def own_address(self) -> str:
        """The one address of this page of the list."""
        return self.address(page=self.page.number)

    @property
    def asked_address(self) -> str:
        """The one address of what was asked for: as `own_address`, with what the list leaves aside, to be named."""
        return self.address(page=self.page.number, **self.filterset.asked_for)

    @property
    def booklet(self) -> str:
        """The address of the booklet of the whole list."""
        return list_address(reverse("booklet"), self.filterset.chosen)

    @property
    def other_form(self) -> str:
        """The address of what was found in its other form: of a list the map, of a map the list."""
        return list_address(reverse(self.other_page_name), self.filterset.chosen)

    def address(self, **changes) -> str:
        """The address of this list with some filter values changed; back on its first page unless one is named."""
        return list_address(self.path, self.filterset.chosen, **changes)
