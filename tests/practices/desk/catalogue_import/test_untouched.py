"""An import brings what editors have not touched up to date, leaves the rest, and names it."""

from contextlib import contextmanager
from itertools import takewhile

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db.models.signals import post_save

from networks.models import City, Network
from practices.models import CatalogueVersion, Practice, Topic
from tests import factories
from tests.folders import CITY, NETWORK, NEWS, PRACTICE, TOPIC, write_folder

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
APP = "practices.json, entry 1 “welcome-app”"


def lines_left(said):
    """What the import names below "Left as the editors have it"."""
    lines = said.splitlines()
    start = lines.index("Left as the editors have it:") + 1 if "Left as the editors have it:" in lines else len(lines)
    return [line.strip() for line in takewhile(lambda line: line.startswith("  "), lines[start:])]


@contextmanager
def interrupted_save_of(model):
    """Let the next save of a model break off after it was written."""

    def interrupt(**said):
        raise InterruptedError

    post_save.connect(interrupt, sender=model)
    try:
        yield
    finally:
        post_save.disconnect(interrupt, sender=model)


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
        "practices.json: 0 new, 1 changed, 0 as before",
        "Left as the editors have it:",
        "  practices.json, entry 1 “welcome-app”: title_en",
    ]


def test_text_that_an_editor_emptied_stays_empty(tmp_path):
    import_folder(write_folder(tmp_path))
    Practice.objects.update(purpose_en="")

    assert lines_left(import_folder(tmp_path)) == [f"{APP}: purpose_en"]
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


def test_no_is_something_that_the_file_says(tmp_path):
    import_folder(write_folder(tmp_path, cities=[CITY | {"has_practices": False}]))
    City.objects.update(practices_known=True)

    assert lines_left(import_folder(tmp_path)) == ["cities.json, entry 1 “Lyon”: has_practices"]


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
    assert lines_left(said) == ["cities.json, entry 1 “Lyon”: also_known_as", f"{APP}: topics"]


def test_name_in_a_further_language_is_a_field_of_its_own(tmp_path):
    import_folder(write_folder(tmp_path, cities=[CITY | {"names": {"de": "Lion", "el": "Λιόν"}}]))
    City.objects.update(name_de="Leiden")

    said = import_folder(write_folder(tmp_path, cities=[CITY | {"names": {"de": "Lyon", "el": "Λυών"}}]))

    assert list(City.objects.values_list("name_de", "name_el")) == [("Leiden", "Λυών")]
    assert lines_left(said) == ["cities.json, entry 1 “Lyon”: names, de"]


def test_city_that_an_editor_renamed_is_the_same_in_the_lists_that_name_it(tmp_path):
    import_folder(write_folder(tmp_path))
    City.objects.update(name_en="Lyons")

    said = import_folder(tmp_path)

    assert lines_left(said) == ["cities.json, entry 1 “Lyon”: name_en"]


def test_row_stays_whole_where_file_and_editors_together_would_break_a_rule(tmp_path):
    import_folder(write_folder(tmp_path))
    Practice.objects.update(end_year=2020)

    said = import_folder(write_folder(tmp_path, practices=[PRACTICE | {"start_year": 2022, "end_year": 2023}]))

    assert list(Practice.objects.values_list("start_year", "end_year")) == [(2019, 2020)]
    assert lines_left(said) == [f"{APP}: start_year; end_year"]


def test_row_that_editors_made_is_filled_in_but_not_overwritten(tmp_path):
    city = factories.city("Lyon", country="fr", population=480000)
    write_folder(tmp_path)

    said = import_folder(tmp_path)

    city.refresh_from_db()
    assert (city.population, city.member_since) == (480000, 2009)
    assert lines_left(said) == ["cities.json, entry 1 “Lyon”: population; has_practices"]


def test_rule_that_editors_work_no_longer_breaks_lets_the_file_go_on(tmp_path):
    import_folder(write_folder(tmp_path))
    Practice.objects.update(end_year=2020)
    later = write_folder(tmp_path, practices=[PRACTICE | {"start_year": 2022}])

    held = import_folder(later)
    Practice.objects.update(end_year=2024)
    import_folder(later)

    assert lines_left(held) == [f"{APP}: start_year"]
    assert list(Practice.objects.values_list("start_year", "end_year")) == [(2022, 2024)]


def test_translator_keeps_their_words_which_are_out_of_date_when_the_original_changes(tmp_path):
    import_folder(write_folder(tmp_path))
    practice = Practice.objects.get()
    practice.summary_fr = "Une bonne appli."
    practice.save()

    said = import_folder(
        write_folder(tmp_path, practices=[PRACTICE | {"summary_en": "A map.", "summary_fr": "Un plan."}])
    )

    practice = Practice.objects.get()
    assert (practice.summary_en, practice.summary_fr) == ("A map.", "Une bonne appli.")
    assert (practice.translations.get().state, lines_left(said)) == ("outdated", [f"{APP}: summary_fr"])


def test_search_and_version_follow_what_an_import_changes(client, tmp_path):
    import_folder(write_folder(tmp_path))
    version = CatalogueVersion.current()

    import_folder(write_folder(tmp_path, practices=[PRACTICE | {"summary_en": "A lighthouse."}]))

    assert CatalogueVersion.current() != version
    assert b"A <mark>lighthouse</mark>" in client.get("/en/practices/?q=lighthouse").content


def test_import_that_changes_nothing_says_so_and_still_names_what_it_leaves(tmp_path):
    import_folder(write_folder(tmp_path))
    Practice.objects.update(title_en="The editors’ title")
    before = everything()

    said = [import_folder(tmp_path).splitlines()[4:] for _time in range(2)]

    assert said == [["Left as the editors have it:", f"  {APP}: title_en", "There was nothing to change."]] * 2
    assert everything() == before


def test_deleted_practice_does_not_come_back_and_is_named_each_time(tmp_path):
    import_folder(write_folder(tmp_path))
    Practice.objects.get().delete()

    said = [import_folder(tmp_path).splitlines()[4:6] for _time in range(2)]

    assert said == [["Deleted by the editors, and not brought back:", f"  {APP}"]] * 2
    assert not Practice.objects.exists()


def test_deleted_topic_stays_away_from_practices_that_the_file_gives_it(tmp_path):
    sport = TOPIC | {"slug": "sport", "name_en": "Sport", "name_fr": "Sport"}
    both = {"topics": [TOPIC, sport], "practices": [PRACTICE | {"topics": ["Education", "Sport"]}]}
    import_folder(write_folder(tmp_path, **both))
    Topic.objects.get(slug="sport").delete()
    both["practices"][0]["title_en"] = "Better"

    said = import_folder(write_folder(tmp_path, **both))

    practice = Practice.objects.get()
    assert (practice.title_en, [topic.slug for topic in practice.topics.all()]) == ("Better", ["education"])
    assert (lines_left(said), "  topics.json, entry 2 “Sport”" in said) == ([], True)


def test_import_that_breaks_off_leaves_nothing_half_done(tmp_path):
    import_folder(write_folder(tmp_path))
    before = everything()
    write_folder(tmp_path, cities=[CITY | {"population": 1}], practices=[PRACTICE | TEN])

    with interrupted_save_of(Practice), pytest.raises(InterruptedError):
        import_folder(tmp_path)

    assert everything() == before


def test_site_from_before_compares_with_the_releases_before(catalogue):
    Practice.objects.filter(number=5).update(
        title_en="Multilingualism as a two ways policy", summary_en="The editors’ summary."
    )
    Practice.objects.get(number=6).delete()

    said = import_folder(SOURCE)

    practice = Practice.objects.get(number=5)
    assert (practice.title_en, practice.summary_en) == ("Multilingualism as a two-way policy", "The editors’ summary.")
    assert said.splitlines()[3:] == [
        "practices.json: 0 new, 1 changed, 122 as before",
        "Left as the editors have it:",
        f"  practices.json, entry 5 “{practice.slug}”: summary_en",
        "Deleted by the editors, and not brought back:",
        "  practices.json, entry 6 “montreal-inclusive-at-work”",
    ]


def test_dry_run_says_what_would_change_and_changes_nothing(tmp_path):
    import_folder(write_folder(tmp_path))
    before = everything()
    write_folder(tmp_path, practices=[PRACTICE | TEN])

    call_command("import_catalogue", tmp_path, "--dry-run")

    assert everything() == before
