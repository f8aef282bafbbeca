"""A topic's page shows its practices, the newest first, and where they are."""

import pytest

from tests.factories import city, practice, topic
from tests.pages import page, texts, titles, warm

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
ADDRESS = "/en/topics/arts/"


def test_page_shows_the_practices_of_its_topic_alone(client):
    arts = topic("Arts", description_en="What is made together.")
    practice("Garden", topics=[arts, topic("Sport")])
    practice("Market", topics=[topic("Food")])
    practice("Plan", topics=[arts], status="draft")
    found = page(client, ADDRESS)

    assert texts(found, "//h1 | //p[@class='lead'] | //main//h2") == [
        "Arts",
        "What is made together.",
        "1 practice about Arts",
    ]
    assert titles(found) == ["Garden"]


def test_countries_are_counted_and_lead_to_the_list(client):
    arts = topic("Arts")
    practice(topics=[arts], cities=[city("Turin"), city("Bari"), city("Lyon", country="fr")])
    practice(topics=[arts], country="it")
    practice(topics=[arts], country="pt", status="archived")
    practice(country="pt")
    found = page(client, ADDRESS)

    assert found.xpath("//main//a[contains(@href, 'country=')]/@href") == [
        "/en/practices/?country=fr&topic=arts",
        "/en/practices/?country=it&topic=arts",
    ]
    assert texts(found, "//main//span[@class='count']") == ["(1)", "(2)"]


def test_more_than_a_page_of_practices_leads_to_the_list(client):
    arts = topic("Arts")
    for number in range(21):
        practice(f"Garden {number:02}", topics=[arts])
    found = page(client, ADDRESS)

    assert titles(found) == [f"Garden {number:02}" for number in range(20, 0, -1)]
    [more] = found.xpath("//p[contains(@class, 'more')]/a")
    assert (more.text, more.get("href")) == ("See all 21 practices, and filter them", "/en/practices/?topic=arts")


@pytest.mark.parametrize("status", ["draft", "in_review", "archived"])
def test_topic_without_published_practices_says_so(client, status):
    practice("Plan", topics=[topic("Arts")], status=status)
    found = page(client, ADDRESS)

    assert "No practice has been published on this topic yet." in texts(found, "//main//p")
    assert titles(found) == []


def test_topic_is_told_in_the_readers_language_or_says_which(client):
    topic("Arts", description_en="What is made together.", name_fr="Les arts")
    found = page(client, "/fr/topics/arts/")

    assert [(element.text, element.get("lang")) for element in found.xpath("//h1 | //p[@class='lead']")] == [
        ("Les arts", None),
        ("What is made together.", "en"),
    ]
    assert len(found.xpath("//p[@class='note']")) == 1


@pytest.mark.parametrize("slug", ["none", "ART", "1"])
def test_unknown_topic_is_said_to_be_unknown(client, slug):
    topic("Arts")

    assert texts(page(client, f"/en/topics/{slug}/", 404), "//p[@class='lead']") == ["There is no such topic."]


@pytest.mark.parametrize("wanted", [1, 3])
def test_page_costs_five_queries(client, django_assert_num_queries, wanted):
    arts = topic("Arts")
    for _ in range(wanted):
        practice(cities=[city(), city()], topics=[arts, topic()], start_year=2019)

    warm()
    with django_assert_num_queries(5):
        assert len(titles(page(client, ADDRESS))) == wanted


def test_query_in_the_address_changes_nothing(client):
    practice("Garden", topics=[topic("Arts")])

    assert titles(page(client, f"{ADDRESS}?topic=none&country=it&page=7")) == ["Garden"]


def test_topic_without_a_name_in_the_readers_language_says_in_which_it_is(client):
    named, unnamed = topic("Arts", name_de="Kunst"), topic("Sport")
    practice("Fair", slug="fair", topics=[named, unnamed])

    for address in ("/de/practices/", "/de/practices/fair/"):
        links = page(client, address).xpath("//main//a[contains(@href, '/topics/')]")
        assert [(link.text, link.get("lang")) for link in links] == [("Kunst", None), ("Sport", "en")]
