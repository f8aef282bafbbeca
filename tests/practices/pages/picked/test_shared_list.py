"""A list that a reader shares: its address holds it, and everybody sees the same."""

import pytest
from django.test import Client
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests import pdfs
from tests.factories import practice
from tests.pages import page, text, texts, titles

from .test_my_list import kept, odd_values

pytestmark = pytest.mark.django_db
LIST = "/en/my-list/"


@pytest.fixture(autouse=True)
def practices():
    """Three practices with the numbers 1, 2 and 3, the last of them in French alone, and what is not public."""
    practice("Garden", number=1)
    practice("Market", number=2)
    practice(title_fr="Chorale", number=3)
    for number, status in enumerate(("draft", "in_review", "archived"), start=4):
        practice(f"Secret {status}", number=number, status=status)


def test_address_holds_the_practices_and_their_order(client):
    found = page(client, f"{LIST}?practice=3&practice=1")

    assert (texts(found, "//h1"), titles(found)) == (["A list of 2 practices"], ["Chorale", "Garden"])
    assert found.xpath("//article//h2/a/@lang") == ["fr"]


def test_own_list_leads_to_the_address_that_shares_it(client):
    client.cookies["my_list"] = "2-1"
    [share] = page(client, LIST).xpath("//a[text()='Address of this list, to share']/@href")
    client.cookies.clear()

    assert titles(page(client, share)) == ["Market", "Garden"]


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ("practice=garden&practice=2", "practice=1&practice=2"),
        ("practice=ICC-0002&practice=001", "practice=2&practice=1"),
        ("practice=1&practice=garden&practice=1", "practice=1"),
        ("practice=1&utm_source=news", "practice=1"),
        ("practice=1&practice=999", "practice=1&practice=999"),
        ("practice=", ""),
        ("chosen=1&practice=2", "practice=2"),
        ("utm_source=news", ""),
    ],
)
def test_list_has_one_address_and_leads_there_at_once(client, asked, kept):
    response = client.get(f"{LIST}?{asked}")
    address = f"{LIST}?{kept}" if kept else LIST

    assert (response.status_code == 301, response.get("Location", address)) == (asked != kept, address)
    assert client.get(address).status_code == 200


def test_list_is_named_without_what_it_lacks_and_kept_out_of_search_engines(client):
    found = page(client, f"{LIST}?practice=2&practice=999")

    assert found.xpath("//link[@rel='canonical']/@href") == [f"http://testserver{LIST}?practice=2"]
    assert found.xpath("//meta[@name='robots']/@content") == ["noindex"]


@pytest.mark.parametrize(
    ("query", "note"),
    [
        ("practice=999", "No practice has the number 999; it is left out."),
        ("practice=4&practice=5&practice=6", "No practice has the numbers 4, 5 and 6; they are left out."),
        ("practice=nowhere", "There is no practice called “nowhere”; it is left out."),
        ("practice=secret-draft", "There is no practice called “secret-draft”; it is left out."),
        ("practice=-1", "There is no practice called “-1”; it is left out."),
        ("practice=²", "There is no practice called “²”; it is left out."),
        ("practice=a%00b", "There is no practice called “a b”; it is left out."),
        ("practice=<b>", "There is no practice called “<b>”; it is left out."),
        ("practice=" + "9" * 5000, f"There is no practice called “{'9' * 40}…”; it is left out."),
    ],
)
def test_practice_that_is_not_there_is_named_and_left_out(client, query, note):
    found = page(client, f"{LIST}?{query}&practice=1")

    assert (texts(found, "//p[@class='note']"), titles(found)) == ([note], ["Garden"])
    assert "Secret" not in text(found)


def test_missing_practice_is_explained_in_french(client):
    found = page(client, "/fr/my-list/?practice=999")

    assert texts(found, "//p[@class='note']") == ["Aucune pratique ne porte le numéro 999 ; il est laissé de côté."]
    assert texts(found, "//h1") == ["Une liste de 0 pratique"]


def test_many_wrong_numbers_are_named_in_part(client):
    found = page(client, LIST, data={"practice": list(range(1000, 1900))})
    [note] = texts(found, "//p[@class='note']")

    assert note.startswith("No practice has the numbers 1000, 1001,")
    assert len(note) < 250


def test_list_shows_its_first_300(client):
    for number in range(10, 310):
        practice(f"Practice {number}", number=number)
    found = page(client, LIST, data={"practice": [1, *range(10, 310)]})

    assert (len(titles(found)), titles(found)[0], titles(found)[-1]) == (300, "Garden", "Practice 308")
    assert texts(found, "//p[@class='note']") == ["1 more practice is left out, because a list can hold only 300."]


def test_more_numbers_than_any_form_has_are_refused_with_a_page(client):
    refused = page(client, f"{LIST}?{'practice=1&' * 10_000}", 400)

    assert texts(refused, "//h1") == ["There is a problem with this request"]


@settings(deadline=None, max_examples=60)
@given(st.lists(odd_values, max_size=5), st.sampled_from(["en", "fr"]), st.sampled_from(["my-list", "booklet"]))
@example(["00\x1b"], "en", "my-list")
def test_no_address_breaks_a_list_or_its_booklet(names, language, kind):
    response = Client().get(f"/{language}/{kind}/", {"practice": names}, follow=True)

    assert response.status_code == 200
    assert f'<html lang="{language}"' in response.content.decode()
    assert len(response.redirect_chain) <= 1


def test_everybody_sees_the_same_whatever_they_keep(client):
    address = f"{LIST}?practice=1&practice=2"
    first = client.get(address)
    client.cookies["my_list"] = "3"

    assert client.get(address).content == first.content
    assert first["Cache-Control"] == "public, max-age=0, must-revalidate"


def test_shared_list_is_kept_after_what_one_has(client):
    client.cookies["my_list"] = "3"
    found = page(client, f"{LIST}?practice=2&practice=1&practice=999")
    [form] = found.xpath("//main//form[@method='post'][.//button[text()='Keep in my list']]")

    answer = client.post(form.get("action"), {"add": form.xpath("input/@value")})

    assert (answer["Location"], kept(client)) == (LIST, "3-2-1")


def test_pdf_of_the_own_list_is_that_of_the_shared_one(client):
    client.cookies["my_list"] = "2-1"
    own = page(client, LIST)
    addresses = {*own.xpath("//a[@download]/@href"), *own.xpath("//link[@type='application/pdf']/@href")}

    assert addresses == {"/en/my-list.pdf?practice=2&practice=1"}
    written = pdfs.text(client.get(*addresses).content)
    assert written.index("Market") < written.index("Garden")


def test_other_language_shows_the_same_list(client):
    [french] = page(client, f"{LIST}?practice=3&practice=1").xpath("//nav[@id='site-languages']//a[@lang='fr']/@href")

    assert french == "/fr/my-list/?practice=3&practice=1"
