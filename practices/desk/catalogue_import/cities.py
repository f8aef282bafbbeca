import re
from dataclasses import replace

from networks.languages.collation import as_slug
from networks.models import City

from .mapping import Mapping, Parts
from .shape import NAME, NUMBER, TEXT, TEXTS, WHOLE_NUMBER, YES_NO, Column

PRECISION = re.compile(r"(about|over)\b")
YEAR_OF_THE_FIGURE = re.compile(r"(?:(?:about|over),? )?(?:census )?((?:19|20)\d\d)(?=[,;]|$)")


class CityMapping(Mapping):
    """Cities; what their notes say of the population is read out of them, and the notes are kept for the staff."""

    file = "cities.json"
    model = City
    columns = {
        "name_en": Column(NAME, "name_en"),
        "name_fr": Column(TEXT, "name_fr"),
        "name_local": Column(TEXT, "local_name"),
        "also_known_as": Column(TEXTS),
        "country": Column(NAME),
        "kind": Column(NAME, "kind"),
        "member_since": Column(WHOLE_NUMBER, "member_since"),
        "latitude": Column(NUMBER, "latitude"),
        "longitude": Column(NUMBER, "longitude"),
        "population": Column(WHOLE_NUMBER, "population"),
        "population_note": Column(TEXT, "population_note"),
        "note": Column(TEXT, "staff_note"),
        "networks": Column(TEXTS),
        "has_practices": Column(replace(YES_NO, required=True), "practices_known"),
    }
    unique = ("name_en",)
    told_by = {"population_year": "population_note", "population_precision": "population_note"}

    def slug(self, entry):
        return as_slug(entry["name_en"])

    def facts(self, entry):
        precision = PRECISION.match(entry["population_note"])
        year = YEAR_OF_THE_FIGURE.match(entry["population_note"])
        return super().facts(entry) | {
            "population_precision": precision[1] if precision else "",
            "population_year": int(year[1]) if year else None,
        }

    def parts(self, entry):
        names = [{"name": name} for name in entry["also_known_as"]]
        return [Parts("other_names", ("name",), names, lambda field, number: f"also_known_as, item {number}")]
