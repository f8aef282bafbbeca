"""Nothing is lost: each key of each source file is read back from the database, and a key that nobody reads fails."""

import html
import json
import re

import pytest
from django.conf import settings

from networks.models import City, Network
from practices.desk.catalogue_import.shape import NAME_LANGUAGES
from practices.desk.catalogue_import.topics import FURTHER_NAMES
from practices.models import Practice, Topic

pytestmark = pytest.mark.django_db

SOURCE = settings.BASE_DIR / "fixtures" / "source"
SECTIONS = ("purpose", "rationale", "process", "impact", "body")


def texts(*keys):
    """Readers of translated texts, which the files and the models name alike."""
    names = [f"{key}_{language}" for key in keys for language in ("en", "fr")]
    return {name: lambda row, name=name: getattr(row, name) for name in names}


def same(*names):
    return {name: lambda row, name=name: getattr(row, name) for name in names}


def plain(prose):
    return "\n\n".join(html.unescape(block) for block in re.findall("<p>(.*?)</p>", prose or "", re.DOTALL))


def prose(*keys):
    return {name: lambda row, read=read: plain(read(row)) for name, read in texts(*keys).items()}


def all_of(relation, name):
    return lambda row: [getattr(part, name) for part in getattr(row, relation).all()]


def announcements(network):
    keys = ("date", "title_en", "title_fr", "body_en", "body_fr")
    return [{key: getattr(one, key) or None for key in keys} for one in network.announcements.all()]


def further_names(row):
    names = {language: getattr(row, column) for column, language in zip(FURTHER_NAMES, NAME_LANGUAGES, strict=True)}
    return {language: name for language, name in names.items() if name}


READERS = {
    "topics": {**same("slug", *FURTHER_NAMES), **texts("name", "description")},
    "cities": {
        **texts("name"),
        **same("kind", "member_since", "latitude", "longitude", "population", "population_note"),
        "name_local": lambda city: city.local_name,
        "names": further_names,
        "also_known_as": all_of("other_names", "name"),
        "country": lambda city: city.country.name,
        "note": lambda city: city.staff_note,
        "networks": lambda city: [network.acronym or network.name_en for network in city.networks.all()],
        "has_practices": lambda city: city.practices_known,
    },
    "networks": {
        **texts("name", "description"),
        **same("acronym", "founded_year", "recognised_year", "source_url"),
        "name_local": lambda network: network.local_name,
        "names": further_names,
        "country": lambda network: network.country and network.country.name,
        "region": lambda network: network.region_en,
        "region_fr": lambda network: network.region_fr or None,
        "objectives_en": all_of("objectives", "text_en"),
        "objectives_fr": all_of("objectives", "text_fr"),
        "member_cities": lambda network: [membership.city.name_en for membership in network.memberships.all()],
        "member_count": lambda network: network.reported_member_count,
        "member_count_as_of": lambda network: network.reported_member_count_as_of,
        "strategic_partners": all_of("partners", "name"),
        "strategic_partner_count": lambda network: network.reported_partner_count,
        "coordinator": lambda network: network.coordinator_en,
        "announcements": announcements,
        "extra_sources": all_of("further_sources", "url"),
    },
    "practices": {
        **texts("title", "summary"),
        **prose(*SECTIONS),
        **same("start_year", "end_year", "source_url", "source_kind"),
        "id": lambda practice: practice.slug,
        "city": lambda practice: practice.places[0].name_en if practice.places else None,
        "other_cities": lambda practice: [city.name_en for city in practice.places[1:]],
        "country": lambda practice: practice.countries[0].name,
        "ongoing": lambda practice: {"yes": True, "no": False, "": None}[practice.ongoing],
        "year_label": lambda practice: practice.year_label_en or practice.year_label_fr,
        "topics": all_of("topics", "name_en"),
    },
}
ANY_ORDER = {("cities", "networks"), ("practices", "topics")}  # the network's, and the programme's, order is kept
ROWS = {"topics": Topic, "cities": City, "networks": Network, "practices": Practice}


@pytest.mark.parametrize("file", READERS)
def test_every_fact_of_the_source_is_in_the_catalogue(file, catalogue):
    entries = json.loads((SOURCE / f"{file}.json").read_text(encoding="utf-8"))
    key = "id" if file == "practices" else "name_en"
    rows = {READERS[file][key](row): row for row in ROWS[file].objects.all()}

    assert [set(entry) for entry in entries] == [set(READERS[file])] * len(entries)
    assert len(rows) == len(entries)
    assert [lost for entry in entries for lost in differences(file, rows[entry[key]], entry)] == []


def differences(file, row, entry):
    for key, stated in entry.items():
        kept = READERS[file][key](row)
        if (file, key) in ANY_ORDER:
            stated, kept = sorted(stated), sorted(kept)
        if (kept or None) != (stated or None):
            yield key, stated, kept


def test_topics_keep_the_order_of_the_source(catalogue):
    entries = json.loads((SOURCE / "topics.json").read_text(encoding="utf-8"))

    assert [topic.slug for topic in Topic.objects.all()] == [entry["slug"] for entry in entries]


def test_practices_are_numbered_as_in_the_source(catalogue):
    entries = json.loads((SOURCE / "practices.json").read_text(encoding="utf-8"))

    found = Practice.objects.order_by("number").values_list("number", "slug")
    assert list(found) == [(number, entry["id"]) for number, entry in enumerate(entries, start=1)]
