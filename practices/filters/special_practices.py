"""The published practices of a special page, under each of its themes and in all."""

from functools import cached_property

from django.urls import reverse
from django.utils.translation import gettext as _
from pyroaring import BitMap

from networks.languages.texts import Text, shown
from practices.facet_index.index import FacetIndex
from practices.models import SpecialPage, Theme

from .saved_filters import saved_answer, still_applies


class ThemePractices:
    """The practices under a theme: picked by hand, or those that its filter finds while it means what it meant."""

    def __init__(self, theme: Theme, index: FacetIndex):
        self.theme = theme
        self.answer = saved_answer(theme.saved_filter, index) if theme.saved_filter else None
        self.found = self._find(index)

    def _find(self, index: FacetIndex) -> BitMap:
        if self.answer is None:
            return BitMap(pick.practice_id for pick in self.theme.picks.all()) & index.everything
        return self.answer.found if still_applies(self.answer) else BitMap()

    @property
    def total(self) -> int:
        return len(self.found)

    @property
    def is_complete(self) -> bool:
        return self.answer is None or self.answer.is_complete

    def ids(self, most: int | None = None) -> list[int]:
        """The ids of the first practices: as picked by hand, or as the list has them."""
        if not self.found:
            return []
        if self.answer is None:
            return [pick.practice_id for pick in self.theme.picks.all() if pick.practice_id in self.found][:most]
        return self.answer.ids(most)


class SpecialPractices:
    """The practices of a special page, theme by theme, each once; one kind of `Selection`."""

    def __init__(self, page: SpecialPage, index: FacetIndex):
        self.page = page
        self.themes = [ThemePractices(theme, index) for theme in page.themes.all()]

    @property
    def title(self) -> Text:
        return shown(self.page, "title")

    @property
    def introduction(self) -> Text:
        return shown(self.page, "introduction")

    @cached_property
    def total(self) -> int:
        return len(BitMap.union(BitMap(), *(theme.found for theme in self.themes)))

    def ids(self, most: int | None = None) -> list[int]:
        return list(dict.fromkeys(practice for theme in self.themes for practice in theme.ids(most)))[:most]

    @property
    def is_complete(self) -> bool:
        return all(theme.is_complete for theme in self.themes)

    def address(self, page_name: str) -> str:
        return f"{reverse(page_name)}?special={self.page.slug}"

    def address_with_unknown(self, page_name: str) -> str:
        return self.address(page_name)

    @property
    def way_back(self) -> tuple[str, str]:
        return self.page.get_absolute_url(), _("Back to the special page")
