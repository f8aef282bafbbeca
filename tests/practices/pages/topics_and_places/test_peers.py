"""A city's page shows what cities like it do, and why they are like it; a page of its own shows all of it."""

import pytest

from networks.models import City
from tests import pdfs
from tests.factories import city, network, practice
from tests.pages import LANGUAGES, page, text, texts, titles, warm

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
CITY, PEERS, BOOKLET = "/en/cities/turin/", "/en/cities/turin/peers/", "/en/booklet/?peers=turin"
SECTION = "//section[@aria-labelledby='peers']"
WHYS = {"size": "What cities of similar size do", "network": "What other cities in the same network do"}
WHYS |= {"country": "What other cities in the same country do"}
LIKE = "//ol[@class='ruled']/li"
NOTHING = [
    "We do not know how many inhabitants this city has, so its size is not compared. This city is in no network. "
    "No other city in the same country has a practice in this catalogue yet."
]


def reasons(tree, entries=LIKE) -> dict[str, str]:
    """Why practices are shown, by title."""
    found = tree.xpath(entries)
    return {text(entry.xpath(".//h2 | .//h3")[0]): text(entry.xpath("p[@class='kicker']")[0]) for entry in found}


def shares(title, name=None, **facts):
    """A city with a practice of that title."""
    place = city(name or f"Home of {title}", **facts)
    practice(title, cities=[place])
    return place


@pytest.fixture
def peers():
    """Turin, and a practice for each of the ways in which its city may be like Turin; three that are not."""
    turin = shares("Own", "Turin", population=800_000)
    size = {"population": 400_000, "population_precision": "about"}
    france = {"country": "fr"}
    members = [shares("All", **size), shares("Size, network", **size, **france), shares("Network", **france)]
    members.append(shares("Network, country", population=399_999))
    network("Club", members=[turin, *members]), network("Ring", members=[turin, members[0]], acronym="R")
    shares("Size", population=1_600_000, **france), shares("Size, country", population=800_000), shares("Country")
    shares("Larger", population=1_600_001, **france), shares("Unknown", **france)
    network("Other", members=[city("Riga", country="lv")])
    practice("Plan", cities=[members[0]], status="draft"), practice("National", country="it")
    return turin


@pytest.mark.usefixtures("peers")
def test_practices_of_cities_with_most_in_common_come_first_each_with_its_reason(client):
    assert reasons(page(client, PEERS)) == {
        "All": "Similar size (about 400,000 inhabitants) · Same networks (Club and R) · Same country (Italy)",
        "Size, network": "Similar size (about 400,000 inhabitants) · Same network (Club)",
        "Size, country": "Similar size (800,000 inhabitants) · Same country (Italy)",
        "Network, country": "Same network (Club) · Same country (Italy)",
        "Size": "Similar size (1,600,000 inhabitants)",
        "Network": "Same network (Club)",
        "Country": "Same country (Italy)",
    }


@pytest.mark.usefixtures("peers")
def test_order_is_that_of_what_they_have_in_common(client):
    found = ["All", "Size, network", "Size, country", "Network, country", "Size", "Network", "Country"]

    assert titles(page(client, PEERS)) == found
    assert list(reasons(page(client, CITY), f"{SECTION}//ul[@class='ruled']/li")) == found[:6]


@pytest.mark.usefixtures("peers")
def test_page_of_the_city_counts_them_and_leads_to_all(client):
    found = page(client, CITY)

    assert texts(found, f"{SECTION}/h2") == ["What cities like this one do"]
    assert texts(found, f"{SECTION}/p") == [
        "In common with this city: Similar size (4), Same network (4), Same country (4)",
        "See all 7 practices of cities like this one",
    ]
    assert found.xpath(f"{SECTION}/p/a/@href") == [*(f"{PEERS}?reason={why}" for why in WHYS), PEERS]


@pytest.mark.usefixtures("peers")
@pytest.mark.parametrize(("why", "heading"), WHYS.items())
def test_practices_for_one_reason_alone(client, why, heading):
    found = page(client, f"{PEERS}?reason={why}")

    assert texts(found, "//h1") == [heading]
    assert found.xpath("//main//nav//a[@aria-current='true']/@href") == [f"{PEERS}?reason={why}"]
    assert [title for title in reasons(found) if why not in title.lower()] == ["All"]
    assert len(titles(found)) == 4


def test_reason_is_that_of_the_citys_own_that_has_most_in_common_and_says_which(client):
    city("Turin", population=1000)
    near, alike = city("Asti", population=1), city("Lyon", country="fr", population=1000)
    both = city("Bari", population=501)
    practice("Fair", cities=[near, alike]), practice("Walk", cities=[alike, near, both])

    assert reasons(page(client, PEERS)) == {
        "Walk": "Bari · Similar size (501 inhabitants) · Same country (Italy)",
        "Fair": "Lyon · Similar size (1,000 inhabitants)",
    }
    assert reasons(page(client, f"{PEERS}?reason=country")) == {
        "Walk": "Bari · Similar size (501 inhabitants) · Same country (Italy)",
        "Fair": "Asti · Same country (Italy)",
    }


def test_what_the_city_did_together_with_others_is_its_own(client):
    turin = city("Turin")
    practice("Fair", cities=[city("Asti"), turin]), shares("Walk")

    assert titles(page(client, PEERS)) == ["Walk"]


@pytest.mark.parametrize("address", [CITY, PEERS])
def test_city_of_which_nothing_is_known_is_led_on(client, address):
    city("Turin"), shares("Fair", country="fr", population=1), practice("National", country="it")
    found = page(client, address)

    assert texts(found, "//main//p[@class='note']") == NOTHING
    ways = found.xpath("//p[contains(., 'no practice of a city like this one')]/following-sibling::ul//a/@href")
    assert ways == ["/en/map/", "/en/practices/"]
    assert [titles(page(client, way)) for way in ways[1:]] == [["National", "Fair"]]


@pytest.mark.parametrize(
    ("facts", "note"),
    [
        ({"population": 10}, "No other city of similar size has a practice in this catalogue yet."),
        ({}, "We do not know how many inhabitants this city has, so its size is not compared."),
    ],
)
def test_what_cannot_be_compared_is_said_and_the_rest_shown(client, facts, note):
    turin = city("Turin", **facts)
    network("Club", members=[turin, city("Oslo", country="no", population=10)])
    shares("Fair", population=None)
    found = page(client, CITY)

    network_note = "No other city in the same network has a practice in this catalogue yet."
    assert texts(found, f"{SECTION}//p[@class='note']") == [f"{note} {network_note}"]
    assert texts(found, f"{SECTION}//h3") == ["Fair"]


def test_reason_without_practices_leads_to_the_others(client):
    city("Turin"), shares("Fair")
    found = page(client, f"{PEERS}?reason=network")

    assert texts(found, "//main//p[@class='note']") == ["This city is in no network."]
    assert found.xpath(f"//main//a[@href='{PEERS}']/text()") == ["See all practices of cities like this one"]


def test_list_has_pages_of_twenty_and_one_address(client):
    city("Turin"), practice(cities=[city("Oslo", country="no")])
    [shares(f"Fair {number:02}") for number in range(21)]
    second = page(client, f"{PEERS}?page=2&reason=country")

    assert (titles(second), text(second.xpath("//*[@aria-current='page']")[-1])) == (["Fair 00"], "2")
    moved = {"?page=1": "", "?reason=&page=2": "?page=2", "?reason=size&x=1": "?reason=size"}
    assert [client.get(f"{PEERS}{query}", follow=True).redirect_chain[-1] for query in moved] == [
        (f"{PEERS}{query}", 301) for query in moved.values()
    ]
    assert client.get(f"{PEERS}?page=3").status_code == client.get("/en/cities/none/peers/").status_code == 404


@pytest.mark.usefixtures("peers")
@pytest.mark.parametrize("reason", ["SIZE", "Size", "siz\u200be", "ｓｉｚｅ"])
def test_reason_is_taken_in_whatever_signs(client, reason):
    for address, one in ((PEERS, f"{PEERS}?reason=size"), ("/en/booklet/", f"{BOOKLET}&reason=size")):
        answer = client.get(
            address, {"peers": "turin"} | {"reason": reason} if "booklet" in one else {"reason": reason}
        )
        assert (answer.status_code, answer["Location"]) == (301, one)


@pytest.mark.usefixtures("peers")
@pytest.mark.parametrize("address", [f"{PEERS}?", f"{BOOKLET}&"])
def test_reason_that_there_is_not_is_named_and_left_aside(client, address):
    note = "There is no “non sense” under In common with this city, so we have ignored it."
    found = page(client, f"{address}reason=non+sense")

    assert texts(found, "//main//p[@class='note']") == [note]
    assert note in pdfs.text(client.get(f"{address.replace('/?', '.pdf?')}reason=non+sense").content)
    assert found.xpath("//link[@rel='canonical']/@href") == [f"http://testserver{address}"[:-1]]
    assert client.get(f"{address}reason=%20", follow=True).redirect_chain[-1] == (address[:-1], 301)


@pytest.mark.usefixtures("peers")
def test_crawlers_find_them_on_the_page_of_the_city(client):
    found = page(client, f"{PEERS}?reason=size")

    assert found.xpath("//meta[@name='robots']/@content") == ["noindex, follow"]
    assert found.xpath("//link[@rel='canonical']/@href") == [f"http://testserver{PEERS}?reason=size"]
    assert len(found.xpath("//link[@hreflang]")) == len(LANGUAGES)


@pytest.mark.usefixtures("peers")
@pytest.mark.parametrize("reason", ["", "reason=size"])
def test_booklet_holds_them_in_their_order_and_leads_back(client, reason):
    address = f"{PEERS}?{reason}".removesuffix("?")
    [link] = page(client, address).xpath("//a[normalize-space()='Booklet of these practices']/@href")
    found = page(client, link)

    assert link == f"{BOOKLET}&{reason}".removesuffix("&")
    assert texts(found, "//article[@class='chapter']/header/h2") == titles(page(client, address))
    assert found.xpath("//a[text()='Back to the practices of cities like this one']/@href") == [address]


def test_booklet_is_called_by_the_city_and_has_one_address(client):
    city("Turin"), shares("Fair")

    assert texts(page(client, BOOKLET), "//h1") == ["What cities like this one do: Turin"]
    assert client.get(f"{BOOKLET}&topic=arts&reason=")["Location"] == BOOKLET
    assert client.get("/en/booklet/?peers=none").status_code == 404


def test_city_that_grows_or_joins_is_like_others_at_once(client):
    turin, oslo = city("Turin", population=10), shares("Fair", "Oslo", country="no", population=1)
    assert titles(page(client, PEERS)) == []
    club = network("Club", members=[turin])
    club.memberships.create(city=oslo)
    assert list(reasons(page(client, PEERS)).values()) == ["Same network (Club)"]
    City.objects.get(slug="oslo").networks.clear()
    oslo.population = 20
    oslo.save()

    assert list(reasons(page(client, PEERS)).values()) == ["Similar size (20 inhabitants)"]


@pytest.mark.parametrize("wanted", [1, 3])
@pytest.mark.parametrize(("address", "queries"), [(CITY, 9), (PEERS, 9), (BOOKLET, 12)])
def test_peers_cost_the_same_for_one_and_three(client, django_assert_num_queries, wanted, address, queries):
    turin = city("Turin", population=10)
    network(members=[turin, *(shares(f"Fair {number}", population=10) for number in range(wanted))])

    warm()
    with django_assert_num_queries(queries):
        assert len(page(client, address).xpath("//article")) == wanted
