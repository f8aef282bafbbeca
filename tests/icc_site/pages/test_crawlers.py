"""What crawlers are told: where the pages are, which of them matter, and which one address a list has."""

from urllib.parse import urlsplit

import pytest
from lxml import etree

from practices.models import Topic
from tests.factories import announcement, city, network, practice, special_page, topic
from tests.pages import LANGUAGES, in_all_languages, page, text, warm

pytestmark = pytest.mark.django_db
LIST = "/en/practices/"
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
SECTIONS = ["pages", "practices", "topics", "cities", "countries", "networks", "news", "special"]


@pytest.fixture
def places():
    """Practices with a value of every facet, more than a page of them, and what is not public."""
    turin, bari, arts, sport = city("Turin"), city("Bari"), topic("Arts"), topic("Sport")
    announcement(network("Club", members=[turin]), "A fair")
    practice("Gardens", title_fr="Jardins", cities=[turin], topics=[arts], start_year=2019)
    practice(title_fr="Marché", cities=[turin, bari], topics=[arts, sport])
    for _ in range(22):
        practice(cities=[turin], topics=[sport])
    special_page("Floods")
    special_page("Secret occasion", status="draft")
    for status in ("draft", "in_review", "archived"):
        practice(f"Secret {status}", status=status)


def sitemap(client, address: str, path: str) -> list[str]:
    response = client.get(address)
    assert response.status_code == 200
    return etree.fromstring(response.content).xpath(path, namespaces=SITEMAP)


def locations(client, section: str) -> list[str]:
    return [urlsplit(url).path for url in sitemap(client, f"/sitemap-{section}.xml", "//s:loc/text()")]


def robots(client, address: str) -> list[str]:
    return page(client, address).xpath("//meta[@name='robots']/@content")


def test_robots_are_kept_from_what_is_no_page(client):
    response = client.get("/robots.txt")

    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response.content.decode().split("\n") == [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /text-size/",
        *in_all_languages("Disallow: /{}/suggestions/"),
        "",
        "Sitemap: http://testserver/sitemap.xml",
        "",
    ]


def test_sitemap_leads_to_each_section(client):
    found = sitemap(client, "/sitemap.xml", "//s:sitemap/s:loc/text()")

    assert found == [f"http://testserver/sitemap-{section}.xml" for section in SECTIONS]


@pytest.mark.usefixtures("places")
def test_every_page_of_the_sitemap_answers_in_its_language(client):
    for section in SECTIONS:
        for address in locations(client, section):
            assert page(client, address).get("lang") == address.split("/")[1]


@pytest.mark.usefixtures("places")
def test_sitemap_names_the_other_languages_of_each_page(client):
    alternates = "//s:url[s:loc='http://testserver/fr/cities/turin/']/x:link[@rel='alternate']"
    links = sitemap(client, "/sitemap-cities.xml", alternates)

    assert {link.get("hreflang"): link.get("href") for link in links} == {
        code: f"http://testserver/{code}/cities/turin/" for code in LANGUAGES
    }


@pytest.mark.usefixtures("places")
def test_practice_stands_in_the_sitemap_in_the_languages_in_which_it_is_told(client):
    found = locations(client, "practices")

    assert [address for address in found if "gardens" in address or "marche" in address] == [
        "/en/practices/gardens/",
        "/fr/practices/gardens/",
        "/fr/practices/marche/",
    ]
    marche = "//s:url[contains(s:loc, 'marche')]/x:link/@hreflang"
    assert sitemap(client, "/sitemap-practices.xml", marche) == ["fr"]


@pytest.mark.usefixtures("places")
def test_what_is_told_stands_in_the_sitemap_in_its_own_languages_and_what_is_gathered_in_all(client):
    Topic.objects.filter(slug="arts").update(name_fr="Arts", name_de="Kunst")
    found = {section: [address.split("/")[1] for address in locations(client, section)] for section in SECTIONS}

    assert found["cities"] == LANGUAGES * 2
    assert (found["countries"], found["pages"][:13]) == (LANGUAGES, LANGUAGES)
    assert (found["networks"], found["news"], found["special"]) == (["en"], ["en"], ["en"])
    assert found["topics"] == ["en", "fr", "de", "en"]


@pytest.mark.usefixtures("places")
def test_sitemap_holds_no_draft(client):
    assert not any("secret" in address for section in SECTIONS for address in locations(client, section))
    assert len(locations(client, "practices")) == 25


@pytest.mark.parametrize("size", [1, 3])
def test_sitemap_of_practices_costs_two_queries(client, django_assert_num_queries, size):
    for number in range(size):
        practice(title_fr=f"Jardin {number}")
    warm()

    with django_assert_num_queries(2):  # the catalogue's version, and the practices
        client.get("/sitemap-practices.xml")


@pytest.mark.usefixtures("places")
@pytest.mark.parametrize(
    ("asked", "canonical"),
    [
        ("topic=sport&topic=arts", "topic=arts&topic=sport"),
        ("topic=arts&country=it", "country=it&topic=arts"),
        ("topic=arts&topic=arts", "topic=arts"),
        ("page=1&sort=newest&match=any&q=", ""),
        ("q=gardens&sort=relevance", "q=gardens"),
        ("sort=relevance", ""),
        ("topic=arts&match=all", "match=all&topic=arts"),
        ("match=all&topic=arts&topic=sport&page=1", "match=all&topic=arts&topic=sport"),
        ("utm_source=news&fbclid=1&city=turin", "city=turin"),
        ("country=it&country=atlantis&country=atlantis", "country=atlantis&country=it"),
        ("sort=nonsense&match=nonsense", "match=nonsense&sort=nonsense"),
        ("q=%20%20gardens%20%20of%20", "q=gardens+of"),
        ("?", ""),
    ],
)
def test_list_has_one_address_and_leads_there_at_once(client, asked, canonical):
    response = client.get(f"{LIST}?{asked}")
    address = LIST + (f"?{canonical}" if canonical else "")

    assert (response.status_code, response.get("Location")) == (301, address)
    assert client.get(address).status_code == 200


@pytest.mark.usefixtures("places")
@pytest.mark.parametrize(
    "query", ["", "?page=2", "?country=it&topic=arts", "?q=gardens", "?q=gardens&sort=title", "?sort=city&year=2019"]
)
def test_canonical_list_answers_without_a_detour_and_names_itself(client, query):
    tree = page(client, LIST + query)

    assert tree.xpath("//link[@rel='canonical']/@href") == [f"http://testserver{LIST}{query}"]


@pytest.mark.usefixtures("places")
def test_value_that_does_not_exist_is_kept_and_named(client):
    tree = page(client, f"{LIST}?country=atlantis&topic=arts")

    assert "atlantis" in text(tree.get_element_by_id("results"))
    assert tree.xpath("//link[@rel='canonical']/@href") == [f"http://testserver{LIST}?topic=arts"]


@pytest.mark.usefixtures("places")
@pytest.mark.parametrize("query", ["topic=arts", "q=gardens", "year=2019&sort=title", "country=it&page=2"])
def test_filtered_list_is_followed_but_not_kept(client, query):
    assert robots(client, f"{LIST}?{query}") == ["noindex, follow"]


@pytest.mark.usefixtures("places")
@pytest.mark.parametrize("address", [LIST, f"{LIST}?page=2", "/en/", "/en/practices/gardens/", "/en/topics/arts/"])
def test_page_of_its_own_is_kept(client, address):
    assert robots(client, address) == []


@pytest.mark.usefixtures("places")
@pytest.mark.parametrize(
    "address",
    [
        "/en/",
        LIST,
        f"{LIST}?topic=arts&country=it",
        f"{LIST}?q=gardens&year=2019",
        f"{LIST}?q=zzz&topic=arts",
        "/en/practices/gardens/",
        "/en/topics/sport/",
        "/en/cities/turin/",
        "/en/countries/it/",
        "/en/networks/club/",
    ],
)
def test_no_crawler_is_led_into_the_filters(client, address):
    links = page(client, address).xpath("//a[contains(@href, '/practices/?')][not(contains(@rel, 'nofollow'))]")
    own = "//nav[contains(@class, 'pages')]//a | //*[@id='site-languages']//a"
    allowed = page(client, address).xpath(own)

    assert {link.get("href") for link in links} <= {link.get("href") for link in allowed}


def test_page_links_to_itself_in_its_other_languages(client):
    practice(title_fr="Marché", slug="marche")

    assert page(client, LIST).xpath("//head/link[@hreflang]/@hreflang") == LANGUAGES
    assert page(client, "/en/practices/marche/").xpath("//head/link[@hreflang]/@hreflang") == ["fr"]
