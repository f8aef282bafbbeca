"""An announcement has a page of its own, among the other news of its network."""

import pytest

from tests.factories import announcement, network
from tests.pages import facts, page, text, texts, warm

pytestmark = pytest.mark.django_db
NEWS = "/en/networks/club/news/"


@pytest.fixture
def club():
    """A network with three announcements, and another one with one."""
    club = network("Club", acronym="CC", slug="club", source_url="https://www.example.org/club", region_en="Piedmont")
    for title, date in [("Old", "2019"), ("Middle", "2021-12"), ("New", "2021-12-03")]:
        announcement(club, title, date=date, body_en=f"{title} news.\n\nMore of it.")
    announcement(network("Ring"), "Elsewhere")
    return club


@pytest.mark.usefixtures("club")
def test_page_tells_text_date_network_and_source(client):
    found = page(client, f"{NEWS}middle/")

    assert texts(found, "//h1 | //div[@class='lead']/p") == ["Middle", "Middle news.", "More of it."]
    assert text(found.xpath("//header[@id='page-head']/p")[0]) == "CC · December 2021"
    assert facts(found) == {
        "Date": "December 2021",
        "Network": "Club (CC)",
        "Where": "Italy (Piedmont)",
        "Source": "example.org",
    }
    assert set(found.xpath("//main//time/@datetime")) == {"2019", "2021-12", "2021-12-03"}


@pytest.mark.parametrize(
    ("slug", "around"),
    [("old", ["Later: Middle"]), ("middle", ["Earlier: Old", "Later: New"]), ("new", ["Earlier: Middle"])],
)
@pytest.mark.usefixtures("club")
def test_page_leads_to_what_came_before_and_after(client, slug, around):
    found = page(client, f"{NEWS}{slug}/")

    assert texts(found, "//main//nav//li") == around
    assert found.xpath("//main//nav//a/@href") == [f"{NEWS}{words.split()[1].lower()}/" for words in around]


@pytest.mark.usefixtures("club")
def test_other_news_are_those_of_its_network_alone(client):
    others = texts(page(client, f"{NEWS}middle/"), "//section[@aria-labelledby='others']//li")

    assert others == ["3 December 2021 New", "2019 Old"]


@pytest.mark.usefixtures("club")
def test_only_news_stands_alone(client):
    assert texts(page(client, "/en/networks/ring/news/elsewhere/"), "//main//h2") == ["In short"]


@pytest.mark.parametrize("path", ["club/news/elsewhere/", "club/news/none/", "none/news/old/", "ring/news/old/"])
@pytest.mark.usefixtures("club")
def test_news_stands_under_its_own_network_alone(client, path):
    found = page(client, f"/en/networks/{path}", 404)

    assert texts(found, "//p[@class='lead']") == ["There is no such news."]


def test_french_news_say_so_on_an_english_page(client):
    network("Club").announcements.create(slug="a", date="2021", title_fr="Nouvelle", body_fr="Court.")
    found = page(client, f"{NEWS}a/")

    assert texts(found, "//main//*[@lang='fr']") == ["Nouvelle", "Court."]
    assert len(found.xpath("//p[@class='note']")) == 1


def test_words_are_never_read_as_html(client):
    words = "<img src=x onerror='a()'>"
    announcement(network("Club"), words, slug="a", body_en=words)

    assert page(client, f"{NEWS}a/").xpath("//img | //@onerror") == []


@pytest.mark.usefixtures("club")
def test_changed_news_is_read_at_once(client, club):
    assert "Old news." in text(page(client, f"{NEWS}old/"))
    news = club.announcements.get(slug="old")
    news.body_en = "Fresh news."
    news.save()

    assert texts(page(client, f"{NEWS}old/"), "//div[@class='lead']/p") == ["Fresh news."]


@pytest.mark.parametrize("wanted", [1, 3])
def test_page_costs_three_queries(client, django_assert_num_queries, wanted):
    club = network("Club")
    for number in range(wanted):
        announcement(club, slug=f"news-{number}")

    warm()
    with django_assert_num_queries(3):
        page(client, f"{NEWS}news-0/")
