"""Where one can go from a list: to the same practices otherwise, and to others."""

from dataclasses import dataclass

from django.core.paginator import Page
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import pgettext

from networks.languages.cldr import join_words
from practices.filters.addresses import list_address
from practices.filters.choices import SORTS, sort_or_default
from practices.filters.filter_answer import FilterAnswer
from practices.filters.results_sentence import group_label, value_groups

from .named_pages import NamedLink, named_links

MOST_WITHOUT_WORDS = 5  # ways to leave words out of a search
MOST_TOPICS = 6  # offered to who finds nothing


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the list to another state of itself."""

    label: str
    address: str
    current: bool = False
    facet: str = ""
    count: int | None = None


class PageLinks:
    """The links from one page of a list to its others."""

    page: Page | None

    def address(self, **changes) -> str:
        """The address of the list on the `page` named, or else on its first."""
        raise NotImplementedError

    @property
    def pages(self) -> list[Link]:
        """The numbered pages worth a link; the address is empty where some are passed over."""
        if self.page is None:
            return []
        numbers = self.page.paginator.get_elided_page_range(self.page.number, on_each_side=2, on_ends=1)
        return [self._page_link(number, current=number == self.page.number) for number in numbers]

    def _page_link(self, number: int | str, current: bool) -> Link:
        address = self.address(page=number) if isinstance(number, int) else ""
        return Link(str(number), address, current)

    @property
    def previous(self) -> str:
        return self.address(page=self.page.number - 1) if self.page and self.page.has_previous() else ""

    @property
    def next(self) -> str:
        return self.address(page=self.page.number + 1) if self.page and self.page.has_next() else ""


class ListLinks(PageLinks):
    """The links of a page that takes the filters; `own` is what its addresses say beside them, such as a map's view."""

    def __init__(self, answer: FilterAnswer, page_name: str = "practice_list", page: Page | None = None, **own):
        self.answer, self.page_name, self.page, self.own = answer, page_name, page, own
        self.path = reverse(page_name)

    def address(self, **changes) -> str:
        """The address of this list with some filter values changed; back on its first page unless one is named."""
        return list_address(self.path, self.answer.values, **self.own | changes)

    @property
    def own_address(self) -> str:
        return self.address(**self._place)

    @property
    def canonical(self) -> str:
        """The address under which search engines know these practices, without choices that change nothing."""
        return self.address(**self.answer.choices_without_effect | self._place)

    @property
    def address_with_unknown(self) -> str:
        """The one address of what was asked for: as `own_address`, with what the list leaves aside, to be named."""
        return self.answer.address_with_unknown(self.page_name, **self.own | self._place)

    @property
    def _place(self) -> dict[str, int]:
        return {"page": self.page.number} if self.page else {}

    @property
    def as_list(self) -> str:
        return self.answer.address("practice_list")

    @property
    def as_map(self) -> str:
        return self.answer.address("map")

    @property
    def as_figures(self) -> str:
        return self.answer.address("figures", sort="")

    @property
    def booklet(self) -> str:
        return self.answer.address("booklet")

    @property
    def corrections(self) -> list[Link]:
        return [Link(each, self.address(q=each)) for each in self.answer.corrections]

    @property
    def without_words(self) -> list[Link]:
        """What lacks some of the words searched for, the most practices first, where none has all of them."""
        return [
            Link(join_words(each.left_out), self.address(q=each.rest), count=count)
            for each, count in self.answer.without_words[:MOST_WITHOUT_WORDS]
        ]

    @cached_property
    def named(self) -> list[NamedLink]:
        """The pages that are called as the reader searches."""
        return named_links(self.answer)

    @property
    def topics(self) -> list[Link]:
        """The topics of most practices, for who finds nothing."""
        counts = self.answer.index.counts("topic", self.answer.index.everything)
        labels = sorted(self.answer.choices["topic"], key=lambda pair: -counts.get(pair[0], 0))[:MOST_TOPICS]
        return [Link(label, reverse("topic_detail", args=[slug])) for slug, label in labels if counts.get(slug)]

    @cached_property
    def tags(self) -> list[Link]:
        """The values chosen, years in a row as one, each with the address of the list without it."""
        chosen = self.answer.chosen_facets.items()
        tags = [self._tag(name, group) for name, slugs in chosen for group in value_groups(name, slugs)]
        if query := self.answer.values["q"]:
            label = pgettext("words searched for", "“%(query)s”") % {"query": query}
            tags.insert(0, Link(label, self.address(q=""), facet=str(self.answer.labels["q"])))
        return tags

    def _tag(self, name: str, slugs: list[str]) -> Link:
        label = group_label(slugs, dict(self.answer.choices[name]))
        others = [other for other in self.answer.values[name] if other not in slugs]
        return Link(label, self.address(**{name: others}), facet=str(self.answer.labels[name]))

    @cached_property
    def ways_out(self) -> list[Link]:
        """For a list without results: what each filter hides, as the list that shows when it is dropped."""
        dropped: dict[str, list | str] = {name: [] for name in self.answer.chosen_facets}
        if self.answer.values["q"]:
            dropped["q"] = ""
        counts = {name: len(self.answer.without(name)) for name in dropped}
        return [
            Link(str(self.answer.labels[name]), self.address(**{name: empty}), count=counts[name])
            for name, empty in dropped.items()
            if counts[name]
        ]

    @property
    def sort_asked_for(self) -> str:
        """The order that the reader chose, or "" where the list has its usual one."""
        values = self.answer.values
        return "" if values["sort"] == sort_or_default("", values["q"]) else values["sort"]

    @property
    def sorts(self) -> list[Link]:
        chosen, searched = self.answer.values["sort"], bool(self.answer.values["q"])
        offered = [(sort, label) for sort, label in SORTS.items() if label and (searched or sort != "relevance")]
        return [Link(str(label), self.address(sort=sort), current=sort == chosen) for sort, label in offered]
