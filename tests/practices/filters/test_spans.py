"""A span of years is one more value of the year facet, in every form of a list."""

import pytest

from practices.facet_index.current import current_index
from practices.filters.saved_filters import canonical_query, still_applies
from practices.filters.selection import selection
from tests import pdfs
from tests.factories import practice, topic
from tests.pages import counts, page, texts, titles

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
LIST = "/en/practices/"


@pytest.fixture(autouse=True)
def four_practices():
    practice("Old", start_year=2001, end_year=2003)
    practice("Long", start_year=2003, end_year=2016, topics=[topic("Arts")])
    practice("Short", start_year=2018)
    practice("Timeless")


@pytest.mark.parametrize(
    ("query", "kept", "shown"),
    [
        ("from=2015&to=2020", "from=2015&to=2020", ["Short", "Long"]),
        ("to=2015&from=2020", "from=2015&to=2020", ["Short", "Long"]),
        ("from=2017", "from=2017", ["Short"]),
        ("from=&to=2002", "to=2002", ["Old"]),
        ("from=2003&to=2003", "year=2003", ["Long", "Old"]),
        ("from=2018&to=2018&year=2001", "year=2001&year=2018", ["Short", "Old"]),
        (
            "from=2017&to=2020&year=none&year=2001",
            "from=2017&to=2020&year=2001&year=none",
            ["Timeless", "Short", "Old"],
        ),
        ("from=2001&to=2005&year=2003&year=2018", "from=2001&to=2005&year=2018", ["Short", "Long", "Old"]),
        ("from=1950&to=1960", "from=1950&to=1960", []),
        ("from=2003&to=2003&year=2003", "year=2003", ["Long", "Old"]),
        ("to=2020&from=2015&topic=arts", "from=2015&to=2020&topic=arts", ["Long"]),
        ("from=2015&to=2020&match=any&sort=title", "from=2015&sort=title&to=2020", ["Long", "Short"]),
    ],
)
def test_span_holds_what_was_active_in_any_of_its_years(client, query, kept, shown):
    found = page(client, f"{LIST}?{query}")

    assert found.xpath("//link[@rel='canonical']/@href") == [f"http://testserver{LIST}?{kept}"]
    assert sorted(titles(found)) == sorted(shown)


@pytest.mark.parametrize(
    ("query", "note", "kept"),
    [
        ("from=abc", "There is no “abc” under Year, so we have ignored it.", "from=abc"),
        ("from=abc&to=2002", "There is no “abc” under Year, so we have ignored it.", "from=abc&to=2002"),
        ("to=20_19&year=x", "We found none of “x and 20_19” under Year, so we have ignored them.", "to=20_19&year=x"),
        ("from=1899", "There is no “1899” under Year, so we have ignored it.", "from=1899"),
        ("to=2101", "There is no “2101” under Year, so we have ignored it.", "to=2101"),
        ("from=none", "There is no “none” under Year, so we have ignored it.", "from=none"),
        ("from=2010-2012", "There is no “2010-2012” under Year, so we have ignored it.", "from=2010-2012"),
        ("year=2010-2012", "There is no “2010-2012” under Year, so we have ignored it.", "year=2010-2012"),
        ("from=1950&to=1950", "There is no “1950” under Year, so we have ignored it.", "year=1950"),
        ("from=٢٠١٥", "There is no “٢٠١٥” under Year, so we have ignored it.", "from=%D9%A2%D9%A0%D9%A1%D9%A5"),
    ],
)
def test_bound_that_is_no_year_is_named_and_left_aside(client, query, note, kept):
    response = client.get(f"{LIST}?{query}", follow=True)

    assert response.redirect_chain in ([], [(f"{LIST}?{kept}", 301)])
    assert texts(page(client, f"{LIST}?{query}"), "//*[@id='results']/p[@class='note']") == [note]


@pytest.mark.parametrize(
    ("query", "sentence", "tag", "without"),
    [
        ("from=2015&to=2020", "2 practices, 2015–2020", "Remove Year: 2015–2020", ""),
        ("from=2017", "1 practice, since 2017", "Remove Year: since 2017", ""),
        ("to=2002&topic=arts", "0 practices about Arts, until 2002", "Remove Year: until 2002", "?topic=arts"),
        (
            "from=2015&to=2020&year=none",
            "3 practices, 2015–2020 or no year given",
            "Remove Year: 2015–2020",
            "?year=none",
        ),
    ],
)
def test_span_is_one_tag_and_named_in_the_sentence(client, query, sentence, tag, without):
    found = page(client, f"{LIST}?{query}")
    tags = {" ".join(each.text_content().split()): each.get("href") for each in found.xpath("//a[@class='tag']")}
    [name] = [name for name in tags if name.startswith(tag)]

    assert texts(found, "//h1") == [sentence]
    assert tags[name] == f"{LIST}{without}"


def test_counts_of_years_set_the_span_aside(client):
    found = page(client, f"{LIST}?from=2015&to=2020")

    assert counts(found, "topic") == {"arts": 1}
    assert {
        year: count for year, count in counts(found, "year").items() if year in ("2001", "2003", "2018", "none")
    } == {"2018": 1, "2003": 2, "2001": 1, "none": 1}


@pytest.mark.parametrize("kind", ["practices", "map"])
def test_two_selects_in_the_panel_hold_the_span(client, kind):
    found = page(client, f"/en/{kind}/?from=1950&to=2016")
    [lower, upper] = found.xpath("//form[@id='filters']//select")

    assert [(each.get("name"), each.xpath("option[@selected]/@value")) for each in (lower, upper)] == [
        ("from", ["1950"]),
        ("to", ["2016"]),
    ]
    assert texts(found, "//label[@for='year-from' or @for='year-to']/span") == ["From", "To"]
    assert upper.xpath("option/@value")[:3] == ["", "2018", "2016"]


def test_list_without_results_leads_out_of_the_span(client):
    found = page(client, f"{LIST}?from=2017&to=2020&topic=arts")

    assert found.xpath("//*[@class='prose']//li/a/@href") == [f"{LIST}?from=2017&to=2020", f"{LIST}?topic=arts"]


@pytest.mark.parametrize("address", ["/en/map/", "/en/booklet/", "/en/practices.pdf", "/en/booklet.pdf", "/en/map.pdf"])
def test_other_forms_take_the_span_and_have_one_address(client, address):
    response = client.get(f"{address}?to=2015&from=2020")

    assert (response.status_code, response["Location"]) == (301, f"{address}?from=2015&to=2020")


def test_booklet_and_saved_filter_hold_the_same_practices(client, rf):
    asked = rf.get("/", {"from": "2020", "to": "2015"}).GET
    chosen = selection(asked, current_index())

    assert (chosen.total, chosen.title) == (2, "2 practices, 2015–2020")
    assert chosen.address("booklet") == "/en/booklet/?from=2015&to=2020"
    assert canonical_query("/en/practices/?to=2015&from=2020&page=2") == "from=2015&to=2020"
    assert still_applies(chosen)


@pytest.mark.parametrize(
    "query", ["from=2015&to=2020", "from=2015", "from=2003&to=2015", "from=2017&year=none", "to=2002"]
)
def test_map_and_booklet_hold_the_practices_of_the_list(client, query):
    on_list, on_map, booklet = (page(client, f"/en/{kind}/?{query}") for kind in ("practices", "map", "booklet"))

    assert texts(on_map, "//h1") == texts(on_list, "//h1") == texts(booklet, "//h1")
    assert texts(booklet, "//article[@class='chapter']/header/h2") == titles(on_list) != []


def test_list_and_booklet_on_paper_hold_the_span(client):
    copies = [pdfs.copied(client.get(f"/en/{name}.pdf?from=2015&to=2020").content) for name in ("practices", "booklet")]

    assert [[name for name in ("Old", "Long", "Short", "Timeless") if name in copy] for copy in copies] == [
        ["Long", "Short"],
        ["Long", "Short"],
    ]
