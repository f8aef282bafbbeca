"""The list of networks, and the page of each."""

import pytest

from networks.models import Network
from tests.factories import announcement, city, network, practice, topic
from tests.pages import facts, page, text, texts, titles, warm

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
ADDRESS = "/en/networks/club/"


def names(tree):
    return texts(tree, "//article/h2")


def members_told(tree):
    return texts(tree, "//section[@aria-labelledby='members']/p")


def test_networks_stand_in_alphabetical_order_with_their_numbers(client):
    turin, lyon = city("Turin"), city("Lyon", country="fr")
    network("Ring", members=[turin, lyon], founded_year=2017)
    network("Élan", country="fr", members=[lyon])
    network("Zone", country=None)
    practice(cities=[turin, lyon])
    practice(cities=[lyon], status="draft")
    found = page(client, "/en/networks/")

    assert names(found) == ["Élan", "Ring", "Zone"]
    assert texts(found, "//article/p[@class='kicker']") == [
        "France",
        "1 member in this catalogue · 1 practice",
        "Italy · founded in 2017",
        "2 members in this catalogue · 1 practice",
        "International",
        "Its members are not in this catalogue",
    ]


def test_network_told_in_french_alone_says_so_in_the_list(client):
    Network.objects.create(slug="club", name_fr="Le club", description_fr="Des villes.")
    [card] = page(client, "/en/networks/").xpath("//article")

    assert texts(card, ".//*[@lang='fr']") == ["Le club", "Des villes."]
    assert texts(card, "p[@class='kicker']")[-1] == "In French"


@pytest.mark.parametrize("wanted", [1, 3])
def test_list_costs_three_queries(client, django_assert_num_queries, wanted):
    for _ in range(wanted):
        practice(cities=[network(members=[city()]).members.get()])

    warm()
    with django_assert_num_queries(3):
        assert len(names(page(client, "/en/networks/"))) == wanted


def club_of_which_all_is_known():
    """A network with every fact that its page can tell."""
    club = network(
        "Club",
        local_name="Circolo",
        acronym="CC",
        slug="club",
        region_en="Piedmont",
        description_en="Cities meet.\n\nThey learn.",
        founded_year=2010,
        recognised_year=2012,
        coordinator_en="An office",
        source_url="https://www.example.org/club",
        reported_partner_count=3,
    )
    club.partners.create(name="A university")
    club.objectives.create(text_en="To meet.", position=2)
    club.objectives.create(text_en="To begin.", position=1)
    club.further_sources.create(url="https://example.com/more")


def test_page_tells_all_that_is_known(client):
    club_of_which_all_is_known()
    found = page(client, ADDRESS)

    assert texts(found, "//h1 | //div[@class='lead']/p") == ["Club (CC)", "Cities meet.", "They learn."]
    assert texts(found, "//section[@aria-labelledby='objectives']//li") == ["To begin.", "To meet."]
    assert text(found.xpath("//header[@id='page-head']/p")[0]) == "Network · Italy (Piedmont)"
    assert facts(found) == {
        "Local name": "Circolo",
        "Founded in": "2010",
        "Recognised by the programme in": "2012",
        "Coordinator": "An office",
        "Strategic partners": "A university 3 reported, 1 in this catalogue",
        "Sources": "example.org example.com",
    }


def test_members_stand_in_the_networks_own_order(client):
    club = network("Club", members=[city("Turin"), city("Lyon", country="fr"), city("Bari")])
    club.memberships.filter(city__slug="bari").update(since_year=2015)

    members = texts(page(client, ADDRESS), "//section[@aria-labelledby='members']//li")
    assert members == ["Turin 0 practices", "Lyon, France 0 practices", "Bari 0 practices · in the network since 2015"]


def test_member_tells_since_when_and_how_much_it_has_shared(client):
    turin = city("Turin", member_since=2012)
    network("Club", members=[turin]).memberships.update(since_year=2015)
    practice(cities=[turin]), practice(cities=[turin]), practice(cities=[turin], status="draft")
    [member] = page(client, ADDRESS).xpath("//section[@aria-labelledby='members']//li")

    told = "Turin 2 practices · in the network since 2015 · in the programme since 2012"
    assert (text(member), member.xpath("a/@href")) == (told, ["/en/cities/turin/"])


@pytest.mark.parametrize(
    ("known", "facts", "words"),
    [
        (0, {}, "Its members are not in this catalogue."),
        (1, {}, "1 member is in this catalogue."),
        (2, {}, "2 members are in this catalogue."),
        (2, {"reported_member_count": 2}, "2 members are in this catalogue."),
        (2, {"reported_member_count": 30}, "30 members reported, 2 in this catalogue."),
        (
            2,
            {"reported_member_count": 30, "reported_member_count_as_of": "2021-12"},
            "30 members reported (December 2021), 2 in this catalogue.",
        ),
    ],
)
def test_page_tells_known_members_from_reported_ones(client, known, facts, words):
    network("Club", members=[city() for _ in range(known)], **facts)

    assert members_told(page(client, ADDRESS)) == [words]


def test_newest_news_stand_whole_and_the_others_lead_on_as_precisely_as_they_are_dated(client):
    club = network("Club")
    for title, date in [("Old", "2019"), ("New", "2021-12-03"), ("Middle", "2021-12")]:
        announcement(club, title, date=date, body_en=f"{title} news.")
    announcement(network("Ring"), "Elsewhere")
    news = page(client, ADDRESS).xpath("//section[@aria-labelledby='news']")[0]

    assert texts(news, "article/*") == ["3 December 2021", "New", "New news."]
    assert texts(news, "ul/li") == ["December 2021 Middle", "2019 Old"]
    assert news.xpath(".//a/@href") == [f"{ADDRESS}news/{slug}/" for slug in ("new", "middle", "old")]


def test_page_without_news_objectives_or_partners_has_no_such_headings(client):
    network("Club")

    assert texts(page(client, ADDRESS), "//main//h2") == ["Members", "0 practices"]
    assert facts(page(client, ADDRESS)) == {}


def test_practices_of_its_members_count_once(client):
    turin, bari = city("Turin"), city("Bari")
    network("Club", members=[turin, bari])
    practice("Garden", cities=[turin, bari])
    practice("Plan", cities=[bari], status="draft")
    practice("Elsewhere", cities=[city("Rome")])
    found = page(client, ADDRESS)

    assert (texts(found, "//h2[@id='practices']"), titles(found)) == (["1 practice"], ["Garden"])
    assert titles(page(client, "/en/practices/?network=club")) == ["Garden"]


def test_french_texts_say_so_on_an_english_page(client):
    club = network("Club", description_fr="Des villes.", coordinator_fr="Un bureau", region_fr="Alsace")
    club.objectives.create(text_fr="Se voir.")
    club.announcements.create(slug="a", date="2021-12", title_fr="Nouvelle", body_fr="Court.")
    found = page(client, ADDRESS)

    assert texts(found, "//main//*[@lang='fr']") == [
        *("Alsace", "Des villes.", "Se voir.", "Nouvelle", "Court.", "Un bureau")
    ]
    assert len(found.xpath("//p[@class='note']")) == 1
    assert texts(found, "//section[@aria-labelledby='news']//p[@class='kicker']") == ["December 2021", "In French"]


def test_texts_are_never_read_as_html(client):
    words = "<img src=x onerror='a()'>"
    club = network(words, slug="club", description_en=words, coordinator_en=words, local_name="<b>")
    club.partners.create(name=words)
    announcement(club, words, slug="a", body_en=words)
    found = page(client, ADDRESS)

    assert found.xpath("//img | //@onerror | //td//b") == []
    assert text(found).count(words) == 7


@pytest.mark.parametrize("wanted", [1, 3])
def test_page_costs_ten_queries(client, django_assert_num_queries, wanted):
    members = [city() for _ in range(wanted)]
    club = network("Club", members=members)
    for number, member in enumerate(members):
        practice(cities=[member, city()], topics=[topic()])
        announcement(club)
        club.partners.create(name="Partner")
        club.objectives.create(text_en="Objective")
        club.further_sources.create(url=f"https://example.org/{number}")

    warm()
    with django_assert_num_queries(10):
        assert len(titles(page(client, ADDRESS))) == wanted


@pytest.mark.parametrize("slug", ["none", "CLUBS", "1"])
def test_unknown_network_is_said_to_be_unknown(client, slug):
    network("Club")

    assert texts(page(client, f"/en/networks/{slug}/", 404), "//p[@class='lead']") == ["There is no such network."]
