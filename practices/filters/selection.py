"""Which practices? One question, however an address names them: by filters, one by one, by a special page or a city."""

from typing import Protocol

from django.http import QueryDict
from django.utils.translation import gettext as _

from networks.languages.folding import as_in_addresses
from networks.languages.texts import Text
from networks.models import City
from networks.requests.found import found_or_404
from practices.facet_index.index import FacetIndex
from practices.models import SpecialPage

from .peers import Peers
from .picked import PickedPractices
from .practice_filter import PracticeFilter
from .special_practices import SpecialPractices


class Selection(Protocol):
    """Published practices in an order, under a title."""

    @property
    def title(self) -> str | Text: ...

    @property
    def introduction(self) -> Text | None: ...

    @property
    def total(self) -> int: ...

    def ids(self, most: int | None = None) -> list[int]:
        """The ids of the first practices, in order; of all of them if no number is given."""

    @property
    def is_complete(self) -> bool:
        """Whether another try would find nothing else; what is not must be kept by no cache."""

    def address(self, page_name: str) -> str:
        """The one address of these practices on a page, such as "booklet"."""

    def address_with_unknown(self, page_name: str) -> str:
        """The same, with what was asked for and does not exist, so that the page can name it."""

    @property
    def way_back(self) -> tuple[str, str]:
        """The address of the page from which one comes to them, and what a link there says."""


def selection(query: QueryDict, index: FacetIndex) -> Selection:
    """The practices that a query string names; Http404 for a special page or city that does not exist."""
    if slug := query.get("special"):
        page = SpecialPage.objects.published().with_themes().named_in_any_case(as_in_addresses(slug))
        return SpecialPractices(found_or_404(page, _("There is no such special page.")), index)
    if slug := query.get("peers"):
        city = City.objects.with_country().with_memberships().named_in_any_case(as_in_addresses(slug))
        return Peers(found_or_404(city, _("There is no such city.")), index, query.get("reason", ""))
    picked = PickedPractices(query.getlist("practice"))
    return picked if picked.names else PracticeFilter(query, index).answer()
