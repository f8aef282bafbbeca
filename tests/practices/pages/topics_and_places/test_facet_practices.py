"""What the pages of places say about their practices is what the list behind each number shows."""

import pytest
from django.utils import timezone

from tests.factories import city, network, practice, topic
from tests.pages import page, text, texts, titles

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def arts():
    """Three practices of Turin, one of them with Bari, and what must not count."""
    turin, bari, arts, sport = city("Turin"), city("Bari"), topic("Arts"), topic("Sport")
    network("Club", members=[turin, bari])
    practice("Garden", cities=[turin, bari], topics=[arts, sport], start_year=2019)
    practice("Walks", cities=[turin], topics=[arts], start_year=2018, end_year=2019)
    practice("Plan", cities=[turin])
    practice("Secret", cities=[turin], topics=[sport], start_year=2019, status="draft")
    practice("Elsewhere", cities=[city("Lyon", country="fr")], topics=[sport], start_year=2018)


def counted(tree) -> dict[str, str]:
    """The number beside each value, in the order of the page, by where it leads."""
    links = tree.xpath("//section[@aria-labelledby='practices']/div[@class='prose']//a")
    assert {link.get("rel") for link in links} <= {"nofollow"}
    return {link.get("href"): text(link.getnext()) for link in links}


@pytest.mark.usefixtures("arts")
def test_city_divides_its_practices_by_topic_and_year(client):
    assert counted(page(client, "/en/cities/turin/")) == {
        "/en/practices/?city=turin&topic=arts": "(2)",
        "/en/practices/?city=turin&topic=sport": "(1)",
        "/en/practices/?city=turin&year=2019": "(2)",
        "/en/practices/?city=turin&year=2018": "(1)",
        "/en/practices/?city=turin&year=none": "(1)",
    }


@pytest.mark.parametrize("address", ["/en/cities/turin/", "/en/countries/it/", "/en/networks/club/"])
def test_years_to_come_stand_folded_apart(client, address):
    present = timezone.localdate().year
    turin = city("Turin")
    network("Club", members=[turin])
    practice(cities=[turin], start_year=present, end_year=present + 2)
    practice(cities=[turin], start_year=present - 1, end_year=present - 1)
    found = page(client, address)

    [fold] = found.xpath("//section[@aria-labelledby='practices']//details[not(@open)]")
    assert text(fold.find("summary")) == "Show 2 years to come"
    assert texts(fold, ".//a") == [str(present + 2), str(present + 1)]
    assert texts(found, "//p[contains(., 'By year:')]/a") == [str(present), str(present - 1)]


@pytest.mark.parametrize("address", ["/en/cities/turin/", "/en/networks/club/", "/en/countries/it/"])
@pytest.mark.usefixtures("arts")
def test_every_number_is_that_of_its_list(client, address):
    numbers = counted(page(client, address))

    assert len(numbers) == 5
    assert numbers == {href: f"({len(titles(page(client, href)))})" for href in numbers}


@pytest.mark.usefixtures("catalogue")
def test_every_number_of_the_real_catalogue_is_that_of_its_list(client):
    for address in ("/en/networks/remiri/", "/fr/cities/barcelona/", "/en/countries/ca/"):
        for href, number in counted(page(client, address)).items():
            assert len(titles(page(client, href))) == int(number.strip("()"))


@pytest.mark.usefixtures("arts")
def test_commonest_topics_are_named(client):
    words = "//section[@aria-labelledby='practices']/div[@class='prose']/p"

    assert texts(page(client, "/en/cities/turin/"), words)[0] == "Their most frequent topic is Arts."


def test_several_commonest_topics_are_told_as_several(client):
    turin, arts, homes = city("Turin"), topic("Arts"), topic("Housing and urban planning")
    for _ in range(2):
        practice(cities=[turin], topics=[arts, homes])
    practice(cities=[turin], topics=[topic("Food"), topic("Sport")])

    told = text(page(client, "/en/cities/turin/"))
    assert "Their most frequent topics are Arts; Housing and urban planning." in told


def test_topics_equally_common_are_not_ranked(client):
    turin = city("Turin")
    for _ in range(2):
        practice(cities=[turin], topics=[topic()])

    found = text(page(client, "/en/cities/turin/"))
    assert ("2 practices" in found, "most frequent" in found) == (True, False)


def test_single_practice_is_not_divided(client):
    practice(cities=[city("Turin")], topics=[topic()])

    found = page(client, "/en/cities/turin/")
    assert (len(titles(found)), counted(found)) == (1, {})


@pytest.mark.parametrize("address", ["/en/cities/bari/", "/en/networks/ring/", "/en/countries/fr/"])
def test_place_without_practices_never_shows_those_of_others(client, address):
    practice("Garden", cities=[city("Turin")])
    network("Ring", country="fr", members=[city("Bari", country="fr")])

    assert titles(page(client, address)) == []
