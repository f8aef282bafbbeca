"""What an import brings, what it leaves alone, and what a second one changes."""

import datetime
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from networks.models import Announcement, City, Membership, Network
from practices.models import Practice, PracticePlace, Topic
from tests import factories
from tests.folders import CITY, NETWORK, NEWS, PRACTICE, TOPIC, write_folder

pytestmark = pytest.mark.django_db

MOMENT = datetime.datetime(2026, 11, 21, tzinfo=datetime.UTC)
LISTS = ("objectives", "partners", "further_sources", "announcements")


def import_folder(folder):
    """Import and return what the command says."""
    said = StringIO()
    call_command("import_catalogue", folder, f"--published-at={MOMENT.isoformat()}", stdout=said)
    return said.getvalue()


def everything():
    """The whole catalogue as text, with ids, numbers and moments."""
    said = StringIO()
    call_command("dumpdata", "networks", "practices", indent=1, stdout=said)
    return said.getvalue()


def test_import_counts_what_it_did(tmp_path):
    import_folder(write_folder(tmp_path))

    said = import_folder(
        write_folder(tmp_path, topics=[TOPIC | {"name_fr": "École"}, TOPIC | {"slug": "a", "name_en": "A"}])
    )

    assert said.splitlines() == [
        "topics.json: 1 new, 1 changed, 0 as before",
        "cities.json: 0 new, 0 changed, 1 as before",
        "networks.json: 0 new, 0 changed, 1 as before",
        "practices.json: 0 new, 0 changed, 1 as before",
    ]


def test_second_import_changes_nothing(tmp_path):
    import_folder(write_folder(tmp_path))
    before = everything()

    import_folder(tmp_path)

    assert everything() == before


def test_practices_are_published_and_numbered_in_the_order_of_the_file(tmp_path):
    import_folder(write_folder(tmp_path, practices=[PRACTICE | {"id": "b"}, PRACTICE | {"id": "a"}]))

    found = Practice.objects.order_by("number").values_list("number", "slug", "status", "published_at")
    assert list(found) == [(1, "b", "published", MOMENT), (2, "a", "published", MOMENT)]


def test_new_entries_count_as_made_at_the_moment_given(tmp_path):
    import_folder(write_folder(tmp_path))

    moments = [model.objects.get().updated_at for model in (Topic, City, Network, Practice)]
    assert [*moments, Practice.objects.get().created_at] == [MOMENT] * 5


def test_changed_entry_changes_alone(tmp_path):
    import_folder(write_folder(tmp_path, practices=[PRACTICE, PRACTICE | {"id": "other"}]))

    import_folder(write_folder(tmp_path, practices=[PRACTICE | {"title_en": "Better app"}, PRACTICE | {"id": "other"}]))

    changed, other = Practice.objects.order_by("number")
    assert (changed.title_en, changed.number, changed.published_at) == ("Better app", 1, MOMENT)
    assert changed.updated_at > MOMENT
    assert (other.title_en, other.updated_at) == ("Welcome app", MOMENT)


def test_practice_counts_as_updated_when_its_cities_change(tmp_path):
    paris = CITY | {"name_en": "Paris", "networks": []}
    import_folder(write_folder(tmp_path, cities=[CITY, paris]))

    import_folder(write_folder(tmp_path, cities=[CITY, paris], practices=[PRACTICE | {"other_cities": ["Paris"]}]))

    practice = Practice.objects.get()
    assert [city.name_en for city in practice.places] == ["Lyon", "Paris"]
    assert practice.updated_at > MOMENT


def test_lists_lose_what_the_file_drops(tmp_path):
    import_folder(write_folder(tmp_path))
    nothing = {"objectives_en": [], "objectives_fr": [], "strategic_partners": [], "extra_sources": []}

    import_folder(
        write_folder(
            tmp_path,
            cities=[CITY | {"networks": [], "also_known_as": None}],
            networks=[NETWORK | nothing | {"member_cities": [], "announcements": []}],
            practices=[PRACTICE | {"city": None, "topics": []}],
        )
    )

    network, practice = Network.objects.get(), Practice.objects.get()
    assert [getattr(network, name).count() for name in LISTS] == [0, 0, 0, 0]
    assert [Membership.objects.count(), City.objects.get().other_names.count()] == [0, 0]
    assert (practice.places, list(practice.topics.all()), practice.country.iso) == ([], [], "fr")


def test_lists_keep_their_rows_in_the_new_order(tmp_path):
    paris = CITY | {"name_en": "Paris", "also_known_as": []}
    both = {"member_cities": ["Lyon", "Paris"]}
    here = {"cities": [CITY, paris], "practices": [PRACTICE | {"other_cities": ["Paris"]}]}
    import_folder(write_folder(tmp_path, networks=[NETWORK | both], **here))
    members, placed = Membership.objects.get(city__name_en="Paris"), PracticePlace.objects.get(city__name_en="Paris")

    here["practices"] = [PRACTICE | {"city": "Paris", "other_cities": ["Lyon"]}]
    import_folder(write_folder(tmp_path, networks=[NETWORK | {"member_cities": ["Paris", "Lyon"]}], **here))

    assert list(Network.objects.get().memberships.values_list("city__name_en", flat=True)) == ["Paris", "Lyon"]
    assert [city.name_en for city in Practice.objects.get().places] == ["Paris", "Lyon"]
    assert Membership.objects.filter(pk=members.pk, position=1).exists()
    assert PracticePlace.objects.filter(pk=placed.pk, position=1).exists()


def test_announcement_keeps_its_address_when_its_title_changes(tmp_path):
    import_folder(write_folder(tmp_path))
    latest = NEWS | {"date": "2023", "title_en": "Newer", "title_fr": None}

    import_folder(
        write_folder(tmp_path, networks=[NETWORK | {"announcements": [latest, NEWS | {"title_en": "It grows"}]}])
    )

    found = Announcement.objects.values_list("slug", "title_en")
    assert list(found) == [("newer", "Newer"), ("the-network-grows", "It grows")]


def test_announcements_of_one_title_have_an_address_each(tmp_path):
    long = "A meeting of all the cities that take part in the network and of many more " * 2
    news = [{"title_en": long}, {"title_en": None, "title_fr": long}, {"title_en": "会議"}]
    import_folder(write_folder(tmp_path, networks=[NETWORK | {"announcements": [NEWS | facts for facts in news]}]))

    assert list(Announcement.objects.values_list("slug", flat=True)) == [
        "a-meeting-of-all-the-cities-that-take-part-in-the-network-and-of-many-more-a-mee",
        "a-meeting-of-all-the-cities-that-take-part-in-the-network-and-of-many-more-a-m-2",
        "news-2021-12",
    ]


def test_practice_that_an_editor_renamed_is_found_again(tmp_path):
    import_folder(write_folder(tmp_path))
    practice = Practice.objects.get()
    practice.slug = "app"
    practice.save()

    import_folder(write_folder(tmp_path, practices=[PRACTICE | {"title_en": "Better app"}]))

    assert list(Practice.objects.values_list("pk", "slug", "title_en")) == [(practice.pk, "app", "Better app")]


def test_city_whose_address_an_editor_changed_is_found_again(tmp_path):
    import_folder(write_folder(tmp_path))
    City.objects.update(slug="lugdunum")

    import_folder(tmp_path)

    assert list(City.objects.values_list("slug", "name_en")) == [("lugdunum", "Lyon")]


def test_what_editors_decided_and_added_stays(tmp_path):
    import_folder(write_folder(tmp_path))
    Practice.objects.update(
        status="archived", withdrawn_on="2026-11-22", contact_name="An office", confirmed_on="2026-11-22"
    )
    factories.practice("Their own")
    before = everything()

    import_folder(tmp_path)

    assert everything() == before


def test_script_in_a_section_comes_out_harmless(tmp_path):
    import_folder(write_folder(tmp_path, practices=[PRACTICE | {"body_en": "<script>alert(1)</script>\n\nTom & Jo"}]))

    assert Practice.objects.get().body_en == "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p><p>Tom &amp; Jo</p>"


def test_years_in_words_belong_to_the_language_of_the_practice(tmp_path):
    french = PRACTICE | {"id": "appli", "summary_en": None, "year_label": "depuis 2019"}
    import_folder(write_folder(tmp_path, practices=[PRACTICE, french]))

    found = Practice.objects.order_by("number").values_list("year_label_en", "year_label_fr")
    assert list(found) == [("2019 - ongoing", None), (None, "depuis 2019")]


@pytest.mark.parametrize(
    ("note", "year", "precision"),
    [
        ("2016, as read in the city's intercultural profile", 2016, ""),
        ("census 2011, as read", 2011, ""),
        ("about, as read on the city's page", None, "about"),
        ("over, as read; before 2022", None, "over"),
        ("about 2016, as read", 2016, "about"),
        ("as read in a 2010 article", None, ""),
        ("2010 article", None, ""),
        (None, None, ""),
    ],
)
def test_note_on_the_population_says_its_year_and_precision(note, year, precision, tmp_path):
    import_folder(write_folder(tmp_path, cities=[CITY | {"population_note": note}]))

    city = City.objects.get()
    assert (city.population_year, city.population_precision, city.population_note) == (year, precision, note or "")


def test_moment_must_be_one(tmp_path):
    with pytest.raises(CommandError, match="“yesterday” is no date and time such as 2026-11-21T00:00:00"):
        call_command("import_catalogue", tmp_path, "--published-at=yesterday")


def test_translation_that_the_file_has_not_stays_and_is_out_of_date_when_the_file_tells_it_anew(tmp_path):
    told = PRACTICE | {"title_en": "Garden", "summary_en": "Short.", "title_fr": None, "summary_fr": None}
    import_folder(write_folder(tmp_path, practices=[told]))
    practice = Practice.objects.get()
    practice.title_fr, practice.summary_fr = "Jardin", "Bref."
    practice.save()
    import_folder(write_folder(tmp_path, practices=[told | {"summary_en": "Short and new."}]))

    practice = Practice.objects.get()
    assert (practice.summary_en, practice.title_fr, practice.summary_fr) == ("Short and new.", "Jardin", "Bref.")
    assert practice.translations.get().state == "outdated"


def test_topic_has_its_name_in_further_languages_where_the_file_gives_it(tmp_path):
    import_folder(write_folder(tmp_path, topics=[TOPIC | {"name_de": "Bildung", "name_sr_latn": None}]))
    import_folder(write_folder(tmp_path, topics=[TOPIC]))

    topic = Topic.objects.get()
    assert (topic.name_de, topic.name_sr_latn) == ("Bildung", "")
