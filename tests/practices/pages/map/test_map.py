"""The map shows where the practices of a list were found, and a list beside it says the same."""

import gzip

import pytest
from django.utils.html import escape

from networks.models import City
from tests.factories import city, practice, topic
from tests.pages import page, text, texts, warm

pytestmark = pytest.mark.django_db
MAP = "/en/map/"
ROME = {"latitude": 41.9, "longitude": 12.5}
OSLO = {"latitude": 59.9, "longitude": 10.75}
OTTAWA = {"latitude": 45.4, "longitude": -75.7}


@pytest.fixture
def places():
    """Rome with two practices, one of them with Oslo; Ottawa with none; Italy alone, and nowhere, with one each."""
    rome, oslo = city("Rome", **ROME), city("Oslo", country="no", **OSLO)
    city("Ottawa", country="ca", **OTTAWA)
    arts = topic("Arts")
    practice("Garden", cities=[rome, oslo], topics=[arts])
    practice("Choir", cities=[rome])
    practice("Law", country="it", topics=[arts])
    practice("Song")
    practice("Plan", cities=[oslo], status="draft")


def marks(tree) -> dict[str, str]:
    """What each mark that one can follow says, with where it leads."""
    return {text(link.find("title")): link.get("href") for link in tree.xpath("//svg//a")}


def listed(tree) -> list[str]:
    return texts(tree, "//*[@class='places']//h3 | //*[@class='places']//li")


def test_marks_lead_to_the_list_of_a_city(client, places):
    assert marks(page(client, f"{MAP}?view=world")) == {
        "Rome, Italy: 2 practices": "/en/practices/?city=rome",
        "Oslo, Norway: 1 practice": "/en/practices/?city=oslo",
        "Ottawa, Canada: no practice yet": "/en/cities/ottawa/",
    }


def test_list_beside_the_map_says_the_same_and_all_practices_add_up(client, places):
    found = page(client, MAP)

    assert texts(found, "//h1") == ["4 practices"]
    assert listed(found) == [
        *("Canada", "Ottawa"),
        *("Italy 3 practices", "Rome 2 practices", "No city named: 1 practice"),
        *("Norway 1 practice", "Oslo 1 practice"),
    ]
    assert texts(found, "//p[@class='note']") == ["1 practice names no place."]


def test_map_filters_with_the_list_and_each_leads_to_the_other(client, places):
    found = page(client, f"{MAP}?topic=arts")

    assert texts(found, "//h1") == ["2 practices about Arts"]
    assert marks(found) == {
        "Rome, Italy: 1 practice": "/en/practices/?city=rome&topic=arts",
        "Oslo, Norway: 1 practice": "/en/practices/?city=oslo&topic=arts",
    }
    assert found.xpath("//a[text()='Show as a list']/@href") == ["/en/practices/?topic=arts"]
    other = page(client, "/en/practices/?topic=arts")
    assert other.xpath("//a[normalize-space()='Map of these practices']/@href") == [f"{MAP}?topic=arts"]


QUERIES = [
    "",
    "?country=no",
    "?country=it&country=no",
    "?city=oslo",
    "?city=oslo&city=rome&country=no",
    "?topic=arts",
    "?q=garden",
]


@pytest.mark.parametrize("query", QUERIES)
def test_every_number_is_that_of_its_list(client, places, query):
    found = page(client, MAP + query)
    rows = found.xpath("//*[@class='places']//*[a and span]")
    told = [(text(row.find("span")), row.find("a").get("href")) for row in rows]
    told += [(name.split(": ")[1], address) for name, address in marks(found).items() if "no practice" not in name]

    assert told
    for number, address in told:
        assert texts(page(client, address), "//h1")[0].startswith(f"{number} ")


def test_every_number_of_the_catalogue_is_that_of_its_list(client, catalogue):
    for name, address in marks(page(client, f"{MAP}?topic=education&topic=refugees")).items():
        assert texts(page(client, address), "//h1")[0].startswith(name.rpartition(": ")[2])


def test_frame_is_the_closest_that_holds_all_that_was_found(client, places):
    assert frame(page(client, f"{MAP}?country=it")) == "Europe"  # Oslo shares a garden
    assert frame(page(client, f"{MAP}?city=rome")) == "Italy"
    assert frame(page(client, f"{MAP}?city=rome&view=world")) == "The world"
    assert frame(page(client, f"{MAP}?view=no")) == "Norway"


def test_map_opens_on_europe_and_says_what_lies_beyond(client, catalogue):
    found = page(client, MAP)

    assert texts(found, "//*[@aria-label='Part of the world']//li")[:2] == ["Europe", "The world"]
    assert (frame(found), frame(page(client, f"{MAP}?view=world"))) == ("Europe", "The world")
    assert found.xpath("//svg[@class='map-drawing']/@aria-label") == ["Map (Europe): 124 practices"]
    words = "6 cities with practices are outside this map. You can find them in the list."
    assert texts(found, "//p[@class='note']")[0] == words


def test_cities_without_practices_do_not_widen_the_map(client, places):
    assert frame(page(client, MAP)) == "Europe"  # Ottawa has none


def test_marks_carry_their_numbers(client, places):
    [numbers] = page(client, MAP).xpath("//*[@class='map-numbers']")

    assert (texts(numbers, "*"), numbers.get("aria-hidden")) == (["2"], "true")  # Rome


def frame(tree) -> str:
    [current] = texts(tree, "//*[@aria-label='Part of the world']//a[@aria-current]")
    return current


def test_frames_keep_the_filters_and_the_closest_needs_no_name(client, places):
    found = page(client, f"{MAP}?city=rome&view=europe")
    links = found.xpath("//*[@aria-label='Part of the world']//a")

    assert {text(link): link.get("href") for link in links} == {
        "The world": f"{MAP}?city=rome&view=world",
        "Europe": f"{MAP}?city=rome&view=europe",
        "Italy": f"{MAP}?city=rome",
    }
    assert found.xpath("//form[@id='filters']/@action") == [MAP]
    assert found.xpath("//form[@id='filters']//input[@name='view']/@value") == ["europe"]


def test_city_beyond_the_frame_is_told(client, places):
    found = page(client, f"{MAP}?view=no")

    words = "1 city with practices is outside this map. You can find it in the list."
    assert texts(found, "//p[@class='note']")[0] == words
    assert "Rome 2 practices" in listed(found)


def test_city_that_nobody_knows_where_it_lies_is_in_the_list(client):
    practice(cities=[city("Rome", **ROME)])
    practice(cities=[city("Bari")])
    found = page(client, MAP)

    assert (len(marks(found)), listed(found)[1:]) == (1, ["Bari 1 practice", "Rome 1 practice"])


@pytest.mark.parametrize(
    ("asked", "address"),
    [
        ("?view=europe", MAP),  # as it is anyway
        ("?topic=arts&country=it&page=3", f"{MAP}?country=it&topic=arts"),
        ("?view=world&city=rome&x=1", f"{MAP}?city=rome&view=world"),
        ("?view=atlantis", f"{MAP}?view=atlantis"),
    ],
)
def test_map_has_one_address(client, places, asked, address):
    City.objects.get(slug="ottawa").delete()
    response = client.get(MAP + asked, follow=True)

    assert response.redirect_chain in ([], [(address, 301)])
    assert response.request["PATH_INFO"] + "?" + response.request["QUERY_STRING"] in (address, f"{address}?")


def test_frame_that_does_not_exist_is_named_and_left_aside(client, places):
    words = "There is no map of “atlantis”; this is the one that fits these practices."

    assert texts(page(client, f"{MAP}?view=atlantis"), "//p[@class='note']")[0] == words


def test_map_without_a_result_says_which_filter_to_drop(client, places):
    topic("Sports")
    found = page(client, f"{MAP}?country=it&topic=sports")

    assert found.xpath("//figure | //svg[@class='map-drawing']") == []
    assert found.xpath("//section[@id='results']//li/a[contains(., 'without')]/@href") == [f"{MAP}?country=it"]


def test_only_the_whole_map_is_for_search_engines(client, places):
    robots = "//meta[@name='robots']/@content"

    assert page(client, MAP).xpath(robots) == []
    assert page(client, f"{MAP}?topic=arts").xpath(robots) == ["noindex, follow"]
    assert page(client, f"{MAP}?view=no").xpath(robots) == ["noindex, follow"]


def test_map_speaks_french(client, places):
    found = page(client, "/fr/map/?topic=arts")

    assert set(marks(found)) == {"Rome, Italie : 1 pratique", "Oslo, Norvège : 1 pratique"}


def test_name_cannot_break_out_of_the_map(client):
    evil = "<script>x</script> \"R'ome"
    practice(cities=[city(evil, slug="evil", **ROME)])
    content = client.get(MAP).content.decode()

    assert "<script>x" not in content
    assert content.count(escape(evil)) >= 3


@pytest.mark.parametrize("wanted", [1, 3])
def test_map_costs_no_more_queries_for_more_places(client, django_assert_num_queries, wanted):
    for number in range(wanted):
        practice(cities=[city(latitude=41 + number, longitude=12)])
    warm()
    client.get(MAP)

    with django_assert_num_queries(1):
        assert len(marks(page(client, f"{MAP}?view=world"))) == wanted


def test_moved_city_moves_on_the_map_at_once(client, places):
    before = client.get(MAP).content
    rome = City.objects.get(slug="rome")
    rome.longitude += 1
    rome.save()

    assert client.get(MAP).content != before


@pytest.mark.parametrize("view", ["", "?view=europe", "?view=it"])
def test_page_is_light(client, catalogue, view):
    content = client.get(MAP + view, follow=True).content

    assert len(gzip.compress(content, 6)) < 60_000
