from practices.models import Topic

from .mapping import Mapping
from .shape import NAME, Column, translated


class TopicMapping(Mapping):
    """Topics stand in the order of their file."""

    file = "topics.json"
    model = Topic
    columns = {
        "slug": Column(NAME),
        **translated("name", NAME),
        **translated("description"),
    }
    unique = ("slug", "name_en")

    def slug_key(self, entry):
        return "slug"

    def facts(self, entry):
        return super().facts(entry) | {"position": entry.position}
