"""The networks side by side, in the order that a reader asks for, without a script."""

import pytest

from tests.factories import city, network, practice
from tests.pages import page, text, texts

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
LIST = "/en/networks/"


@pytest.fixture(autouse=True)
def networks():
    """Three networks, each first by something."""
    turin, lyon = city("Turin"), city("Lyon", country="fr")
    practice(cities=[turin])
    network("Élan", country="fr", founded_year=2017, members=[lyon])
    network("Ring", members=[turin, lyon], founded_year=2010, recognised_year=2012, reported_member_count=9)
    network("Zone", country=None, reported_member_count=30)


def rows(client, address=LIST) -> list[list[str]]:
    return [texts(row, "th | td") for row in page(client, address).xpath("//table/tbody/tr")]


def test_table_tells_what_is_known_of_each(client):
    years, members = ["Founded", "Recognised"], ["Members reported", "Members in this catalogue"]
    heads = ["Network", "Country", *years, *members, "Practices"]

    assert texts(page(client, LIST), "//table/thead//th") == heads
    assert rows(client) == [
        ["Élan", "France", "2017", "–", "–", "1", "0"],
        ["Ring", "Italy", "2010", "2012", "9", "2", "1"],
        ["Zone", "International", "–", "–", "30", "0", "0"],
    ]


@pytest.mark.parametrize(
    ("sort", "order"),
    {
        "country": ["Élan", "Ring", "Zone"],
        "founded": ["Ring", "Élan", "Zone"],
        "recognised": ["Ring", "Élan", "Zone"],
        "reported": ["Zone", "Ring", "Élan"],
        "known": ["Ring", "Élan", "Zone"],
        "practices": ["Ring", "Élan", "Zone"],
        "nonsense": ["Élan", "Ring", "Zone"],
    }.items(),
)
def test_each_column_sorts_and_the_unknown_stands_last(client, sort, order):
    assert [row[0] for row in rows(client, f"{LIST}?sort={sort}")] == order


def test_heads_lead_to_their_order_and_say_which_it_is(client):
    found = page(client, f"{LIST}?sort=known")
    [current] = found.xpath("//th[@aria-sort]")

    sorted_by = (text(current), current.get("aria-sort"), current.xpath("a"))
    assert sorted_by == ("Members in this catalogue", "descending", [])
    assert found.xpath("//thead//a/@href") == [LIST] + [
        f"{LIST}?sort={name}" for name in ("country", "founded", "recognised", "reported", "practices")
    ]
    assert text(found.xpath("//caption")[0]).startswith("The networks compared, in the order of the column “Members in")


def test_search_engines_keep_one_order(client):
    found = page(client, f"{LIST}?sort=known")

    assert found.xpath("//link[@rel='canonical']/@href") == [f"http://testserver{LIST}"]
    assert found.xpath("//meta[@name='robots']/@content") == ["noindex, follow"]
    assert page(client, LIST).xpath("//meta[@name='robots']") == []


def test_every_row_has_a_head_and_every_number_its_name(client):
    found = page(client, LIST)

    assert found.xpath("//tbody/tr/th/@scope") == ["row"] * 3
    assert found.xpath("//tbody/tr[1]/td/@data-label") == texts(found, "//thead//th")[1:]
