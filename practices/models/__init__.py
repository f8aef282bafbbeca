"""What the Intercultural Cities did."""

from .attachments import PracticeDocument, PracticeLink
from .numbers import NumberSeries
from .practices import FormerSlug, Practice, PracticePlace
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
