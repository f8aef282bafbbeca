"""What the Intercultural Cities did."""

from .attachments import PracticeDocument, PracticeLink
from .numbers import NumberSeries
from .places import FormerSlug, PracticePlace
from .practices import Practice
from .topics import Topic

__all__ = [
    "FormerSlug",
    "NumberSeries",
    "Practice",
    "PracticeDocument",
    "PracticeLink",
    "PracticePlace",
    "Topic",
]
