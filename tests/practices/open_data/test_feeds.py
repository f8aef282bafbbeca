"""What is new of a network comes to feed readers as Atom, RFC 4287."""

import datetime

import pytest
from lxml import etree

from practices.models import Practice
from tests.factories import announcement, city, network, practice
from tests.pages import page, warm

pytestmark = pytest.mark.django_db
FEED = "/en/networks/club.atom"
ATOM = {"a": "http://www.w3.org/2005/Atom"}
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture
def club():
    """A network with news and practices, and what must not come: drafts, and what is of others."""
    turin = city("Turin")
    club = network("Club", members=[turin], description_en="Cities meet.")
    announcement(club, "A fair", date="2021-12", body_en="It was <b>big</b> & loud.")
    announcement(network("Ring"), "Elsewhere")
    practice("Garden", cities=[turin])
    practice(title_fr="Marché", cities=[turin], published_at=datetime.datetime(2020, 5, 1, tzinfo=datetime.UTC))
    for status in ("draft", "in_review", "archived"):
        practice(f"Secret {status}", cities=[turin], status=status)
    practice("Far away", cities=[city("Rome")])
    return club


def feed(client, address=FEED):
    response = client.get(address)
    assert (response.status_code, response["Content-Type"]) == (200, "application/atom+xml; charset=utf-8")
    return etree.fromstring(response.content)


def found(tree, path: str) -> list[str]:
    return tree.xpath(path, namespaces=ATOM)


@pytest.mark.usefixtures("club")
def test_news_and_practices_come_newest_first_and_nothing_else(client):
    assert found(feed(client), "//a:entry/a:title/text()") == ["Garden", "A fair", "Marché"]


@pytest.mark.usefixtures("club")
def test_feed_and_entries_have_all_that_atom_requires_once(client):
    tree = feed(client)

    for part in (tree, *found(tree, "//a:entry")):
        for name in ("id", "title", "updated"):
            assert len(found(part, f"a:{name}")) == 1
    for moment in found(tree, "//a:updated/text() | //a:published/text()"):
        assert datetime.datetime.fromisoformat(moment).tzinfo
    ids = found(tree, "//a:id/text()")
    assert (len(ids), {id.partition(":")[0] for id in ids}) == (len(set(ids)), {"http"})
    assert found(tree, "a:author/a:name/text()") == ["Intercultural Cities: good practices"]
    assert found(tree, "a:updated/text()") == [max(found(tree, "//a:entry/a:updated/text()"))]


@pytest.mark.usefixtures("club")
def test_feed_knows_itself_and_its_page(client):
    tree = feed(client)

    assert found(tree, "a:link[@rel='self']/@href") == [f"http://testserver{FEED}"]
    assert found(tree, "a:link[@rel='alternate']/@href") == ["http://testserver/en/networks/club/"]
    for link in found(tree, "//a:entry/a:link[@rel='alternate']/@href"):
        page(client, link)
    [advertised] = page(client, "/en/networks/club/").xpath("//head/link[@type='application/atom+xml']/@href")
    assert advertised == FEED


@pytest.mark.usefixtures("club")
def test_texts_come_as_plain_text_in_the_language_that_they_say(client):
    tree = feed(client, "/fr/networks/club.atom")

    assert tree.get(LANG) == "fr"
    titles = {title.text: (title.get(LANG), title.get("type")) for title in found(tree, "//a:entry/a:title")}
    assert titles == {"Garden": ("en", "text"), "A fair": ("en", "text"), "Marché": (None, "text")}
    assert found(tree, "//a:summary[contains(., 'big')]/text()") == ["It was <b>big</b> & loud."]


def test_entry_keeps_its_identity_when_its_text_and_address_change(client, club):
    before = found(feed(client), "//a:entry/a:id/text()")
    saved = Practice.objects.get(slug="garden")
    saved.title_en, saved.slug = "Orchard", "orchard"
    saved.save()
    tree = feed(client)

    assert found(tree, "//a:entry/a:title/text()")[0] == "Orchard"
    assert found(tree, "//a:entry/a:id/text()") == before


def test_network_without_news_has_an_empty_feed_that_stands_still(client):
    club = network("Club")
    tree = feed(client)

    assert found(tree, "//a:entry") == []
    assert found(tree, "a:updated/text()") == [club.updated_at.isoformat()]


def test_letters_that_xml_cannot_hold_are_left_out(client):
    announcement(network("Club"), "A\x0b fair", slug="fair", body_en="Be\x08ll")

    assert found(feed(client), "//a:entry/*/text()")[0] == "A fair"


def test_reader_who_has_the_feed_is_told_so_until_it_changes(client, club):
    etag = client.get(FEED)["ETag"]
    assert client.get(FEED, headers={"if-none-match": etag}).status_code == 304
    announcement(club, "A feast")

    changed = client.get(FEED, headers={"if-none-match": etag})
    assert (changed.status_code, b"A feast" in changed.content) == (200, True)


def test_network_that_does_not_exist_has_no_feed(client):
    assert client.get("/en/networks/none.atom").status_code == 404


@pytest.mark.parametrize("wanted", [1, 3])
def test_feed_costs_four_queries(client, django_assert_num_queries, wanted):
    turin = city()
    club = network("Club", members=[turin])
    for _ in range(wanted):
        practice(cities=[turin]), announcement(club)

    warm()
    with django_assert_num_queries(4):  # the catalogue's version, the network, its news, its practices
        assert len(found(feed(client), "//a:entry")) == 2 * wanted
