"""A site with one of everything, told in words that no language has."""

from django.core.files.base import ContentFile

from networks.models.further_names import FURTHER_LANGUAGES
from practices.models import Practice, Topic
from practices.models.practices import SECTIONS
from tests.factories import PUBLISHED_AT, announcement, city, network, practice, special_page, theme, topic

from .vocabulary import LANGUAGES, topic_name

URL = "https://example.org/"
EN, FR = "Wexley morbin drath.", "Orvaille lumette croubise."
LONG = 21  # practices: the list has a second page
KINDS_OF_SOURCE = Practice.SourceKind.values


def build() -> None:
    first, second = topics()
    zorvik, quenlo = cities()
    networks([zorvik, quenlo])
    practices(zorvik, quenlo, first, second)
    drafts()
    withdrawn()


def topics() -> tuple[Topic, Topic]:
    """Three, of which one has no practices: named in every language, described in two."""
    names = {f"name_{code.replace('-', '_')}": topic_name(code) for code in (*LANGUAGES[:2], *FURTHER_LANGUAGES)}
    described = {"description_en": EN, "description_fr": FR}
    first, second, _lone = (topic(slug=slug, **names, **described) for slug in ("first", "second", "lone"))
    return first, second


def cities():
    """Two Swiss cities of which much is known, after some without practices of every kind of place."""
    for number, kind in enumerate(("city", "borough", "district", "canton", "island", "region")):
        facts = {"kind": kind, "practices_known": bool(number % 2), "slug": f"place-{number}"}
        city("Brastel", name_fr="Brastel", country="fr", **facts)
    city("Ulmiva", slug="union", country="ca", kind="union of municipalities", latitude=45.5, longitude=-73.5)
    where = {"latitude": 46.2, "longitude": 6.15, "member_since": 2011, "local_name": "Netzvar"}
    people = {"population": 203_000, "population_precision": "over", "population_year": 2020}
    yield city("Zorvik", country="ch", name_fr="Zorvik", other_names=["Fendor"], **where, **people)
    near = {"latitude": 46.5, "longitude": 6.6, "population": 210_000, "population_precision": "about"}
    yield city("Quenlo", country="ch", name_fr="Quenlo", **near)


def networks(members):
    """Of one everything is known, of one it is told in French alone, and of one nearly nothing."""
    told = {f"{field}_{code}": text for field in ("region", "coordinator", "description") for code, text in texts()}
    reported = {"reported_member_count": 3, "reported_member_count_as_of": "2021-12", "reported_partner_count": 2}
    facts = {"acronym": "XQL", "local_name": "Netzvar", "founded_year": 2010, "recognised_year": 2011}
    known = network("Ligamor", slug="xql", country="ch", members=members, source_url=URL, **told, **reported, **facts)
    known.memberships.update(since_year=2012)
    known.objectives.create(text_en=EN, text_fr=FR)
    known.objectives.create(text_fr=FR)
    known.partners.create(name="Plovim")
    known.further_sources.create(url=URL)
    for number, day in enumerate(("2019", "2021-12", "2022-03-03", "2024-10-31")):
        announcement(known, EN, slug=f"news-{number}", title_fr=FR, body_en=EN, body_fr=FR, date=day)
    announcement(known, "", slug="news-fr", title_fr=FR, body_fr=FR, date="2023-01-01")
    network("Ligamor", slug="brastel", country="fr", region_fr=FR, description_fr=FR, reported_partner_count=4)
    network("Ligamor", slug="unknown", country=None)


def texts():
    return (("en", EN), ("fr", FR))


def practices(zorvik, quenlo, first, second):
    """One told in two languages with everything, one in French, one of a country, and many in English alone."""
    sections = {f"{name}_{code}": f"<p>{text}</p>" for name in SECTIONS for code, text in texts()}
    labels = {f"year_label_{code}": text for code, text in texts()}
    years = {"start_year": 2017, "end_year": 2019, "ongoing": "yes"}
    source = {"source_url": URL, "source_kind": "icc_page", "confirmed_on": "2024-03-02"}
    contact = {"contact_name": "Plovim", "contact_url": URL, "contact_email": "a@example.org"}
    both = told_in("en") | told_in("fr")
    facts = {"slug": "both", "cities": [zorvik, quenlo], "topics": [first, second]}
    garden = practice(**facts, **both, **sections, **labels, **years, **source, **contact)
    garden.links.create(title_en=EN, title_fr=FR, url=URL)
    garden.documents.create(title_en=EN, file=ContentFile(b"x" * 2048, "wexley.pdf"))
    source = {"source_url": URL, "source_kind": "icc_list"}
    french = practice(slug="french", **told_in("fr"), cities=[quenlo], topics=[first], end_year=2017, **source)
    french.inspirations.create(source=garden, kind="adapted", note_en=EN)
    practice(slug="land", **told_in("en"), country="ca", start_year=2020, ongoing="yes", topics=[second])
    for number in range(LONG):
        facts = {"slug": f"english-{number}", "source_url": URL, "source_kind": [*KINDS_OF_SOURCE, ""][number % 5]}
        made = practice(cities=[zorvik], topics=[first], start_year=2000 + number, **told_in("en"), **facts)
    made.inspirations.create(source=garden, kind="inspired")
    special(garden)


def told_in(language: str) -> dict[str, str]:
    text = {"en": EN, "fr": FR}[language]
    return {f"title_{language}": text, f"summary_{language}": text}


def special(picked):
    """A special page with a theme of each kind, one in French alone, and one without themes."""
    introductions = {f"introduction_{code}": f"<p>{text}</p>" for code, text in texts()}
    floods = special_page(EN, slug="floods", title_fr=FR, **introductions)
    theme(floods, EN, heading_fr=FR, text_en=f"<p>{EN}</p>", picks=[picked])
    theme(floods, EN, saved_filter="city=zorvik")
    theme(floods, EN)
    special_page("", slug="french", title_fr=FR, introduction_en="", introduction_fr=f"<p>{FR}</p>")


def drafts():
    practice(slug="draft", status="draft", **told_in("en"))
    special_page(EN, slug="draft", status="draft", introduction_en=f"<p>{EN}</p>")


def withdrawn():
    for slug, status in (("archived", "archived"), ("gone", "taken_down")):
        reasons = {"withdrawal_reason_en": EN, "withdrawal_reason_fr": FR}
        practice(slug=slug, status=status, published_at=PUBLISHED_AT, **reasons, **told_in("en"), **told_in("fr"))
