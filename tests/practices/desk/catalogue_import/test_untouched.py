"""An import brings what editors have not touched up to date, leaves the rest, and names it."""

import json

import pytest
from django.conf import settings
from django.core.management import call_command

from networks.models import City, Network
from practices.desk.catalogue_import.catalogue import hashes_with
from practices.desk.catalogue_import.last_import import RELEASE_HASHES, read_hashes
from practices.models import ImportedEntry, Practice
from tests import factories
from tests.folders import CITY, NETWORK, NEWS, PRACTICE, write_folder

from .test_catalogue import everything, import_folder

pytestmark = pytest.mark.django_db

SOURCE = settings.BASE_DIR / "fixtures" / "source"
TEN = {
    "title_en": "New title",
    "title_fr": "Nouveau titre",
    "summary_en": "New summary.",
    "summary_fr": "Nouveau résumé.",
    "purpose_en": "New purpose.",
    "rationale_en": "New rationale.",
    "start_year": 2018,
    "end_year": 2020,
    "ongoing": False,
    "source_url": "https://example.org/new",
}
LEFT = "Left as the editors have it: "
APP = LEFT + "practices.json, entry 1 “welcome-app”, "


def lines_left(said):
    return [line for line in said.splitlines() if line.startswith(LEFT)]


def source_with(folder, file, position, **facts):
    """The real files, with one entry saying something else."""
    folder.mkdir()
    for path in SOURCE.glob("*.json"):
        entries = json.loads(path.read_text(encoding="utf-8"))
        if path.name == file:
            entries[position - 1] |= facts
        (folder / path.name).write_text(json.dumps(entries), encoding="utf-8")
    return folder


def test_one_field_of_ten_that_an_editor_changed_is_left_and_named(tmp_path):
    import_folder(write_folder(tmp_path))
    Practice.objects.update(title_en="The editors’ title")

    said = import_folder(write_folder(tmp_path, practices=[PRACTICE | TEN]))

    practice = Practice.objects.get()
    assert {name: getattr(practice, name) for name in TEN} == TEN | {
        "title_en": "The editors’ title",
        "purpose_en": "<p>New purpose.</p>",
        "rationale_en": "<p>New rationale.</p>",
        "ongoing": "no",
    }
    assert said.splitlines()[3:] == [
        "practices.json: 0 new, 1 changed, 0 as before; fields left: 1",
        f"{APP}title_en",
    ]


def test_text_that_an_editor_emptied_stays_empty(tmp_path):
    import_folder(write_folder(tmp_path))
    Practice.objects.update(purpose_en="")

    assert lines_left(import_folder(tmp_path)) == [f"{APP}purpose_en"]
    assert Practice.objects.get().purpose_en == ""


def test_text_that_the_file_drops_goes_where_no_editor_changed_it(tmp_path):
    import_folder(write_folder(tmp_path))

    import_folder(write_folder(tmp_path, practices=[PRACTICE | {"purpose_en": None}]))

    assert Practice.objects.get().purpose_en in (None, "")


def test_what_the_file_never_had_is_the_editors_and_not_named(tmp_path):
    import_folder(write_folder(tmp_path))
    Practice.objects.update(body_en="<p>Theirs.</p>", end_year=2024)

    assert lines_left(import_folder(tmp_path)) == []
    assert list(Practice.objects.values_list("body_en", "end_year")) == [("<p>Theirs.</p>", 2024)]


def test_editor_who_wrote_what_the_file_says_now_is_followed_again(tmp_path):
    import_folder(write_folder(tmp_path))
    Practice.objects.update(title_en="Better")

    agreed = import_folder(write_folder(tmp_path, practices=[PRACTICE | {"title_en": "Better"}]))
    import_folder(write_folder(tmp_path, practices=[PRACTICE | {"title_en": "Best"}]))

    assert (lines_left(agreed), Practice.objects.get().title_en) == ([], "Best")


def test_lists_that_editors_changed_stay_and_the_others_follow(tmp_path):
    paris = CITY | {"name_en": "Paris", "networks": [], "also_known_as": []}
    import_folder(write_folder(tmp_path, cities=[CITY, paris]))
    City.objects.get(name_en="Lyon").other_names.update(name="Lugd")
    Practice.objects.get().topics.add(factories.topic("Sport"))
    new = {"objectives_en": ["Learn"], "objectives_fr": ["Apprendre"], "announcements": [NEWS | {"body_en": "New."}]}

    said = import_folder(
        write_folder(
            tmp_path,
            cities=[CITY, paris],
            networks=[NETWORK | new],
            practices=[PRACTICE | {"other_cities": ["Paris"]}],
        )
    )

    network, practice = Network.objects.get(), Practice.objects.get()
    assert (network.objectives.count(), network.announcements.get().body_en) == (1, "New.")
    assert ([city.name_en for city in practice.places], practice.topics.count()) == (["Lyon", "Paris"], 2)
    assert lines_left(said) == [f"{LEFT}cities.json, entry 1 “Lyon”, also_known_as", f"{APP}topics"]


def test_city_that_an_editor_renamed_is_the_same_in_the_lists_that_name_it(tmp_path):
    import_folder(write_folder(tmp_path))
    City.objects.update(name_en="Lyons")

    said = import_folder(tmp_path)

    assert lines_left(said) == [f"{LEFT}cities.json, entry 1 “Lyon”, name_en"]


def test_row_stays_whole_where_file_and_editors_together_would_break_a_rule(tmp_path):
    import_folder(write_folder(tmp_path))
    Practice.objects.update(end_year=2020)

    said = import_folder(write_folder(tmp_path, practices=[PRACTICE | {"start_year": 2022, "end_year": 2023}]))

    assert list(Practice.objects.values_list("start_year", "end_year")) == [(2019, 2020)]
    assert lines_left(said) == [f"{APP}start_year", f"{APP}end_year"]


def test_row_that_editors_made_is_filled_in_but_not_overwritten(tmp_path):
    city = factories.city("Lyon", country="fr", population=480000)
    write_folder(tmp_path)

    said = import_folder(tmp_path)

    city.refresh_from_db()
    assert (city.population, city.member_since) == (480000, 2009)
    assert f"{LEFT}cities.json, entry 1 “Lyon”, population" in lines_left(said)


def test_new_site_from_the_fixture_counts_as_imported(catalogue, tmp_path):
    ImportedEntry.objects.all().delete()
    practice = Practice.objects.get(number=1)
    Practice.objects.filter(number=1).update(summary_en="The editors’ summary.")

    said = import_folder(
        source_with(tmp_path / "next", "practices.json", 1, title_en="Next", summary_en="Next.", body_en="Next.")
    )

    practice.refresh_from_db()
    assert (practice.title_en, practice.summary_en, practice.body_en) == (
        "Next",
        "The editors’ summary.",
        "<p>Next.</p>",
    )
    assert lines_left(said) == [f"{LEFT}practices.json, entry 1 “{practice.slug}”, summary_en"]


def test_releases_know_what_the_source_files_say():
    assert set(hashes_with(SOURCE, RELEASE_HASHES)) == read_hashes(RELEASE_HASHES), "See fixtures/source/README.md."


def test_dry_run_says_what_would_change_and_changes_nothing(tmp_path):
    import_folder(write_folder(tmp_path))
    before = everything()
    write_folder(tmp_path, practices=[PRACTICE | TEN])

    call_command("import_catalogue", tmp_path, "--dry-run")

    assert everything() == before
