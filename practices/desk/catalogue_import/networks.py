from itertools import chain, count, zip_longest

from networks.languages.collation import as_slug
from networks.models import City, Network

from .files import SourceEntry
from .mapping import Facts, Links, Mapping, Parts, item_of, ordered
from .shape import (
    LINES,
    NAME,
    NAME_KEYS,
    NAMES,
    TEXT,
    TEXTS,
    WHOLE_NUMBER,
    FileColumn,
    ListKind,
    ObjectKind,
    names_by_column,
    translated,
)

LONGEST_SLUG = 80
OBJECTIVE = tuple(translated("text"))

ANNOUNCEMENT = ObjectKind(
    columns={
        "date": FileColumn(NAME, "date"),
        **translated("title"),
        **translated("body", LINES),
    }
)


class NetworkMapping(Mapping):
    """Networks with all that they list; texts without a language in their key are English."""

    file = "networks.json"
    model = Network
    columns = {
        "name_en": FileColumn(NAME, "name_en"),
        "name_fr": FileColumn(TEXT, "name_fr"),
        "name_local": FileColumn(TEXT, "local_name"),
        "names": NAMES,
        "acronym": FileColumn(TEXT, "acronym"),
        "country": FileColumn(TEXT),
        "region": FileColumn(TEXT, "region_en"),
        "region_fr": FileColumn(TEXT, "region_fr", optional=True),
        "founded_year": FileColumn(WHOLE_NUMBER, "founded_year"),
        "recognised_year": FileColumn(WHOLE_NUMBER, "recognised_year"),
        "objectives_en": FileColumn(TEXTS),
        "objectives_fr": FileColumn(TEXTS),
        "member_cities": FileColumn(TEXTS),
        "member_count": FileColumn(WHOLE_NUMBER, "reported_member_count"),
        "member_count_as_of": FileColumn(TEXT, "reported_member_count_as_of"),
        "strategic_partners": FileColumn(TEXTS),
        "strategic_partner_count": FileColumn(WHOLE_NUMBER, "reported_partner_count"),
        "coordinator": FileColumn(TEXT, "coordinator_en"),
        **translated("description", LINES),
        "announcements": FileColumn(ListKind(item=ANNOUNCEMENT, words="a list of objects")),
        "source_url": FileColumn(TEXT, "source_url"),
        "extra_sources": FileColumn(TEXTS),
    }
    unique = ("name_en", "acronym")
    key_by_field = NAME_KEYS

    def facts(self, entry):
        return super().facts(entry) | names_by_column(entry["names"])

    def reference(self, entry):
        return entry["acronym"] or entry["name_en"]

    def slug_key(self, entry):
        return "acronym" if entry["acronym"] else "name_en"

    def slug(self, entry):
        return as_slug(self.reference(entry))

    def parts(self, entry):
        return [
            Parts("objectives", "objectives", ("position",), OBJECTIVE, _objectives(entry), _objective_place),
            _texts(entry, "strategic_partners", "partners", "name"),
            _texts(entry, "extra_sources", "further_sources", "url"),
            _news(entry),
        ]

    def links(self, entry):
        return [Links("member_cities", "memberships", City, entry["member_cities"], "city")]

    def check(self, entry):
        super().check(entry)
        english, french = entry["objectives_en"], entry["objectives_fr"]
        if len(english) != len(french) and not {"objectives_en", "objectives_fr"} & entry.faulty_fields:
            reason = f"must have as many items as objectives_en: {len(english)}, not {len(french)}"
            entry.reject("objectives_fr", reason)
        for number, announcement in enumerate(entry["announcements"], start=1):
            if announcement and not (announcement["title_en"] or announcement["title_fr"]):
                entry.reject(f"announcements, item {number}, title", "must be given in at least one language")


def _texts(entry: SourceEntry, key: str, relation: str, field: str) -> Parts:
    return Parts(key, relation, (field,), (field,), ordered(field, entry[key]), item_of(key))


def _news(entry: SourceEntry) -> Parts:
    by, fields = ("slug", "date"), tuple(ANNOUNCEMENT.columns)
    return Parts(
        "announcements", "announcements", by, fields, _announcements(entry), _announcement_place, ordered=False
    )


def _objectives(entry: SourceEntry) -> list[Facts]:
    pairs = zip_longest(entry["objectives_en"], entry["objectives_fr"], fillvalue="")
    return [{"position": n, "text_en": en, "text_fr": fr} for n, (en, fr) in enumerate(pairs, start=1)]


def _objective_place(field: str, number: int) -> str:
    return f"{field.replace('text', 'objectives')}, item {number}"


def _announcements(entry: SourceEntry) -> list[Facts]:
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
