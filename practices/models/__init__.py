"""What the Intercultural Cities did."""

from .attachments import PracticeDocument, PracticeLink
from .imports import ImportedEntry
from .inspirations import Inspiration
from .numbers import NumberSeries
from .places import FormerSlug, PracticePlace
from .practices import Practice
from .search import SearchEntry, SearchWord
from .special import Pick, SpecialPage, Theme
from .topics import Topic
from .translations import Translation
from .versions import CatalogueChange, CatalogueVersion

__all__ = [
    "CatalogueChange",
    "CatalogueVersion",
    "FormerSlug",
    "ImportedEntry",
    "Inspiration",
    "NumberSeries",
    "Pick",
    "Practice",
    "PracticeDocument",
    "PracticeLink",
    "PracticePlace",
    "SearchEntry",
    "SearchWord",
    "SpecialPage",
    "Theme",
    "Topic",
    "Translation",
]
