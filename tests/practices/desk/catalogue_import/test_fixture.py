"""The fixture that a new site loads is the source files, imported."""

import datetime
from io import StringIO

import pytest
from django.conf import settings
from django.core.management import call_command
from modeltranslation.utils import build_localized_fieldname

from networks.models import Network
from practices.desk.catalogue_import.catalogue import import_folder
from practices.models import FormerSlug, Practice, Topic
from tests import factories

pytestmark = pytest.mark.django_db

DERIVED = [
    f"practices.{model}"
    for model in ("searchentry", "searchword", "catalogueversion", "cataloguechange", "importedentry", "translation")
]
SPECIAL = [f"practices.{model}" for model in ("specialpage", "theme", "pick")]
INSPIRATIONS = ["practices.inspiration"]
FIXTURES = settings.BASE_DIR / "fixtures"
FIXTURE = FIXTURES / "catalogue.json"
EDITED = {"special_pages.json": SPECIAL, "inspirations.json": INSPIRATIONS}  # editors' work, in files of its own
MOMENT = datetime.datetime(2026, 11, 21, tzinfo=datetime.UTC)


def dump(*what):
    """What a fixture of these models would hold; without any, the catalogue's."""
    said = StringIO()
    options = {"use_natural_foreign_keys": True, "use_natural_primary_keys": True, "indent": 1}
    excluded = [] if what else [*DERIVED, *SPECIAL, *INSPIRATIONS]
    call_command("dumpdata", *(what or ("networks", "practices")), stdout=said, exclude=excluded, **options)
    return said.getvalue()


def test_fixture_is_what_the_source_files_give():
    import_folder(settings.BASE_DIR / "fixtures" / "source", MOMENT)

    assert dump() == FIXTURE.read_text(encoding="utf-8"), "Make it anew, as fixtures/source/README.md says."


def test_fixture_comes_back_out_as_it_went_in(catalogue):
    assert dump() == FIXTURE.read_text(encoding="utf-8")


@pytest.mark.parametrize("file", EDITED)
def test_editors_work_comes_back_out_as_it_went_in(catalogue, file):
    assert dump(*EDITED[file]) == (FIXTURES / file).read_text(encoding="utf-8")


def test_fixture_can_be_loaded_twice(catalogue):
    call_command("loaddata", "catalogue", *EDITED, verbosity=0)

    assert {file: dump(*models) for file, models in EDITED.items()} == {
        file: (FIXTURES / file).read_text(encoding="utf-8") for file in EDITED
    }
    assert dump() == FIXTURE.read_text(encoding="utf-8")


def test_every_topic_has_its_name_in_every_language_of_the_interface(catalogue):
    columns = {code: build_localized_fieldname("name", code) for code, _own_name in settings.LANGUAGES}

    topics = Topic.objects.all()
    nameless = [(topic.slug, code) for topic in topics for code, name in columns.items() if not getattr(topic, name)]
    assert (len(topics), nameless) == (22, [])


def test_import_finds_nothing_to_change_in_the_fixture(catalogue):
    report = import_folder(settings.BASE_DIR / "fixtures" / "source", MOMENT)

    assert {file: dict(count) for file, count in report.counts.items()} == {
        "topics.json": {"as before": 22},
        "cities.json": {"as before": 133},
        "networks.json": {"as before": 13},
        "practices.json": {"as before": 124},
    }


def test_everything_can_be_added_to_the_fixture(catalogue):
    city = factories.city("Namur", country="be", other_names=["Namen"])
    network = factories.network("Belgian Network", country="be", members=[city])
    factories.announcement(network)
    for relation, facts in {
        "objectives": {"text_en": "a"},
        "partners": {"name": "b"},
        "further_sources": {"url": "https://example.org"},
    }.items():
        getattr(network, relation).create(**facts)
    practice = factories.practice(cities=[city], topics=[factories.topic()])
    practice.slug = "renamed"
    practice.save()

    assert (practice.reference, FormerSlug.objects.count(), Network.objects.count()) == ("ICC-0125", 1, 14)


def test_number_of_a_deleted_practice_never_returns(catalogue):
    Practice.objects.get(number=124).delete()

    assert factories.practice().number == 125
