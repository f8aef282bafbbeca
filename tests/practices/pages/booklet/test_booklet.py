"""A booklet: the practices of a list whole, with cover, contents, indices and colophon; a page that is a PDF too."""

import datetime

import pytest

from practices.models import Practice
from tests.factories import city, network, practice, topic
from tests.pages import page, text, texts, warm

pytestmark = pytest.mark.django_db
BOOKLET = "/en/booklet/"
CHAPTERS = "//article[@class='chapter']"
ARTS_QUERY = "topic=arts"


@pytest.fixture
def three():
    """Two English practices and a French one on arts, from two cities and a country, and what does not belong."""
    arts, sport = topic("Arts"), topic("Sport")
    turin, bari = city("Turin"), city("Bari")
    facts = {"purpose_en": "<h3>Aims</h3><p>To meet.</p>", "process_en": "<p>Step by step.</p>", "start_year": 2019}
    network("Club", members=[turin])
    garden = practice("Garden", number=1, cities=[turin], topics=[arts], **facts)
    garden.links.create(title_en="Website", url="https://example.org/")
    practice("Market", number=2, cities=[turin, bari], topics=[sport, arts])
    practice(title_fr="Chorale", number=3, country="fr", topics=[arts])
    practice("Race", number=4, topics=[sport])
    practice("Secret", number=5, topics=[arts], status="draft")


def chapters(tree) -> list[str]:
    return texts(tree, f"{CHAPTERS}/header/h2")


def index(tree, name: str) -> list[tuple[str, list[str]]]:
    """The entries of an index, each with the titles to which it refers."""
    groups = tree.xpath(f"//section[@aria-labelledby='{name}']/ul/li")
    return [(texts(group, "span")[0], texts(group, "ul/li/a[1]")) for group in groups]


# --- What it holds -----------------------------------------------------------------------------------------------
@pytest.mark.usefixtures("three")
def test_cover_says_what_the_booklet_holds_and_when_that_last_changed(client):
    Practice.objects.update(updated_at=datetime.datetime(2025, 3, 2, 12, tzinfo=datetime.UTC))
    found = page(client, f"{BOOKLET}?{ARTS_QUERY}")

    assert texts(found, "//h1") == ["3 practices about Arts"]
    assert texts(found, "//*[@class='cover']//dd") == ["3", "2 March 2025", "English"]
    assert found.xpath("//body/@data-version") == [" · Version of 2 March 2025"]


@pytest.mark.usefixtures("three")
def test_booklet_of_a_list_follows_its_filters_and_its_order(client):
    assert chapters(page(client, f"{BOOKLET}?sort=title&{ARTS_QUERY}")) == ["Chorale", "Garden", "Market"]
    assert chapters(page(client, f"{BOOKLET}?city=bari")) == ["Market"]


@pytest.mark.usefixtures("three")
def test_booklet_of_picked_practices_follows_their_order(client):
    found = page(client, f"{BOOKLET}?practice=4&practice=1")

    assert (texts(found, "//h1"), chapters(found)) == (["My list"], ["Race", "Garden"])


@pytest.mark.usefixtures("three")
def test_chapter_is_the_practice_whole(client):
    [chapter] = page(client, f"{BOOKLET}?practice=1").xpath(CHAPTERS)
    told = page(client, "/en/practices/garden/")

    parts = ["p[@class='lead']", "*[@class='section']/*", "*[@class='facts']/section/*"]
    for part in parts:
        expected = texts(told, f"//main//{part}")
        assert expected
        assert texts(chapter, f".//{part}") == expected
    assert chapter.get("id") == "icc-0001"


@pytest.mark.usefixtures("three")
def test_headings_stand_one_below_the_other(client):
    headings = page(client, f"{BOOKLET}?practice=1").xpath("//main//*[self::h1 or self::h2 or self::h3 or self::h4]")

    assert [(heading.tag, text(heading)) for heading in headings] == [
        ("h1", "My list"),
        ("h2", "Contents"),
        ("h2", "Garden"),
        ("h3", "Purpose"),
        ("h4", "Aims"),
        ("h3", "Process"),
        ("h3", "In short"),
        ("h3", "Documents and links"),
        ("h3", "Cite this practice"),
        ("h2", "Index by city"),
        ("h2", "Index by topic"),
        ("h2", "About this booklet"),
    ]


@pytest.mark.usefixtures("three")
def test_contents_name_each_practice_with_its_place_and_years(client):
    contents = page(client, f"{BOOKLET}?sort=title&{ARTS_QUERY}").xpath("//section[@aria-labelledby='contents']//li")

    assert [text(entry) for entry in contents] == ["Chorale France", "Garden Turin · 2019", "Market Turin and Bari"]
    assert [entry.xpath(".//a/@href") for entry in contents] == [
        ["#icc-0003"] * 2,
        ["#icc-0001"] * 2,
        ["#icc-0002"] * 2,
    ]


@pytest.mark.usefixtures("three")
def test_indices_lead_to_the_practices_of_each_city_and_topic(client):
    found = page(client, f"{BOOKLET}?practice=3&practice=2&practice=1")

    assert index(found, "by-city") == [("Bari", ["Market"]), ("France", ["Chorale"]), ("Turin", ["Market", "Garden"])]
    assert index(found, "by-topic") == [("Arts", ["Chorale", "Market", "Garden"]), ("Sport", ["Market"])]


@pytest.mark.usefixtures("three")
def test_every_reference_leads_somewhere_and_no_id_is_given_twice(client):
    found = page(client, f"{BOOKLET}?{ARTS_QUERY}")
    ids = found.xpath("//@id")
    links = {link for link in found.xpath("//main//a/@href") if link.startswith("#")}

    assert len(ids) == len(set(ids))
    assert {link.removeprefix("#") for link in links} == {"icc-0001", "icc-0002", "icc-0003"}
    assert {text(link) for link in found.find_class("page-ref")} == {""}


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize(
    ("language", "heading", "titles"),
    [
        ("en", "Shown in French, in full or in part", ["Chorale"]),
        ("fr", "Pratiques affichées en anglais, en tout ou en partie", ["Garden", "Market"]),
    ],
)
def test_texts_in_another_language_are_marked_and_listed_at_the_end(client, language, heading, titles):
    found = page(client, f"/{language}/booklet/?practice=1&practice=2&practice=3")
    [colophon] = found.xpath("//section[@aria-labelledby='colophon']")

    assert (texts(colophon, ".//h3"), texts(colophon, ".//li")) == ([heading], titles)
    other = "fr" if language == "en" else "en"
    assert texts(found, f"{CHAPTERS}/header/h2[@lang='{other}']") == titles
    assert len(found.xpath(f"{CHAPTERS}//p[@class='note']")) == len(titles)


def test_section_in_another_language_counts_as_one(client):
    practice("Garden", number=1, impact_fr="<p>Beaucoup.</p>")

    assert texts(page(client, f"{BOOKLET}?practice=1"), "//section[@aria-labelledby='colophon']//li") == ["Garden"]


# --- What is left out --------------------------------------------------------------------------------------------
@pytest.mark.usefixtures("three")
@pytest.mark.parametrize(
    ("query", "title"),
    [
        (ARTS_QUERY, "3 practices about Arts"),
        ("practice=5&practice=1", "My list"),
        ("practice=secret&practice=1", "My list"),
        ("q=secret", "0 practices with “secret”"),
        ("", "4 practices"),
    ],
)
def test_draft_is_in_no_booklet(client, query, title):
    found = page(client, f"{BOOKLET}?{query}")

    assert texts(found, "//h1") == [title]
    assert "Secret" not in chapters(found)
    assert "icc-0005" not in found.xpath("//@id")


@pytest.mark.usefixtures("three")
def test_what_does_not_exist_is_named_and_left_aside(client):
    assert texts(
        page(client, f"{BOOKLET}?topic=nope&{ARTS_QUERY}"), "//*[@class='stack booklet-notes']/p[@class='note']"
    ) == ["There is no “nope” under Topic, so we have ignored it."]
    assert texts(page(client, f"{BOOKLET}?practice=999&practice=1"), "//p[@class='note']") == [
        "No practice has the number 999; it is left out."
    ]


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("query", ["city=bari&year=2019", "q=zzz", "practice=999"])
def test_booklet_of_nothing_says_so_and_leads_back(client, query):
    found = page(client, f"{BOOKLET}?{query}")

    assert "No practice matches your filters, so this booklet is empty." in text(found.find(".//main"))
    assert texts(found, "//main//h2") == []


def test_booklet_holds_300_and_says_how_to_narrow_it_down(client):
    for number in range(1, 302):
        practice(f"Practice {number:03}", number=number)
    found = page(client, f"{BOOKLET}?sort=title")

    assert (len(chapters(found)), chapters(found)[-1]) == (300, "Practice 300")
    assert texts(found, "//*[@class='cover']//dd")[0] == "300 of 301"
    [note] = texts(found, "//p[@class='note']")
    assert note.startswith("1 more practice is left out, because a booklet can hold only 300. Choose a topic")


# --- Where it stands ---------------------------------------------------------------------------------------------
@pytest.mark.usefixtures("three")
@pytest.mark.parametrize(
    ("asked", "canonical"),
    [
        ("topic=sport&topic=arts&utm_source=x", "topic=arts&topic=sport"),
        ("page=7&sort=newest", ""),
        ("topic=arts&topic=nope", "topic=arts&topic=nope"),
        ("practice=garden&topic=arts", "practice=1"),
        ("practice=2&practice=1&practice=2", "practice=2&practice=1"),
        ("practice=", ""),
        ("title=&note=%20%09&compact=&practice=1", "practice=1"),
        ("compact=on", ""),
    ],
)
def test_booklet_has_one_address_and_leads_there_at_once(client, asked, canonical):
    response = client.get(f"{BOOKLET}?{asked}")
    address = f"{BOOKLET}?{canonical}" if canonical else BOOKLET

    assert (response.status_code == 301, response.get("Location", address)) == (asked != canonical, address)
    assert client.get(address).status_code == 200


@pytest.mark.usefixtures("three")
def test_booklet_stays_out_of_search_engines(client):
    found = page(client, f"{BOOKLET}?topic=arts&topic=nope")

    assert found.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert found.xpath("//link[@rel='canonical']/@href") == [f"http://testserver{BOOKLET}?topic=arts"]


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize(
    ("address", "booklet"),
    [
        ("/en/practices/", ""),
        ("/en/practices/?sort=title&topic=arts", "?sort=title&topic=arts"),
        ("/en/topics/arts/", "?topic=arts"),
        ("/en/cities/turin/", "?city=turin"),
        ("/en/countries/it/", "?country=it"),
        ("/en/networks/club/", "?network=club"),
        ("/en/my-list/?practice=2&practice=1", "?practice=2&practice=1"),
    ],
)
def test_lists_lead_to_their_booklet(client, address, booklet):
    [link] = page(client, address).xpath("//main//a[normalize-space()='Booklet of these practices']")

    assert (link.get("href"), link.get("rel")) == (BOOKLET + booklet, "nofollow")
    assert client.get(link.get("href")).status_code == 200


@pytest.mark.usefixtures("three")
def test_booklet_leads_back_to_its_list(client):
    for query, address in ((ARTS_QUERY, "/en/practices/"), ("practice=2&practice=1", "/en/my-list/")):
        back = page(client, f"{BOOKLET}?{query}").xpath("//a[text()='Back to the list of these practices']/@href")
        assert back == [f"{address}?{query}"]


@pytest.mark.parametrize("query", ["topic=arts", "practice=1&practice=2&practice=3"])
@pytest.mark.parametrize("wanted", [1, 3])
def test_booklet_costs_the_same_for_one_and_three(client, django_assert_num_queries, wanted, query):
    arts = topic("Arts")
    for number in range(1, wanted + 1):
        made = practice(number=number, cities=[city(), city()], topics=[topic(), arts])
        made.links.create(title_en="Website", url="https://example.org/")
    warm()
    with django_assert_num_queries(7 if query == "topic=arts" else 8):
        assert len(chapters(page(client, f"{BOOKLET}?{query}"))) == wanted
