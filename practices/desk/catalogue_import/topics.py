from modeltranslation.utils import build_localized_fieldname

from practices.models import Topic

from .mapping import Mapping
from .shape import LINES, NAME, NAME_LANGUAGES, TEXT, FileColumn, translated

FURTHER_NAMES = [build_localized_fieldname("name", language) for language in NAME_LANGUAGES]


class TopicMapping(Mapping):
    """Topics stand in the order of their file."""

    file = "topics.json"
    model = Topic
    columns = {
        "slug": FileColumn(NAME),
        **translated("name", NAME),
        **{name: FileColumn(TEXT, name, optional=True) for name in FURTHER_NAMES},
        **translated("description", LINES),
    }
    unique = ("slug", "name_en")

    def slug_key(self, entry):
        return "slug"

    def facts(self, entry):
        return super().facts(entry) | {"position": entry.position}
