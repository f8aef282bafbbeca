"""One page of a list of practices, with everything that the page says about it."""

from django.core.paginator import EmptyPage, PageNotAnInteger, Paginator
from django.http import Http404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from .addresses import list_address
from .counts import TOTAL, counts_without, facet_counts
from .facets import Facet, Link, Value
from .fields import printable
from .filters import FACETS, SORTS, PracticeFilter
from .sentence import results_sentence

PER_PAGE = 20
ON_PAPER = 500  # entries of a list in one PDF


class Results:
    """What a filter finds: the entries of one page, the counts, the sentence and the links to other states."""

    def __init__(self, filterset: PracticeFilter, page: str | None, paper: bool = False):
        self.filterset = filterset
        self.paper = paper
        self.path = reverse("practice_list")
        self.counts = facet_counts(filterset)
        self.total = self.counts[TOTAL][""]
        self.page = self._page("1" if paper else page or "1")

    def _page(self, number: str):
        practices = self.filterset.in_order().with_places().with_topics()
        paginator = Paginator(practices, ON_PAPER if self.paper else PER_PAGE)
        paginator.count = self.total
        try:
            return paginator.page(number)
        except (EmptyPage, PageNotAnInteger) as error:
            message = _("This list has no page “%(page)s”; its last page is %(last)s.")
            raise Http404(message % {"page": printable(number), "last": paginator.num_pages}) from error

    @cached_property
    def practices(self) -> list:
        return list(self.page.object_list)

    @cached_property
    def sentence(self) -> str:
        return results_sentence(self.total, self.filterset)

    @property
    def left_out(self) -> int:
        """How many practices found do not fit on paper."""
        return self.total - len(self.practices) if self.paper else 0

    @property
    def updated_at(self):
        """When the practices shown last changed, or None if there are none."""
        return max((practice.updated_at for practice in self.practices), default=None)

    @cached_property
    def facets(self) -> list[Facet]:
        return [self._facet(name) for name in FACETS]

    def _facet(self, name: str) -> Facet:
        chosen, counts = self.filterset.chosen[name], self.counts[name]
        labels = getattr(self.filterset.choices, name)
        values = [Value(slug, label, counts[slug], slug in chosen) for slug, label in labels]
        return Facet(name, self.filterset.filters[name].label, values)

    @cached_property
    def tags(self) -> list[Link]:
        """The values chosen, each with the address of the list without it."""
        tags = [self._tag(name, slug) for name, slugs in self.filterset.chosen_facets.items() for slug in slugs]
        if query := self.filterset.chosen["q"]:
            label = pgettext("words searched for", "“%(query)s”") % {"query": query}
            tags.insert(0, Link(label, self.address(q=""), facet=self.filterset.filters["q"].label))
        return tags

    def _tag(self, name: str, slug: str) -> Link:
        label = dict(getattr(self.filterset.choices, name))[slug]
        others = [other for other in self.filterset.chosen[name] if other != slug]
        return Link(label, self.address(**{name: others}), facet=self.filterset.filters[name].label)

    @cached_property
    def ways_out(self) -> list[Link]:
        """For a list without results: what each filter hides, as the list that shows when it is dropped."""
        dropped: dict[str, list | str] = {name: [] for name in self.filterset.chosen_facets} | (
            {"q": ""} if self.filterset.chosen["q"] else {}
        )
        counts = counts_without(self.filterset, dropped)
        labels = {name: self.filterset.filters[name].label for name in dropped}
        return [
            Link(labels[name], self.address(**{name: empty}), count=counts[name])
            for name, empty in dropped.items()
            if counts[name]
        ]

    @property
    def countries_found(self) -> list[Link]:
        """The countries of the practices found, each as the list narrowed to it, with its number."""
        values = (value for value in self._facet("country").values if value.count)
        return [Link(value.label, self.address(country=[value.slug]), count=value.count) for value in values]

    @property
    def sorts(self) -> list[Link]:
        chosen = self.filterset.chosen["sort"]
        return [Link(str(label), self.address(sort=sort), current=sort == chosen) for sort, label in SORTS.items()]

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
    def everything(self) -> str:
        """The address of the whole catalogue."""
        return self.path

    def address(self, **changes) -> str:
        """The address of this list with some filter values changed; back on its first page unless one is named."""
        return list_address(self.path, self.filterset.chosen, **changes)
