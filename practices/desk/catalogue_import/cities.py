import re
from dataclasses import replace

from networks.languages.collation import as_slug
from networks.models import City

from .mapping import Mapping, Parts, item_of
from .shape import LINES, NAME, NAME_KEYS, NAMES, NUMBER, TEXT, TEXTS, WHOLE_NUMBER, YES_NO, FileColumn, names_by_column

PRECISION_PATTERN = re.compile(r"(about|over)\b")
YEAR_PATTERN = re.compile(r"(?:(?:about|over),? )?(?:census )?((?:19|20)\d\d)(?=[,;]|$)")


class CityMapping(Mapping):
    """Cities; what their notes say of the population is read out of them, and the notes are kept for the staff."""

    file = "cities.json"
    model = City
    columns = {
        "name_en": FileColumn(NAME, "name_en"),
        "name_fr": FileColumn(TEXT, "name_fr"),
        "name_local": FileColumn(TEXT, "local_name"),
        "names": NAMES,
        "also_known_as": FileColumn(TEXTS),
        "country": FileColumn(NAME),
        "kind": FileColumn(NAME, "kind"),
        "member_since": FileColumn(WHOLE_NUMBER, "member_since"),
        "latitude": FileColumn(NUMBER, "latitude"),
        "longitude": FileColumn(NUMBER, "longitude"),
        "population": FileColumn(WHOLE_NUMBER, "population"),
        "population_note": FileColumn(TEXT, "population_note"),
        "note": FileColumn(LINES, "staff_note"),
        "networks": FileColumn(TEXTS),
        "has_practices": FileColumn(replace(YES_NO, required=True), "practices_known"),
    }
    unique = ("name_en",)
    key_by_field = {"population_year": "population_note", "population_precision": "population_note"} | NAME_KEYS

    def slug(self, entry):
        return as_slug(entry["name_en"])

    def facts(self, entry):
        precision = PRECISION_PATTERN.match(entry["population_note"])
        year = YEAR_PATTERN.match(entry["population_note"])
        return (
            super().facts(entry)
            | names_by_column(entry["names"])
            | {
                "population_precision": precision[1] if precision else "",
                "population_year": int(year[1]) if year else None,
            }
        )

    def parts(self, entry):
        names = [{"name": name} for name in entry["also_known_as"]]
        place = item_of("also_known_as")
        return [Parts("also_known_as", "other_names", ("name",), ("name",), names, place, ordered=False)]
