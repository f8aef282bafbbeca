"""Special pages: practices on one occasion, picked by hand or by a filter, under themes."""

import pytest

from practices.models import SpecialPage, Topic
from tests.factories import city, practice, special_page, theme, topic
from tests.pages import page, text, texts, titles, warm

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
FLOODS = "/en/special/floods/"
BOOKLET = "/en/booklet/?special=floods"


@pytest.fixture
def floods():
    """A page with a theme picked by hand and one by a filter, a practice in both, and what does not belong."""
    water = topic("Water", name_fr="Eau")
    practice("Boats", number=1, topics=[water])
    dykes = practice(title_fr="Digues", number=2)
    pumps = practice("Pumps", number=3, cities=[city("Turin")], topics=[water])
    draft = practice("Secret", number=4, topics=[water], status="draft")
    practice("Dances", number=5)
    made = special_page("Floods", title_fr="Inondations", introduction_fr="<p>De l’eau.</p>")
    text_en = "<p>Act <em>early</em>.</p><script>a()</script>"
    theme(made, "Before", heading_fr="Avant", text_en=text_en, picks=[pumps, dykes, draft])
    theme(made, "All about water", saved_filter="sort=title&topic=water")
    return made


def sections(tree) -> dict[str, list[str]]:
    """The practices under each heading."""
    found = tree.xpath("//section[starts-with(@aria-labelledby, 'theme-')]")
    return {texts(section, "h2")[0]: texts(section, ".//article/h3") for section in found}


def test_list_of_special_pages_tells_each_introduction_whole(client):
    special_page("Floods", introduction_en="<p>" + "Rain and wind. " * 60 + "The last word.</p>")

    assert texts(page(client, "/en/special/"), "//*[@class='summary']")[0].endswith("The last word.")


# --- What it shows -----------------------------------------------------------------------------------------------
@pytest.mark.usefixtures("floods")
def test_page_tells_its_themes_in_their_order(client):
    found = page(client, FLOODS)

    assert texts(found, "//h1") == ["Floods"]
    assert sections(found) == {"Before": ["Pumps", "Digues"], "All about water": ["Boats", "Pumps"]}
    assert "Secret" not in text(found)


@pytest.mark.parametrize(
    ("introduction", "description"),
    [
        ('<p>On <a href="https://example.org">its own page</a>, in English.</p>', "On its own page, in English."),
        ("<p>W<strong>at</strong>er (<em>and</em>) mud.</p><p>Dykes.</p>", "Water (and) mud. Dykes."),
        ("<h3>Before</h3><ul><li>One</li><li>Two</li></ul>", "Before One Two"),
    ],
)
def test_description_reads_as_the_introduction_does(client, introduction, description):
    special_page("Floods", introduction_en=introduction)

    assert page(client, FLOODS).xpath("//meta[@name='description']/@content") == [description]
    assert texts(page(client, "/en/special/"), "//p[@class='summary']") == [description]


@pytest.mark.usefixtures("floods")
def test_practice_under_two_themes_can_be_picked_once(client):
    found = page(client, FLOODS)
    ids = found.xpath("//@id")

    assert len(ids) == len(set(ids))
    assert found.xpath("//button[@name='add']/@value") == ["3", "2", "1"]


@pytest.mark.usefixtures("floods")
def test_rich_texts_keep_their_permitted_marks_alone(client):
    [told] = page(client, FLOODS).xpath("//section[@aria-labelledby='theme-1']/*[@class='prose']")

    assert (text(told), told.xpath(".//em/text()"), told.xpath(".//script")) == ("Act early.", ["early"], [])


@pytest.mark.usefixtures("floods")
def test_texts_without_translation_say_so(client):
    found = page(client, "/fr/special/floods/")

    assert (texts(found, "//h1"), list(sections(found))) == (["Inondations"], ["Avant", "All about water"])
    assert found.xpath("//section[@aria-labelledby='theme-2']/h2/@lang") == ["en"]
    assert found.xpath("//section[@aria-labelledby='theme-1']/*[@class='prose']/@lang") == ["en"]
    assert texts(page(client, FLOODS), "//article//a[@lang='fr']") == ["Digues"]


def test_headings_of_the_introduction_skip_no_level(client):
    special_page("Floods", introduction_en="<h3>Why</h3><p>Rain.</p>")
    headings = page(client, FLOODS).xpath("//main//*[self::h1 or self::h2 or self::h3]")

    assert [(heading.tag, text(heading)) for heading in headings] == [("h1", "Floods"), ("h2", "Why")]


@pytest.mark.usefixtures("floods")
def test_number_of_a_filtered_theme_is_that_of_its_list(client):
    [link] = page(client, FLOODS).xpath("//section[@aria-labelledby='theme-2']/p[@class='kicker']/a")
    linked = page(client, link.get("href"))

    assert (text(link), link.get("href")) == ("2 practices about Water", "/en/practices/?sort=title&topic=water")
    assert (texts(linked, "//h1"), titles(linked)) == ([text(link)], ["Boats", "Pumps"])


def test_long_list_shows_twenty_on_screen_and_leads_to_all(client):
    water = topic("Water")
    for number in range(1, 23):
        practice(f"Dyke {number:02}", topics=[water])
    theme(special_page("Floods"), "All", saved_filter="sort=title&topic=water")
    found = page(client, FLOODS)

    assert sections(found) == {"All": [f"Dyke {number:02}" for number in range(1, 21)]}
    assert texts(found, "//p[@class='more screen-only']") == ["See all 22 practices, and filter them"]


@pytest.mark.usefixtures("floods")
def test_filter_whose_value_is_gone_lets_nothing_through(client):
    Topic.objects.get(slug="water").delete()

    assert sections(page(client, FLOODS)) == {"Before": ["Pumps", "Digues"], "All about water": []}
    assert "No practice is published under this heading yet." in text(page(client, FLOODS))


# --- Where it stands ---------------------------------------------------------------------------------------------
@pytest.mark.usefixtures("floods")
def test_list_of_special_pages_says_how_many_practices_each_has(client):
    special_page("Secret plan", status="draft")
    found = page(client, "/en/special/")

    assert texts(found, "//article/h2") == ["Floods"]
    assert texts(found, "//article/p") == ["About Floods.", "3 practices"]


@pytest.mark.usefixtures("floods")
@pytest.mark.parametrize("address", [FLOODS, "/en/special/floods.pdf", BOOKLET, "/fr/special/floods/"])
def test_draft_of_a_page_is_none(client, address):
    SpecialPage.objects.update(status="draft")

    assert client.get(address).status_code == 404


@pytest.mark.usefixtures("floods")
def test_page_leads_to_its_booklet_and_the_booklet_back(client):
    [link] = page(client, FLOODS).xpath("//a[contains(., 'as a booklet')]/@href")

    assert link == BOOKLET
    assert page(client, link).xpath("//a[text()='Back to the special page']/@href") == [FLOODS]


@pytest.mark.usefixtures("floods")
def test_booklet_holds_each_practice_once_in_the_order_of_the_page(client):
    found = page(client, BOOKLET)

    assert texts(found, "//h1") == ["Floods"]
    assert texts(found, "//section[@aria-labelledby='introduction']/div") == ["About Floods."]
    assert texts(found, "//article[@class='chapter']/header/h2") == ["Pumps", "Digues", "Boats"]
    assert texts(found, "//*[@class='cover']//dd")[0] == "3"


@pytest.mark.usefixtures("floods")
def test_booklet_has_one_address(client):
    response = client.get(f"{BOOKLET}&topic=water&page=2")

    assert (response.status_code, response["Location"]) == (301, BOOKLET)
    assert client.get("/en/booklet/?special=nothing").status_code == 404


def test_long_booklet_is_ordered(client):
    water = topic("Water")
    for number in range(1, 22):
        practice(f"Dyke {number}", topics=[water])
    theme(special_page("Floods"), saved_filter="topic=water")
    found = page(client, BOOKLET)

    assert found.xpath("//a[@data-print]/@href") == ["/en/booklet/order/?special=floods"]
    assert page(client, "/en/booklet/order/?special=floods").xpath("//p[@class='kicker']/a/@href") == [BOOKLET]


@pytest.mark.parametrize("wanted", [1, 3])
@pytest.mark.parametrize(("address", "queries"), [(FLOODS, 7), ("/en/special/", 4), (BOOKLET, 10)])
def test_special_page_costs_the_same_for_one_and_three(client, django_assert_num_queries, wanted, address, queries):
    water = topic("Water")
    made = special_page("Floods")
    for _ in range(wanted):
        picked = practice(cities=[city()], topics=[topic(), water])
        picked.links.create(title_en="Website", url="https://example.org/")
        theme(made, picks=[picked])
        theme(made, saved_filter="topic=water")
    warm()
    with django_assert_num_queries(queries):
        page(client, address)
