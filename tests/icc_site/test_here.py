"""Every page says where it is: its address, its other languages, its PDF, and its place in the navigation."""

import pytest

from tests.factories import city, network, practice, topic
from tests.pages import page

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def something_everywhere():
    turin = city("Turin")
    network("Club", members=[turin])
    practice("Garden", title_fr="Jardin", summary_fr="Court.", cities=[turin], topics=[topic("Arts")])


def links(tree, kind):
    return tree.xpath(f"//head/link[@rel='{kind}'][not(@type='application/atom+xml')]/@href")


@pytest.mark.parametrize(
    "path", ["/", "/about/", "/practices/garden/", "/topics/arts/", "/cities/turin/", "/networks/club/"]
)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_page_names_itself_its_languages_and_its_pdf(client, path, language):
    found = page(client, f"/{language}{path}?utm_source=x", secure=True)
    origin = "https://testserver"

    assert links(found, "canonical") == [f"{origin}/{language}{path}"]
    assert links(found, "alternate") == [
        f"{origin}/en{path}?utm_source=x",
        f"{origin}/fr{path}?utm_source=x",
        f"/{language}{path[:-1]}.pdf?utm_source=x",
    ]
    assert found.xpath("//main//a[@download]/@href") == [f"/{language}{path[:-1]}.pdf?utm_source=x"]


@pytest.mark.parametrize(
    ("address", "status"),
    [("/en/nothing/", 404), ("/en/practices/nothing/", 404), ("/en/practices/?page=9", 404), ("/x", 404)],
)
def test_error_page_has_no_address_no_languages_and_no_pdf(client, address, status):
    missing = page(client, address, status)

    assert links(missing, "canonical") + links(missing, "alternate") == []
    assert missing.xpath("//a[@download]") == []
    assert missing.xpath("//meta[@name='robots']/@content") == ["noindex"]


@pytest.mark.parametrize(
    ("address", "current"),
    [
        ("/en/", []),
        ("/en/practices/", [("Practices", "page")]),
        ("/en/practices/?topic=arts", [("Practices", "page")]),
        ("/en/practices/garden/", [("Practices", "true")]),
        ("/en/cities/", [("Cities", "page")]),
        ("/en/cities/turin/", [("Cities", "true")]),
        ("/en/networks/club/", [("Networks", "true")]),
        ("/fr/about/", [("À propos", "page")]),
        ("/en/accessibility/", []),
    ],
)
def test_navigation_shows_where_the_reader_is(client, address, current):
    marked = page(client, address).xpath("//header//nav//a[@aria-current][not(@hreflang)]")

    assert [(link.text, link.get("aria-current")) for link in marked] == current


def test_query_with_odd_characters_stays_a_query(client):
    found = page(client, "/en/about/?a=%22%3E%3Cscript%3E&b=%C3%A9")

    assert found.xpath("//script[not(@src)]") == []
    assert found.xpath("//a[@download]/@href") == ["/en/about.pdf?a=%22%3E%3Cscript%3E&b=%C3%A9"]


@pytest.mark.parametrize(
    "header", ["evil.example", "testserver.evil.example", "testserver:80:80", "[", "a" * 5000, "é"]
)
def test_host_that_is_not_ours_is_refused_with_a_page(client, header):
    refused = page(client, "/fr/about/", 400, headers={"host": header})

    assert refused.get("lang") == "fr"
    assert "evil" not in refused.text_content()
