"""A folder with faults: each is named by file, entry, field and reason, all at once, and nothing changes."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from practices.models import Practice
from tests.folders import CITY, NETWORK, NEWS, PRACTICE, TOPIC, without, write_folder

pytestmark = pytest.mark.django_db


def faults(folder):
    """What the command says against a folder, a line each; the first line counts them."""
    with pytest.raises(CommandError) as refused:
        call_command("import_catalogue", folder, stdout=StringIO())
    first, *lines = str(refused.value).splitlines()
    assert first == f"Nothing was imported. Faults: {len(lines)}"
    return [line.strip() for line in lines]


PARIS = CITY | {"name_en": "Paris", "networks": [], "also_known_as": []}
FRENCH_ONLY = {"title_en": None, "summary_en": None}
UNTOLD = {"title_en": "Welcome app", "summary_en": " ", "title_fr": None, "summary_fr": "Une appli."}


def topic(*changes, **facts):
    return {"topics": [TOPIC | facts, *changes]}


def city(*more, **facts):
    return {"cities": [CITY | facts, *more]}


def network(*more, **facts):
    return {"networks": [NETWORK | facts, *more]}


def news(**facts):
    return network(announcements=[NEWS, NEWS | {"title_en": "Older"} | facts])


def practice(*more, **facts):
    return {"practices": [PRACTICE | facts, *more]}


LYON = "cities.json, entry 1 “Lyon”"
REV = "networks.json, entry 1 “Network of Cities”"
APP = "practices.json, entry 1 “welcome-app”"
NO_DATE = " is not a date. Write 2019, 2021-12 or 2019-01-23."
NO_SLUG = " is no address: Enter a valid “slug” consisting of letters, numbers, underscores or hyphens."


def too_long(limit):
    return f"Ensure this value has at most {limit} characters (it has {limit + 1})."


BROKEN = [  # a change to the valid folder, and the one fault that it makes: where, and why
    # The shape of an entry
    (practice(7), "practices.json, entry 2", "must be an object, not a number"),
    ({"practices": [without(PRACTICE, "topics")]}, f"{APP}, topics", "is missing"),
    (practice(titel="x"), f"{APP}, titel", "is not a key of this file"),
    (city(names={"xx": "Lyon"}), f"{LYON}, names, xx", "is no further language of the site"),
    (city(names={"fr": "Lyon"}), f"{LYON}, names, fr", "is no further language of the site"),
    (city(names=["Lyon"]), f"{LYON}, names", "must be names by language, not a list"),
    (city(names={"uk": "Л" * 121}), f"{LYON}, names, uk", too_long(120)),
    (network(names={"pt": 5}), f"{REV}, names, pt", "must be a text, not a number"),
    (practice(start_year="2019"), f"{APP}, start_year", "must be a whole number, not a text"),
    (practice(start_year=True), f"{APP}, start_year", "must be a whole number, not true or false"),
    (practice(ongoing="yes"), f"{APP}, ongoing", "must be true or false, not a text"),
    (practice(body_en={"a": 1}), f"{APP}, body_en", "must be a text, not an object"),
    (practice(other_cities="Paris"), f"{APP}, other_cities", "must be a list of texts, not a text"),
    (practice(body_en="\0"), f"{APP}, body_en", "holds a character that no text may hold"),
    (practice(title_en="\ud800"), f"{APP}, title_en", "holds a character that no text may hold"),
    (practice(topics=["Education", "Education"]), f"{APP}, topics, item 2", "repeats item 1"),
    (city(also_known_as=[" "]), f"{LYON}, also_known_as, item 1", "must not be empty"),
    (city(kind=""), f"{LYON}, kind", "must not be empty"),
    (city(has_practices=None), f"{LYON}, has_practices", "must not be empty"),
    (city(population=10**30), f"{LYON}, population", "is too large a number"),
    (news(date=2019), f"{REV}, announcements, item 2, date", "must be a text, not a number"),
    (news(text="x"), f"{REV}, announcements, item 2, text", "is not a key of this file"),
    (network(announcements=["x"]), f"{REV}, announcements, item 1", "must be an object, not a text"),
    # What the models refuse
    (practice(title_en="x" * 201), f"{APP}, title_en", too_long(200)),
    (practice(start_year=1899), f"{APP}, start_year", "Ensure this value is greater than or equal to 1900."),
    (practice(end_year=2101), f"{APP}, end_year", "Ensure this value is less than or equal to 2100."),
    (practice(end_year=2018), f"{APP}, end_year", "The end year is before the start year."),
    (practice(**UNTOLD), f"{APP}, title and summary", "Give the title and the summary in at least one language."),
    (practice(source_url="example.org"), f"{APP}, source_url", "Enter a valid URL."),
    (practice(source_url="javascript:alert(1)"), f"{APP}, source_url", "Enter a valid URL."),
    (practice(source_url="ftp://a.org"), f"{APP}, source_url", "A web address begins with http:// or https://."),
    (practice(source_kind="gossip"), f"{APP}, source_kind", "Value 'gossip' is not a valid choice."),
    (practice(year_label="x" * 201, **FRENCH_ONLY), f"{APP}, year_label", too_long(200)),
    (city(kind="village"), f"{LYON}, kind", "Value 'village' is not a valid choice."),
    (city(latitude=90.1), f"{LYON}, latitude", "Ensure this value is less than or equal to 90."),
    (city(longitude=-181), f"{LYON}, longitude", "Ensure this value is greater than or equal to -180."),
    (city(population=-1), f"{LYON}, population", "Ensure this value is greater than or equal to 0."),
    (city(also_known_as=["x" * 121]), f"{LYON}, also_known_as, item 1", too_long(120)),
    (network(member_count_as_of="July"), f"{REV}, member_count_as_of", "“July”" + NO_DATE),
    (news(date="2019-02-30"), f"{REV}, announcements, item 2, date", "“2019-02-30”" + NO_DATE),
    (network(extra_sources=["https://a.org", "x"]), f"{REV}, extra_sources, item 2", "Enter a valid URL."),
    (
        network(extra_sources=["ftp://a.org"]),
        f"{REV}, extra_sources, item 1",
        "A web address begins with http:// or https://.",
    ),
    # Names and addresses
    (
        topic(TOPIC | {"name_en": "School"}),
        "topics.json, entry 2 “School”, slug",
        "“education” is the slug of entry 1 already",
    ),
    (
        topic(TOPIC | {"slug": "school"}),
        "topics.json, entry 2 “Education”, name_en",
        "“Education” is the name_en of entry 1 already",
    ),
    (practice(PRACTICE), "practices.json, entry 2 “welcome-app”, id", "“welcome-app” is the id of entry 1 already"),
    (
        city(PARIS, PARIS | {"name_en": "París"}),
        "cities.json, entry 3 “París”, name_en",
        "“paris” is the address of entry 2 already",
    ),
    (practice(id="Welcome app!"), "practices.json, entry 1 “Welcome app!”, id", "“Welcome app!”" + NO_SLUG),
    (
        city(PARIS | {"name_en": "浜松"}),
        "cities.json, entry 2 “浜松”, name_en",
        "“” is no address: This field cannot be blank.",
    ),
    (practice(topics=["Schools"]), f"{APP}, topics, item 1", "“Schools” is not in topics.json"),
    (practice(city="Lyons", country=None), f"{APP}, city", "“Lyons” is not in cities.json"),
    (practice(other_cities=["Rome"]), f"{APP}, other_cities, item 1", "“Rome” is not in cities.json"),
    (practice(other_cities=["Lyon"]), f"{APP}, other_cities", "repeats “Lyon”, which is the practice’s city"),
    (network(member_cities=["Lyon", "Rome"]), f"{REV}, member_cities, item 2", "“Rome” is not in cities.json"),
    (city(networks=["RÉV", "XY"]), f"{LYON}, networks, item 2", "“XY” is not in networks.json"),
    # Facts in two places
    (city(networks=[]), f"{REV}, member_cities, item 1", "“Lyon” does not name “RÉV” among its networks"),
    (network(member_cities=[]), f"{LYON}, networks, item 1", "“RÉV” does not name “Lyon” among its member_cities"),
    (practice(country="Italy"), f"{APP}, country", "is “Italy”, but Lyon is in France"),
    (
        practice(city=None, other_cities=["Lyon"], country="Italy"),
        f"{APP}, country",
        "is “Italy”, but Lyon is in France",
    ),
    (practice(city=None, country=None), f"{APP}, country", "must be given where there is no city"),
    (network(country="Frankreich"), f"{REV}, country", "“Frankreich” is no country’s English name in CLDR"),
    (
        network(objectives_fr=["Apprendre"]),
        f"{REV}, objectives_fr",
        "must have as many items as objectives_en: 2, not 1",
    ),
    (
        news(title_en=None, title_fr=None),
        f"{REV}, announcements, item 2, title",
        "must be given in at least one language",
    ),
]


@pytest.mark.parametrize(("files", "where", "why"), BROKEN, ids=[f"{where}: {why}" for _, where, why in BROKEN])
def test_fault_is_named_with_file_entry_field_and_reason(files, where, why, tmp_path):
    assert faults(write_folder(tmp_path, **files)) == [f"{where}: {why}"]


UNREADABLE = [
    (b"\xff[]", "is not UTF-8, from byte 0 on"),
    (b"", "is not JSON: Expecting value: line 1 column 1 (char 0)"),
    (b"[NaN]", "is not JSON: NaN is no number"),
    (b"[" * 100_000, "is not JSON that can be read: it is nested too deeply"),
    (b'{"cities": []}', "must hold a list of entries, not an object"),
    (b"null", "must hold a list of entries, not null"),
]


@pytest.mark.parametrize(("content", "reason"), UNREADABLE, ids=[reason for _, reason in UNREADABLE])
def test_unreadable_file_is_named_once(content, reason, tmp_path):
    write_folder(tmp_path)
    (tmp_path / "cities.json").write_bytes(content)

    assert faults(tmp_path) == [f"cities.json: {reason}"]


def test_key_that_stands_twice_in_an_entry_is_named(tmp_path):
    text = (write_folder(tmp_path) / "cities.json").read_text(encoding="utf-8")
    (tmp_path / "cities.json").write_text(text.replace('"note": null', '"note": "a", "note": "b"'), encoding="utf-8")

    assert faults(tmp_path) == [f"{LYON}, note: stands twice in this entry"]


def test_missing_files_are_all_named(tmp_path):
    (tmp_path / "cities.json").mkdir()

    assert faults(tmp_path) == [
        "cities.json: cannot be read: Is a directory",
        "networks.json: is missing",
        "practices.json: is missing",
        "topics.json: is missing",
    ]


def test_missing_folder_is_named(tmp_path):
    assert faults(tmp_path / "nowhere") == [f"{tmp_path}/nowhere: is not a folder"]


EVERY_FAULT = [
    f"{LYON}, country: “Gaul” is no country’s English name in CLDR",
    f"{LYON}, member_since: Ensure this value is greater than or equal to 1900.",
    f"{LYON}, networks, item 1: “RÉV” is not in networks.json",
    f"{LYON}, population: must be a whole number, not a text",
    f"{REV}, acronym: Ensure this value has at most 30 characters (it has 31).",
    f"{REV}, founded_year: Ensure this value is greater than or equal to 1900.",
    f"{REV}, member_cities, item 1: “Lyon” does not name “{'x' * 31}” among its networks",
    f"{REV}, source_url: Enter a valid URL.",
    f"{APP}, city: “Rome” is not in cities.json",
    f"{APP}, end_year: The end year is before the start year.",
    f"{APP}, title and summary: Give the title and the summary in at least one language.",
    f"{APP}, topics, item 1: “Faith” is not in topics.json",
    f"{APP}, topics, item 2: must be a text, not a number",
    "practices.json, entry 2: must be an object, not a text",
    "topics.json, entry 1 “Education”, description_fr: must be a text, not a number",
    "topics.json, entry 1 “Education”, slug: must not be empty",
]


def test_every_fault_is_named_at_once(tmp_path):
    folder = write_folder(
        tmp_path,
        **topic(slug="", description_fr=5),
        **city(country="Gaul", member_since=1066, population="many"),
        **network(founded_year=20, acronym="x" * 31, source_url="nowhere"),
        **practice("x", start_year=2020, end_year=2019, city="Rome", topics=["Faith", 3], **UNTOLD),
    )

    assert faults(folder) == EVERY_FAULT


def test_faults_leave_everything_as_it_was(tmp_path):
    call_command("import_catalogue", write_folder(tmp_path), stdout=StringIO())
    before = list(Practice.objects.values())

    faults(write_folder(tmp_path, **practice(PRACTICE | {"id": "b", "start_year": 1}, title_en="Better app")))

    assert list(Practice.objects.values()) == before


def test_two_entries_never_become_one_practice(tmp_path):
    call_command("import_catalogue", write_folder(tmp_path), stdout=StringIO())
    renamed = Practice.objects.get()
    renamed.slug = "app"
    renamed.save()

    assert faults(write_folder(tmp_path, **practice(PRACTICE | {"id": "app"}))) == [
        "practices.json, entry 2 “app”, id: “Welcome app” is the practice of entry 1 already"
    ]
