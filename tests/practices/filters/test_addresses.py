"""One list, one address: what the reader chose, sorted, and nothing that goes without saying."""

from urllib.parse import parse_qsl, urlsplit

import pytest

from practices.filters.saved_filters import canonical_query
from tests.factories import city, practice, topic
from tests.pages import page, texts, titles

pytestmark = pytest.mark.django_db
LIST = "/en/practices/"


@pytest.fixture
def two_topics():
    arts, sport = topic("Arts"), topic("Sport")
    practice("Garden", topics=[arts, sport], cities=[city("Turin")], start_year=2019)
    practice("Market", topics=[arts], cities=[city("Bari")])


@pytest.mark.usefixtures("two_topics")
@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ("", ""),
        ("q=&sort=newest&match=any&page=1&topic=", ""),
        ("topic=sport&topic=arts", "topic=arts&topic=sport"),
        ("topic=arts&topic=arts", "topic=arts"),
        ("year=2019&topic=arts&country=it", "country=it&topic=arts&year=2019"),
        ("topic=arts&match=all", "topic=arts"),
        ("match=all&told=all", ""),
        ("language=en&language=fr&match=all&told=all", "language=en&language=fr&told=all"),
        ("topic=sport&match=all&topic=arts", "match=all&topic=arts&topic=sport"),
        ("sort=title", "sort=title"),
        ("sort=title&sort=city", "sort=title"),
        ("q=%20open%20%20garden%20", "q=open+garden"),
        ("q=caf%C3%A9%26", "q=caf%C3%A9%26"),
        ("topic=none&country=XX&utm_source=x", ""),
        ("year=none", "year=none"),
    ],
)
def test_list_names_its_one_address(client, asked, kept):
    found = page(client, f"{LIST}?{asked}")

    assert found.xpath("//link[@rel='canonical']/@href") == [f"http://testserver{LIST}" + (f"?{kept}" if kept else "")]


@pytest.mark.usefixtures("two_topics")
@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ("topic=Arts&topic=SPORT", "topic=arts&topic=sport"),
        ("topic=Arts&topic=arts", "topic=arts"),
        ("country=IT", "country=it"),
        ("city=Turin", "city=turin"),
        ("language=EN", "language=en"),
        ("year=NONE", "year=none"),
        ("sort=Title", "sort=title"),
        ("match=ALL&topic=Arts&topic=sport", "match=all&topic=arts&topic=sport"),
    ],
)
def test_case_of_a_value_makes_no_difference(client, asked, kept):
    assert client.get(f"{LIST}?{asked}", follow=True).wsgi_request.get_full_path() == f"{LIST}?{kept}"


@pytest.mark.usefixtures("two_topics")
@pytest.mark.parametrize("kind", ["practices", "map"])
@pytest.mark.parametrize(
    ("query", "choice"),
    [("match=all&topic=arts", "match-all"), ("language=en&told=all", "told-all"), ("match=all", "match-all")],
)
def test_choice_of_all_stays_with_a_single_value(client, kind, query, choice):
    response = client.get(f"/en/{kind}/?{query}")

    assert response.status_code == 200
    assert page(client, f"/en/{kind}/?{query}").xpath(f"//input[@id='{choice}']/@checked") == ["checked"]


@pytest.mark.usefixtures("two_topics")
@pytest.mark.parametrize("address", ["/en/booklet/", "/en/booklet.pdf"])
@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("match=all", ""),
        ("match=all&topic=arts&language=en", "?language=en&topic=arts"),
        ("told=all&topic=x", "?topic=x"),
    ],
)
def test_choice_of_all_that_changes_nothing_makes_no_other_booklet(client, address, query, kept):
    assert client.get(f"{address}?{query}")["Location"] == f"{address}{kept}"


@pytest.mark.usefixtures("two_topics")
def test_saved_filter_holds_no_choice_that_changes_nothing():
    assert canonical_query("match=all&topic=arts&told=all") == "topic=arts"
    assert canonical_query("match=all&topic=arts&topic=sport") == "match=all&topic=arts&topic=sport"


@pytest.mark.usefixtures("two_topics")
@pytest.mark.parametrize(
    ("query", "robots"),
    [
        ("", []),
        ("sort=title", []),
        ("topic=none", []),
        ("topic=arts", ["noindex, follow"]),
        ("q=a", ["noindex, follow"]),
    ],
)
def test_only_filtered_lists_stay_out_of_search_engines(client, query, robots):
    assert page(client, f"{LIST}?{query}").xpath("//meta[@name='robots']/@content") == robots


@pytest.mark.usefixtures("two_topics")
def test_each_chosen_value_is_a_tag_that_leads_to_the_list_without_it(client):
    found = page(client, f"{LIST}?topic=sport&topic=arts&year=2019&q=garden&sort=title&match=all")
    tags = found.xpath("//ul[@class='tags']//a")

    assert [(*texts(tag, "*[1]"), tag.get("href")) for tag in tags[:-1]] == [
        ("Remove Search: “garden”", f"{LIST}?match=all&sort=title&topic=arts&topic=sport&year=2019"),
        ("Remove Topic: Arts", f"{LIST}?match=all&q=garden&sort=title&topic=sport&year=2019"),
        ("Remove Topic: Sport", f"{LIST}?match=all&q=garden&sort=title&topic=arts&year=2019"),
        ("Remove Year: 2019", f"{LIST}?match=all&q=garden&sort=title&topic=arts&topic=sport"),
    ]
    assert (texts(tags[-1], "."), tags[-1].get("href")) == (["Clear all filters"], LIST)


@pytest.mark.usefixtures("two_topics")
def test_whole_catalogue_has_nothing_to_reset(client):
    assert page(client, f"{LIST}?sort=title").xpath("//ul[@class='tags']") == []


@pytest.mark.usefixtures("two_topics")
def test_chosen_values_stay_ticked_in_place(client):
    found = page(client, f"{LIST}?topic=sport&country=it&match=all&topic=arts&q=garden&sort=city")

    assert found.xpath("//input[@checked]/@value") == ["all", "arts", "sport", "it", ""]
    assert found.xpath("//form[@id='filters']//input[@type='search']/@value") == ["garden"]
    assert found.xpath("//form[@id='filters']//input[@type='hidden']/@value") == ["city"]


@pytest.mark.usefixtures("two_topics")
def test_sorting_keeps_the_filters_and_says_which_order_it_is(client):
    links = page(client, f"{LIST}?topic=arts&sort=title").xpath("//*[@id='results']//nav[@aria-label='Sort by']//a")

    assert [(link.text, link.get("href"), link.get("aria-current")) for link in links] == [
        ("Newest", f"{LIST}?topic=arts", None),
        ("Title", f"{LIST}?sort=title&topic=arts", "true"),
        ("City", f"{LIST}?sort=city&topic=arts", None),
        ("Recently updated", f"{LIST}?sort=updated&topic=arts", None),
    ]


def test_pages_hold_twenty_and_keep_the_filters(client):
    garden = topic("Garden")
    for number in range(45):
        practice(f"Garden {number:02}", topics=[garden])
    second = page(client, f"{LIST}?topic=garden&sort=title&page=2")

    assert titles(second) == [f"Garden {number}" for number in range(20, 40)]
    links = second.xpath("//nav[@aria-label='Pages of the list']//a")
    kept = "sort=title&topic=garden"
    assert [(link.text, link.get("href"), link.get("aria-current")) for link in links] == [
        ("Previous", f"{LIST}?{kept}", None),
        ("1", f"{LIST}?{kept}", None),
        ("2", f"{LIST}?page=2&{kept}", "page"),
        ("3", f"{LIST}?page=3&{kept}", None),
        ("Next", f"{LIST}?page=3&{kept}", None),
    ]
    assert second.xpath("//link[@rel='canonical']/@href") == [f"http://testserver{LIST}?page=2&{kept}"]
    assert texts(second, "//p[@class='muted']") == ["21–40 of 45"]


@pytest.mark.usefixtures("two_topics")
def test_crawlers_are_told_to_leave_tags_and_orders_alone(client):
    links = page(client, f"{LIST}?topic=arts").xpath("//*[@id='results']//a[@rel='nofollow']")

    assert texts(page(client, f"{LIST}?topic=arts"), "//*[@id='results']//a[contains(@href, '?')][not(@rel)]") == []
    assert len(links) == 8


@pytest.mark.usefixtures("two_topics")
def test_other_language_keeps_page_and_query(client):
    found = page(client, f"{LIST}?topic=arts&q=caf%C3%A9&page=1")
    [french] = found.xpath("//nav[@id='site-languages']//a[@lang='fr']/@href")

    assert urlsplit(french).path == "/fr/practices/"
    assert parse_qsl(urlsplit(french).query) == [("q", "café"), ("topic", "arts")]
