"""What is archived, merged or taken down is said so in a list, and its number leads to what there is to read."""

import pytest

from practices.models import Practice
from tests.factories import practice
from tests.pages import page, text, texts

pytestmark = pytest.mark.django_db
ONE = "1 practice in this list is no longer in the catalogue: ICC-0002."
MINE = "/en/my-list/"


@pytest.fixture(autouse=True)
def two(client):
    practice("Garden", number=1)
    practice("Market", number=2)
    client.cookies["my_list"] = "1-2"


def withdraw(status: str, **facts) -> None:
    market = Practice.objects.get(number=2)
    for name, value in ({"status": status} | facts).items():
        setattr(market, name, value)
    market.save()


@pytest.mark.parametrize("status", ["archived", "taken_down"])
def test_own_list_says_so_and_leads_to_its_page(client, status):
    withdraw(status)
    tree = page(client, MINE)
    [link] = tree.xpath("//*[@id='practice-2']/a/@href")

    assert texts(tree, "//p[@class='note']") == [ONE]
    assert "not public at the moment" not in text(tree)
    assert client.get(link, follow=True).status_code == {"archived": 200, "taken_down": 410}[status]


def test_number_of_a_merged_practice_leads_to_the_other(client):
    withdraw("archived", merged_into=Practice.objects.get(number=1))
    [link] = page(client, "/fr/my-list/").xpath("//*[@id='practice-2']/a/@href")

    assert client.get(link).url == "/fr/practices/garden/"


@pytest.mark.parametrize("kind", ["my-list", "booklet", "compare"])
def test_shared_addresses_promise_no_return(client, kind):
    withdraw("archived")
    tree = page(client, f"/en/{kind}/?practice=2&practice=1")

    assert texts(tree, "//p[@class='note'][contains(., 'catalogue')]") == [ONE]
    assert "as soon as" not in text(tree)


@pytest.mark.parametrize("status", ["draft", "in_review"])
def test_draft_has_no_page_to_lead_to(client, status):
    withdraw(status)

    assert page(client, MINE).xpath("//*[@id='practice-2']//a") == []
