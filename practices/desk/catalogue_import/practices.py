from django.db.models import Q

from networks.models import City
from practices.models import Practice, Topic
from practices.models.practices import SECTIONS
from practices.texts.prose import from_plain_text, sanitise

from .files import SourceEntry
from .mapping import Links, Mapping
from .shape import FILE_LANGUAGES, LINES, NAME, TEXT, TEXTS, WHOLE_NUMBER, YES_NO, FileColumn, translated

ONGOING_VALUES = {True: Practice.Ongoing.YES, False: Practice.Ongoing.NO, None: Practice.Ongoing.UNKNOWN}


def as_prose(text: str) -> str:
    """Plain text as the rich text that a save would leave of it."""
    return sanitise(from_plain_text(text))


class PracticeMapping(Mapping):
    """Practices, published when they come in; from then on status, number and address are the editors' to change."""

    file = "practices.json"
    model = Practice
    columns = {
        "id": FileColumn(NAME),
        **translated("title"),
        "city": FileColumn(TEXT),
        "country": FileColumn(TEXT),
        "other_cities": FileColumn(TEXTS),
        "start_year": FileColumn(WHOLE_NUMBER, "start_year"),
        "end_year": FileColumn(WHOLE_NUMBER, "end_year"),
        "ongoing": FileColumn(YES_NO, "ongoing", ONGOING_VALUES.get),
        "year_label": FileColumn(TEXT),
        "topics": FileColumn(TEXTS),
        **translated("summary", LINES),
        **{key: column for section in SECTIONS for key, column in translated(section, LINES, as_prose).items()},
        "source_url": FileColumn(TEXT, "source_url"),
        "source_kind": FileColumn(TEXT, "source_kind"),
    }
    name_key = "id"
    unique = ("id",)
    key_by_field = {
        **{f"year_label_{language}": "year_label" for language in FILE_LANGUAGES},
        "practice_ends_after_it_starts": "end_year",
        "practice_is_told_in_one_language": "title and summary",
    }

    def find(self, entry):
        address = Q(slug=self.slug(entry)) | Q(former_slugs__slug=self.slug(entry))
        return Practice.objects.filter(address).first()

    def first_facts(self, entry):
        return super().first_facts(entry) | {"status": Practice.Status.PUBLISHED}

    def facts(self, entry):
        original_language = main_language(entry)
        labels = {
            f"year_label_{language}": entry["year_label"] * (language == original_language)
            for language in FILE_LANGUAGES
        }
        return super().facts(entry) | labels

    def country(self, entry):
        return "" if places(entry) else super().country(entry)

    def check(self, entry):
        super().check(entry)
        if entry["city"] and entry["city"] in entry["other_cities"]:
            entry.reject("other_cities", f"repeats “{entry['city']}”, which is the practice’s city")
        if not places(entry) and not entry["country"] and not {"city", "other_cities", "country"} & entry.faulty_fields:
            entry.reject("country", "must be given where there is no city")

    def links(self, entry):
        return [
            Links("city and other_cities", "practice_places", City, places(entry), "city"),
            Links("topics", "topics", Topic, entry["topics"]),
        ]


def places(entry: SourceEntry) -> list[str]:
    """The names of a practice's cities; the first one leads."""
    return [name for name in (entry["city"], *entry["other_cities"]) if name]


def main_language(entry: SourceEntry) -> str:
    languages = (language for language in FILE_LANGUAGES if entry[f"title_{language}"] and entry[f"summary_{language}"])
    return next(languages, FILE_LANGUAGES[0])
