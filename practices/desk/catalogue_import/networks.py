from collections.abc import Callable, Iterable
from itertools import chain, count, zip_longest

from networks.languages.collation import as_slug
from networks.models import City, Network

from .files import Entry
from .mapping import Facts, Mapping, Parts
from .shape import NAME, TEXT, TEXTS, WHOLE_NUMBER, Column, List, Object, translated
from .writing import keep_parts

LONGEST_SLUG = 80

ANNOUNCEMENT = Object(
    columns={
        "date": Column(NAME, "date"),
        **translated("title"),
        **translated("body"),
    }
)


class NetworkMapping(Mapping):
    """Networks with all that they list; texts without a language in their key are English."""

    file = "networks.json"
    model = Network
    columns = {
        "name_en": Column(NAME, "name_en"),
        "name_fr": Column(TEXT, "name_fr"),
        "name_local": Column(TEXT, "local_name"),
        "acronym": Column(TEXT, "acronym"),
        "country": Column(TEXT),
        "region": Column(TEXT, "region_en"),
        "founded_year": Column(WHOLE_NUMBER, "founded_year"),
        "recognised_year": Column(WHOLE_NUMBER, "recognised_year"),
        "objectives_en": Column(TEXTS),
        "objectives_fr": Column(TEXTS),
        "member_cities": Column(TEXTS),
        "member_count": Column(WHOLE_NUMBER, "reported_member_count"),
        "member_count_as_of": Column(TEXT, "reported_member_count_as_of"),
        "strategic_partners": Column(TEXTS),
        "strategic_partner_count": Column(WHOLE_NUMBER, "reported_partner_count"),
        "coordinator": Column(TEXT, "coordinator_en"),
        **translated("description"),
        "announcements": Column(List(item=ANNOUNCEMENT, words="a list of objects")),
        "source_url": Column(TEXT, "source_url"),
        "extra_sources": Column(TEXTS),
    }
    unique = ("name_en", "acronym")

    def reference(self, entry):
        return entry["acronym"] or entry["name_en"]

    def slug_key(self, entry):
        return "acronym" if entry["acronym"] else "name_en"

    def slug(self, entry):
        return as_slug(self.reference(entry))

    def parts(self, entry):
        return [
            Parts("objectives", ("position",), _objectives(entry), _objective_place),
            Parts("partners", ("name",), _ordered("name", entry["strategic_partners"]), _item("strategic_partners")),
            Parts("further_sources", ("url",), _ordered("url", entry["extra_sources"]), _item("extra_sources")),
            Parts("announcements", ("slug", "date"), _announcements(entry), _announcement_place),
        ]

    def check(self, entry):
        super().check(entry)
        english, french = entry["objectives_en"], entry["objectives_fr"]
        if len(english) != len(french) and not {"objectives_en", "objectives_fr"} & entry.faulty:
            reason = f"must have as many items as objectives_en: {len(english)}, not {len(french)}"
            entry.reject("objectives_fr", reason)
        for number, announcement in enumerate(entry["announcements"], start=1):
            if announcement and not (announcement["title_en"] or announcement["title_fr"]):
                entry.reject(f"announcements, item {number}, title", "must be given in at least one language")

    def keep_links(self, row, entry, rows):
        cities = [rows[City][name] for name in entry["member_cities"]]
        return keep_parts(row.memberships, _ordered("city", cities), ("city",))


def _ordered(field: str, values: Iterable) -> list[Facts]:
    return [{field: value, "position": position} for position, value in enumerate(values, start=1)]


def _item(key: str) -> Callable[[str, int], str]:
    return lambda field, number: f"{key}, item {number}"


def _objectives(entry: Entry) -> list[Facts]:
    pairs = zip_longest(entry["objectives_en"], entry["objectives_fr"], fillvalue="")
    return [{"position": n, "text_en": en, "text_fr": fr} for n, (en, fr) in enumerate(pairs, start=1)]


def _objective_place(field: str, number: int) -> str:
    return f"{field.replace('text', 'objectives')}, item {number}"


def _announcements(entry: Entry) -> list[Facts]:
    """The announcements with a slug each; {} stands for one that was refused."""
    rows: list[Facts] = []
    taken: set[str] = set()
    for announcement in entry["announcements"]:
        slug = _free_slug(announcement, taken) if announcement else ""
        taken.add(slug)
        rows.append(announcement | {"slug": slug} if announcement else {})
    return rows


def _free_slug(announcement: dict[str, str], taken: set[str]) -> str:
    """A slug that no other announcement of the network has, from the title, or from the date if that has no letters."""
    title = as_slug(announcement["title_en"] or announcement["title_fr"]) or as_slug(f"news {announcement['date']}")
    endings = chain([""], (f"-{number}" for number in count(2)))
    slugs = (title[: LONGEST_SLUG - len(ending)].rstrip("-") + ending for ending in endings)
    return next(slug for slug in slugs if slug not in taken)


def _announcement_place(field: str, number: int) -> str:
    return f"announcements, item {number}, {field}"
