"""The home page leads into the catalogue, and every number on it is that of the list behind it."""

import datetime

import pytest
from django.utils import timezone

from tests.factories import announcement, city, network, practice, special_page, topic
from tests.pages import page, text, texts, titles, warm

pytestmark = pytest.mark.django_db
FIGURES = "//div[@class='hero-figures']/p[not(@class)]"


@pytest.fixture
def catalogue_of_four():
    """Four published practices, and unpublished ones with everything of their own."""
    arts, sport = topic("Arts"), topic("Sport")
    turin, bari, lyon = city("Turin"), city("Bari"), city("Lyon", country="fr")
    network("Club", members=[turin, lyon])
    practice("Garden", topics=[arts], cities=[turin, lyon], start_year=2019, end_year=2020)
    practice("Market", topics=[arts, sport], cities=[bari], start_year=2020)
    practice("Choir", topics=[sport], country="pt")
    practice(title_fr="Jardin", topics=[sport], cities=[lyon])
    for status in ("draft", "in_review", "archived"):
        practice(status=status, topics=[topic(), arts], cities=[city(country="de"), turin], start_year=2001)


def ways_in(tree, name):
    """The links of one way into the catalogue: address, label and number."""
    links = tree.xpath(f"//nav[@aria-labelledby='by-{name}']//a")
    return [(link.get("href"), *texts(link, "span")) for link in links]


@pytest.mark.usefixtures("catalogue_of_four")
def test_every_way_in_leads_to_as_many_practices_as_it_says(client):
    home = page(client, "/en/")

    assert ways_in(home, "topic")[:2] == [("/en/topics/arts/", "Arts", "2"), ("/en/topics/sport/", "Sport", "3")]
    assert ways_in(home, "country") == [
        ("/en/countries/fr/", "France", "2"),
        ("/en/countries/it/", "Italy", "2"),
        ("/en/countries/pt/", "Portugal", "1"),
    ]
    assert ways_in(home, "year") == [
        ("/en/practices/?year=2020", "2020", "2"),
        ("/en/practices/?year=2019", "2019", "1"),
        ("/en/practices/?year=none", "No year given", "2"),
    ]
    for name in ("topic", "country", "year"):
        for address, _label, number in ways_in(home, name):
            assert len(titles(page(client, address))) == int(number), address


@pytest.mark.usefixtures("catalogue_of_four")
def test_figures_count_what_is_published(client):
    [figures] = texts(page(client, "/en/"), FIGURES)

    assert figures == (
        "4 practices from 3 cities in 3 countries, and the national or regional network"
        " in which cities learn from each other."
    )


def test_lead_says_how_many_cities_take_part_and_how_many_share(client):
    turin, oslo = city("Turin"), city("Oslo", country="no")
    network("Club", members=[turin, city("Parma"), city("Reggio")])
    practice(cities=[turin])
    practice(cities=[oslo])

    [lead] = texts(page(client, "/en/"), "//p[@class='lead']")
    assert lead.startswith("Of 4 cities, boroughs and regions that take part, 2 share how they welcome newcomers,")


def test_lead_of_an_empty_catalogue_counts_nothing(client):
    assert texts(page(client, "/en/"), "//p[@class='lead']") == [
        "This catalogue puts the good practices of cities in order, so that yours can learn from them."
    ]


@pytest.mark.parametrize("address", ["/en/", "/en/practices/"])
def test_years_to_come_are_folded_apart(client, address):
    present = timezone.localdate().year
    practice(start_year=present, end_year=present + 2)
    tree = page(client, address)

    folded = "//details[summary='Show 2 years to come']//a | //details[summary='Show 2 years to come']//label"
    years = [words.split()[0] for words in texts(tree, folded)]
    assert years == [str(present + 2), str(present + 1)]


def test_country_that_only_a_misplaced_field_names_is_not_counted(client):
    practice(cities=[city("Turin")], country="pt")

    assert texts(page(client, "/en/"), FIGURES)[0].startswith("1 practice from 1 city in 1 country")


def test_newest_five_are_shown_and_the_rest_is_a_link_away(client):
    for day in range(1, 8):
        practice(f"Practice {day}", published_at=datetime.datetime(2026, 1, day, tzinfo=datetime.UTC))
    practice("Plan", status="draft")
    home = page(client, "/en/")

    assert titles(home) == [f"Practice {day}" for day in (7, 6, 5, 4, 3)]
    [more] = home.xpath("//section[@aria-labelledby='newest']/p[@class='more']/a")
    assert (text(more), more.get("href")) == ("All 7 practices", "/en/practices/")


def test_network_with_the_newest_news_is_told_of(client):
    for name, date in [("Old", "2019"), ("New", "2021-12"), ("Middle", "2021-11-30")]:
        announcement(network(name, members=[city(f"Town of {name}")]), date=date)
    network("Silent")
    told = page(client, "/en/").xpath("//section[@aria-labelledby='network-told']")

    assert [texts(section, "h2 | p[@class='kicker']") for section in told] == [["New", "Members: Town of New"]]
    assert told[0].xpath("p[@class='more']/a/@href") == ["/en/networks/new/"]


def test_search_box_leads_to_the_list(client):
    practice("Garden")
    [form] = page(client, "/en/").xpath("//main//form[@role='search']")

    assert (form.get("action"), form.get("method"), form.xpath(".//input/@name")) == ("/en/practices/", "get", ["q"])
    assert titles(page(client, form.get("action"), data={"q": "garden"})) == ["Garden"]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_home_page_of_an_empty_catalogue_is_a_page(client, language):
    home = page(client, f"/{language}/")

    assert (home.get("lang"), titles(home)) == (language, [])
    assert [label for _, label, number in ways_in(home, "year")] == [
        {"en": "No year given", "fr": "Année non précisée"}[language]
    ]


def test_french_practice_says_so_among_the_newest(client):
    practice(title_fr="Jardin")
    [card] = page(client, "/en/").xpath("//article")

    assert texts(card, ".//*[@lang='fr']") == ["Jardin", "Jardin en bref."]
    assert texts(card, "p")[-1] == "In French"


def test_template_is_linked(client):
    assert page(client, "/en/").xpath("//section[@aria-labelledby='take-part']//a/@href") == ["/en/template/"]


def test_special_pages_are_linked_in_their_order(client):
    special_page("Floods", position=2)
    special_page("Elections", position=1)
    special_page("Secret", status="draft")
    [section] = page(client, "/en/").xpath("//section[@aria-labelledby='special-pages']")

    assert section.xpath(".//@href") == ["/en/special/", "/en/special/elections/", "/en/special/floods/"]
    assert texts(section, ".//li/p") == ["About Elections.", "About Floods."]


def test_home_page_without_special_pages_has_no_heading_for_them(client):
    assert page(client, "/en/").xpath("//*[@id='special-pages']") == []


@pytest.mark.parametrize("wanted", [1, 3])
def test_home_page_costs_nine_queries(client, django_assert_num_queries, wanted):
    for _ in range(wanted):
        place = city()
        announcement(network(members=[place]))
        special_page()
        practice(cities=[place, city()], topics=[topic()], start_year=2019)

    warm()
    with django_assert_num_queries(9):
        assert len(titles(page(client, "/en/"))) == wanted
