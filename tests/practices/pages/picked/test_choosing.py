"""Comparing some of one's own list: two to four are chosen by checkbox, without JavaScript, and no choice is lost."""

import pytest

from tests.factories import practice
from tests.pages import page, text, texts

pytestmark = pytest.mark.django_db
MINE = "/en/my-list/"


@pytest.fixture(autouse=True)
def own_list(client):
    """A list of five practices."""
    for number in range(1, 6):
        practice(f"Practice {number}", number=number)
    client.cookies["my_list"] = "5-4-3-2-1"


def answer(client, *chosen: int):
    """What comes of it when these are ticked and the form is sent, as a browser does it."""
    tree = page(client, MINE)
    [form] = tree.xpath("//main//form[@action='/en/compare/'][@method='get']")
    boxes = tree.xpath(f"//input[@type='checkbox'][@name='practice'][@form='{form.get('id')}']")
    assert [box.get("value") for box in boxes] == ["5", "4", "3", "2", "1"]
    hidden = [f"{field.get('name')}={field.get('value')}" for field in form.xpath("input[@type='hidden']")]
    return client.get("/en/compare/?" + "&".join([*(f"practice={number}" for number in chosen), *hidden]), follow=True)


def ticked(tree) -> list[str]:
    return [box.get("value") for box in tree.xpath("//input[@name='practice'][@checked]")]


@pytest.mark.parametrize("chosen", [(5, 3), (4, 3, 2), (5, 4, 3, 1)])
def test_two_to_four_of_the_list_are_compared(client, chosen):
    compared = answer(client, *chosen)

    query = "&".join(f"practice={number}" for number in chosen)
    assert compared.redirect_chain == [(f"/en/compare/?{query}", 301)]
    assert "Side by side" in compared.content.decode()


@pytest.mark.parametrize(
    ("chosen", "sentence"),
    [
        ((), "Choose two to four practices to compare."),
        ((4,), "You chose 1 practice. Choose two to four to compare them."),
        ((5, 4, 3, 2, 1), "You chose 5 practices. Choose two to four to compare them."),
    ],
)
def test_too_few_or_too_many_are_told_in_the_list_and_stay_ticked(client, chosen, sentence):
    response = answer(client, *chosen)
    tree = page(client, response.redirect_chain[-1][0])

    assert [status for _, status in response.redirect_chain] == [302]
    assert texts(tree, "//*[@id='choose']") == [sentence]
    assert ticked(tree) == [str(number) for number in chosen]
    assert texts(tree, "//h1") == ["My list: 5 practices"]


def test_each_checkbox_says_which_practice_it_compares(client):
    tree = page(client, MINE)
    [box] = tree.xpath("//input[@name='practice'][@value='4']")
    names = [text(tree.get_element_by_id(name)) for name in box.get("aria-labelledby").split()]

    assert (names, ticked(tree)) == (["Compare", "Practice 4"], [])


@pytest.mark.parametrize(
    ("asked", "kept"),
    [("chosen=1-x-1-%00", "chosen=1"), ("chosen=<b>&utm_source=x", "chosen=")],
)
def test_choice_has_one_address(client, asked, kept):
    response = client.get(f"{MINE}?{asked}")

    assert (response.status_code, response["Location"]) == (301, f"{MINE}?{kept}")


def test_list_of_two_offers_the_choice_and_one_of_less_does_not(client):
    offered = []
    for listed in ("", "1", "1-2"):
        client.cookies["my_list"] = listed
        tree = page(client, MINE)
        parts = ("//input[@type='checkbox'][@name='practice']", "//main//form[@action='/en/compare/']")
        offered.append(tuple(len(tree.xpath(part)) for part in parts))

    assert offered == [(0, 0), (0, 0), (2, 1)]
