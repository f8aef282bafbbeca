"""The list of cities, and the page of each."""

import pytest

from tests.factories import city, network, practice, topic
from tests.pages import facts, page, text, texts, titles, warm

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def test_cities_stand_under_their_countries_both_in_alphabetical_order(client):
    for name, country in [
        ("Turin", "it"),
        ("Évreux", "fr"),
        ("Zagreb", "hr"),
        ("Esch", "lu"),
        ("Bari", "it"),
        ("Fès", "ma"),
    ]:
        city(name, country=country)
    city("Elne", country="fr")
    found = page(client, "/en/cities/")

    assert texts(found, "//main//section/h2") == ["Croatia", "France", "Italy", "Luxembourg", "Morocco"]
    assert texts(found, "//main//section[h2='France']//li") == ["Elne", "Évreux"]
    assert texts(found, "//main//section[h2='Italy']//li") == ["Bari", "Turin"]


def test_countries_are_in_the_order_of_the_readers_language(client):
    for country in ("de", "es", "at"):
        city(country=country)

    assert texts(page(client, "/en/cities/"), "//main//h2") == ["Austria", "Germany", "Spain"]
    assert texts(page(client, "/fr/cities/"), "//main//h2") == ["Allemagne", "Autriche", "Espagne"]


def test_cities_are_in_the_order_of_the_readers_language(client):
    city("Genoa", name_fr="Gênes")
    city("Ghent", name_fr="Gand")

    assert texts(page(client, "/en/cities/"), "//main//section//li") == ["Genoa", "Ghent"]
    assert texts(page(client, "/fr/cities/"), "//main//section//li") == ["Gand", "Gênes"]


def test_city_says_how_many_practices_are_published(client):
    turin, bari = city("Turin"), city("Bari")
    network("Club", members=[turin, bari])
    network("Ring", members=[turin])
    for cities in ([turin], [turin, bari]):
        practice(cities=cities)
    practice(cities=[bari], status="draft")
    city("Rome")

    cities = texts(page(client, "/en/cities/"), "//main//section//li")
    assert cities == ["Bari (1 practice)", "Rome", "Turin (2 practices)"]


def test_list_names_how_many_cities_and_countries_there_are(client):
    city(country="fr"), city(country="it"), city(country="it")

    assert texts(page(client, "/en/cities/"), "//p[@class='lead']")[0].startswith(
        "3 cities, boroughs and regions in 2 "
    )


@pytest.mark.parametrize("wanted", [1, 3])
def test_list_costs_two_queries(client, django_assert_num_queries, wanted):
    for _ in range(wanted):
        practice(cities=[city()])

    warm()
    with django_assert_num_queries(2):
        assert len(texts(page(client, "/en/cities/"), "//main//section//li")) == wanted


def test_page_tells_all_that_is_known(client):
    turin = city(
        "Turin",
        local_name="Torino",
        other_names=["Augusta Taurinorum", "Torino"],
        population=848885,
        population_year=2021,
        population_precision="about",
        member_since=2016,
        latitude=45.07,
        longitude=-7.6825,
    )
    club = network("Italian Club", acronym="IC", members=[turin], source_url="https://www.example.org/members")
    club.memberships.update(since_year=2017)
    found = page(client, "/en/cities/turin/")

    assert texts(found, "//h1 | //header[@id='page-head']/p[@class='kicker']") == ["Italy", "Turin"]
    assert facts(found) == {
        "Other names": "Torino · Augusta Taurinorum",
        "In the programme since": "2016",
        "Population": "about 848,885 (2021)",
        "Network": "IC (since 2017)",
        "Position (about)": "45.07° N, 7.682° W",
        "Source on IC": "example.org",
    }


def test_little_known_city_has_no_empty_facts(client):
    city("Turin")

    assert facts(page(client, "/en/cities/turin/")) == {}


def test_city_on_the_equator_has_a_position(client):
    city("Zero", latitude=0, longitude=0)

    assert facts(page(client, "/en/cities/zero/")) == {"Position (about)": "0° N, 0° E"}


def test_page_writes_numbers_as_its_language_does(client):
    city("Turin", population=848885, latitude=45.5, longitude=1)
    shown = facts(page(client, "/fr/cities/turin/"))

    assert [
        value for value in shown.values() if "848\xa0885" in value or "848 885" in value.replace("\u202f", " ")
    ] != []
    assert [value for value in shown.values() if "45,5°" in value] != []


def test_kind_of_place_is_said_unless_it_is_a_city(client):
    city("Neukölln", slug="neukolln", country="de", kind="borough")
    [kicker] = page(client, "/en/cities/neukolln/").xpath("//header[@id='page-head']/p[@class='kicker']")

    assert (text(kicker), kicker.xpath("a/@href")) == ("Germany · borough", ["/en/countries/de/"])


def test_page_shows_the_newest_practices_and_leads_to_all(client):
    turin = city("Turin")
    for number in range(22):
        practice(f"Garden {number:02}", cities=[turin, city()])
    practice("Elsewhere", cities=[city("Lyon", country="fr")])
    found = page(client, "/en/cities/turin/")

    assert texts(found, "//h2[@id='practices']") == ["22 practices"]
    assert titles(found) == [f"Garden {number:02}" for number in range(21, 1, -1)]
    assert found.xpath("//p[contains(@class, 'more')]/a/@href") == ["/en/practices/?city=turin"]
    assert len(titles(page(client, "/en/practices/?city=turin"))) == 20


@pytest.mark.parametrize(
    ("known", "words"),
    [
        (False, "This city has not shared a practice yet."),
        (True, "The programme knows practices of this city; none of them is in this catalogue yet."),
    ],
)
def test_city_without_published_practices_says_why(client, known, words):
    practice(cities=[city("Turin", practices_known=known)], status="draft")
    found = page(client, "/en/cities/turin/")

    assert texts(found, "//section[@aria-labelledby='practices']/*") == ["0 practices", words]


@pytest.mark.parametrize("wanted", [1, 3])
def test_page_costs_ten_queries(client, django_assert_num_queries, wanted):
    turin = city("Turin", other_names=[f"Name {number}" for number in range(wanted)])
    for _ in range(wanted):
        network(members=[turin])
        practice(cities=[turin, city()], topics=[topic()])

    warm()
    with django_assert_num_queries(10):
        assert len(titles(page(client, "/en/cities/turin/"))) == wanted


@pytest.mark.parametrize("slug", ["nowhere", "TURI_", "1"])
def test_unknown_city_is_said_to_be_unknown(client, slug):
    city("Turin")

    assert texts(page(client, f"/en/cities/{slug}/", 404), "//p[@class='lead']") == ["There is no such city."]
