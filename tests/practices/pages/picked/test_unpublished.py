"""A practice that is not public for a while keeps its place in a list: only its reader takes it out."""

import pytest

from practices.models import Practice
from tests.factories import PUBLISHED_AT, practice
from tests.pages import page, text, texts, titles

from .test_my_list import kept, send

pytestmark = pytest.mark.django_db
MINE = "/en/my-list/"
STATES = ["draft", "in_review"]
IN_OWN_LIST = "1 practice in your list is not public at the moment: ICC-0002. It stays in your list."
IN_THIS_LIST = (
    "1 practice in this list is not public at the moment: ICC-0002. It is shown again as soon as it is public."
)


@pytest.fixture(autouse=True)
def three(client):
    """A list of three practices, and a draft that never was public."""
    for number, title in enumerate(["Garden", "Market", "Choir"], start=1):
        practice(title, number=number)
    practice("Secret", number=4, status="draft")
    client.cookies["my_list"] = "3-2-1"


def set_status(status: str, *numbers: int) -> None:
    for number in numbers:
        changed = Practice.objects.get(number=number)
        changed.status = status
        changed.save()


@pytest.mark.parametrize("status", STATES)
def test_list_keeps_its_place_says_so_and_shows_it_again(client, status):
    set_status(status, 2)
    meanwhile = page(client, MINE)

    assert texts(meanwhile, "//p[@class='note']") == [IN_OWN_LIST]
    assert (kept(client), titles(meanwhile)) == ("3-2-1", ["Choir", "Garden"])
    assert texts(meanwhile, "//*[@id='practice-2']") == ["ICC-0002"]
    assert "Market" not in text(meanwhile)
    set_status("published", 2)
    assert titles(page(client, MINE)) == ["Choir", "Market", "Garden"]


def test_two_that_are_not_public_are_named_together(client):
    set_status("draft", 2, 3)

    assert texts(page(client, MINE), "//p[@class='note']") == [
        "2 practices in your list are not public at the moment: ICC-0003 and ICC-0002. They stay in your list."
    ]


def test_only_the_reader_takes_it_out(client):
    set_status("draft", 2)
    send(client, up="1")
    assert kept(client) == "3-1-2"
    [button] = page(client, MINE).xpath("//button[@name='remove'][@value='2']")
    assert button.get("aria-labelledby") == "remove-2 practice-2"

    send(client, remove="2")

    assert (kept(client), texts(page(client, MINE), "//p[@class='note']")) == ("3-1", [])


def test_list_of_nothing_else_is_not_an_empty_one(client):
    set_status("draft", 1, 2, 3)
    tree = page(client, MINE)

    assert texts(tree, "//h1") == ["My list: 3 practices"]
    assert kept(client) == "3-2-1"


def test_address_to_share_and_booklet_keep_its_number_too(client):
    set_status("draft", 2)
    links = page(client, MINE).xpath("//main//ul[contains(@class, 'inline-list')]//a/@href")

    assert links[:3] == [f"/en/{kind}/?practice=3&practice=2&practice=1" for kind in ("booklet", "compare", "my-list")]


@pytest.mark.parametrize("kind", ["my-list", "booklet", "compare"])
def test_shared_addresses_name_it_and_show_it_later(client, kind):
    set_status("draft", 2)
    address = f"/en/{kind}/?practice=3&practice=2&practice=1"
    tree = page(client, address)

    assert texts(tree, "//p[@class='note'][contains(., 'public')]") == [IN_THIS_LIST]
    assert tree.xpath("//link[@rel='canonical']/@href") == [f"http://testserver{address}"]
    assert "Market" not in text(tree)
    set_status("published", 2)
    assert "Market" in text(page(client, address))


def test_shared_list_is_kept_with_all_of_its_numbers(client):
    set_status("draft", 2)
    client.cookies["my_list"] = ""
    tree = page(client, f"{MINE}?practice=3&practice=2")
    [form] = tree.xpath("//main//form[@method='post'][.//button[text()='Keep in my list']]")

    client.post(form.get("action"), {"add": form.xpath("input/@value")})

    assert (texts(tree, "//h1"), kept(client)) == (["A list of 1 practice"], "3-2")


def test_draft_that_never_was_public_stays_unknown(client):
    set_status("draft", 2)
    Practice.objects.filter(number=1).update(status="draft", published_at=None)
    tree = page(client, f"{MINE}?practice=4&practice=1&practice=3&practice=2")

    assert texts(tree, "//p[@class='note']") == [
        "No practice has the numbers 4 and 1; they are left out.",
        IN_THIS_LIST,
    ]
    assert Practice.objects.get(number=2).published_at == PUBLISHED_AT
