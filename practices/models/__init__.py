"""What the Intercultural Cities did."""

from .attachments import PracticeDocument, PracticeLink
from .numbers import NumberSeries
from .places import FormerSlug, PracticePlace
from .practices import Practice
from .search import SearchEntry, SearchWord
from .topics import Topic
from .versions import CatalogueChange, CatalogueVersion

__all__ = [
    "CatalogueChange",
    "CatalogueVersion",
    "FormerSlug",
    "NumberSeries",
    "Practice",
    "PracticeDocument",
    "PracticeLink",
    "PracticePlace",
    "SearchEntry",
    "SearchWord",
    "Topic",
]
