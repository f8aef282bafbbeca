"""Every page says where it is: its address, its other languages, its PDF, and its place in the navigation."""

import pytest

from networks.models import Network
from practices.models import Topic
from tests.factories import announcement, city, network, practice, special_page, topic
from tests.pages import in_all_languages, page

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def something_everywhere():
    turin = city("Turin")
    network("Club", members=[turin])
    practice("Garden", title_fr="Jardin", summary_fr="Court.", cities=[turin], topics=[topic("Arts")])


def links(tree, kind):
    return tree.xpath(f"//head/link[@rel='{kind}'][not(@type='application/atom+xml')]/@href")


@pytest.mark.parametrize("path", ["/", "/about/", "/practices/", "/map/", "/cities/turin/", "/countries/it/"])
@pytest.mark.parametrize("language", ["en", "fr", "sr-latn"])
def test_page_names_itself_its_languages_and_its_pdf(client, path, language):
    found = page(client, f"/{language}{path}", secure=True)
    origin = "https://testserver"

    assert links(found, "canonical") == [f"{origin}/{language}{path}"]
    assert links(found, "alternate") == [*in_all_languages(origin + "/{}" + path), f"/{language}{path[:-1]}.pdf"]
    assert found.xpath("//main//a[@download]/@href") == [f"/{language}{path[:-1]}.pdf"]


def test_page_that_was_asked_with_a_query_keeps_it_in_its_other_forms_but_not_in_its_own_name(client):
    found = page(client, "/de/networks/?sort=known")

    assert links(found, "canonical") == ["http://testserver/de/networks/"]
    assert links(found, "alternate")[0] == "http://testserver/en/networks/?sort=known"
    assert links(found, "alternate")[-1] == "/de/networks.pdf?sort=known"


@pytest.mark.parametrize(
    ("texts", "told", "canonical"),
    [
        ({"title_en": "Park"}, ["en"], {"en": "en", "fr": "en", "de": "en", "uk": "en"}),
        ({"title_fr": "Parc"}, ["fr"], {"en": "fr", "fr": "fr", "de": "fr", "uk": "fr"}),
        ({"title_en": "Park", "title_fr": "Parc"}, ["en", "fr"], {"en": "en", "fr": "fr", "de": "en", "uk": "en"}),
    ],
)
def test_text_in_another_language_than_the_page_names_the_address_in_its_own(client, texts, told, canonical):
    practice(slug="park", **texts)
    found = {language: page(client, f"/{language}/practices/park/") for language in canonical}

    path = "http://testserver/{}/practices/park/"
    assert {code: links(tree, "canonical") for code, tree in found.items()} == {
        code: [path.format(text)] for code, text in canonical.items()
    }
    alternates = [tree.xpath("//link[@rel='alternate']/@hreflang") for tree in found.values()]
    assert alternates == [told] * len(found)


@pytest.mark.parametrize(
    "path", ["/practices/garden/", "/networks/club/", "/networks/club/news/fair/", "/special/floods/"]
)
def test_page_about_one_text_has_no_copies_in_languages_that_only_frame_it(client, path):
    announcement(Network.objects.get(), "A fair", slug="fair")
    special_page("Floods")
    found = page(client, f"/el{path}")

    assert links(found, "canonical") == [f"http://testserver/en{path}"]
    assert set(found.xpath("//link[@rel='alternate']/@hreflang")) <= {"en", "fr"}


def test_topic_has_a_page_in_each_language_in_which_it_has_a_name(client):
    arts = Topic.objects.get()
    arts.name_de, arts.name_el = "Kunst", "Τέχνες"
    arts.save()
    found = page(client, "/de/topics/arts/")

    assert links(found, "canonical") == ["http://testserver/de/topics/arts/"]
    assert found.xpath("//link[@rel='alternate']/@hreflang") == ["en", "de", "el"]


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
    found = page(client, "/en/practices/?q=%22%3E%3Cscript%3E&year=%C3%A9")

    assert found.xpath("//script[not(@src)]") == []
    assert found.xpath("//a[@download]/@href") == ["/en/practices.pdf?q=%22%3E%3Cscript%3E&year=%C3%A9"]


@pytest.mark.parametrize(
    "header", ["evil.example", "testserver.evil.example", "testserver:80:80", "[", "a" * 5000, "é"]
)
def test_host_that_is_not_ours_is_refused_with_a_page(client, header):
    refused = page(client, "/fr/about/", 400, headers={"host": header})

    assert refused.get("lang") == "fr"
    assert "evil" not in refused.text_content()
