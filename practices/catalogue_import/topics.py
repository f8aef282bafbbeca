from modeltranslation.utils import build_localized_fieldname

from practices.models import Topic
from practices.models.topics import FURTHER_LANGUAGES

from .mapping import Mapping
from .shape import NAME, TEXT, Column, translated

FURTHER_NAMES = [build_localized_fieldname("name", language) for language in FURTHER_LANGUAGES]


class TopicMapping(Mapping):
    """Topics stand in the order of their file."""

    file = "topics.json"
    model = Topic
    columns = {
        "slug": Column(NAME),
        **translated("name", NAME),
        **{name: Column(TEXT, name, optional=True) for name in FURTHER_NAMES},
        **translated("description"),
    }
    unique = ("slug", "name_en")

    def slug_key(self, entry):
        return "slug"

    def facts(self, entry):
        return super().facts(entry) | {"position": entry.position}
