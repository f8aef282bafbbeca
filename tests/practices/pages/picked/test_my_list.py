"""A reader's own list: picked on any page, kept in a cookie, put in order, shared; without account or JavaScript."""

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from icc_site.every_request.body_limits import READERS_BYTES
from practices.models import Practice
from practices.pages.picked.my_list import MyList
from tests.factories import city, practice, topic
from tests.pages import page, text, texts, titles, warm

pytestmark = pytest.mark.django_db
MINE = "/en/my-list/"
ODD = ["", "0", "-1", "²", "1e3", "\x00", "9" * 5000, "a" * 10_000, "👩", "' OR 1=1", "<b>", "None", "1", "3", "garden"]
odd_values = st.sampled_from(ODD) | st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@pytest.fixture
def three():
    """Three practices with the numbers 1, 2 and 3, and a draft with the number 4."""
    for number, title in enumerate(["Garden", "Market", "Choir"], start=1):
        practice(title, number=number)
    practice("Secret", number=4, status="draft")


def kept(client) -> str:
    cookie = client.cookies.get("my_list")
    return cookie.value if cookie else ""


def send(client, *, language="en", **fields):
    return client.post(f"/{language}/my-list/", fields)


# --- Picking -----------------------------------------------------------------------------------------------------
@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("address", ["/en/practices/", "/en/practices/garden/", "/en/", "/en/topics/arts/"])
def test_practice_is_picked_where_it_is_read_and_the_reader_stays_there(client, address):
    Practice.objects.get(number=1).topics.add(topic("Arts"))
    read = page(client, address)
    [form] = read.xpath("//form[@id='my-list']")
    [button] = read.xpath("//button[@form='my-list'][@value='1']")
    fields = {field.get("name"): field.get("value") for field in [*form.xpath("input"), button]}

    answer = client.post(form.get("action"), fields)

    assert (answer.status_code, answer["Location"], kept(client)) == (302, f"{address}#list-1", "1")
    assert button.get("id") == "list-1"


@pytest.mark.usefixtures("three")
def test_pages_are_the_same_for_who_has_a_list(client):
    with_none = [client.get(address).content for address in ("/en/practices/", "/en/practices/garden/")]
    client.cookies["my_list"] = "1-2"

    assert [client.get(address).content for address in ("/en/practices/", "/en/practices/garden/")] == with_none


@pytest.mark.usefixtures("three")
def test_list_keeps_the_order_of_picking_and_each_practice_once(client):
    for number in ("3", "1", "3", "ICC-0002", "2"):
        send(client, add=number)

    assert kept(client) == "3-1-2"
    assert titles(page(client, MINE)) == ["Choir", "Garden", "Market"]
    assert texts(page(client, MINE), "//h1") == ["My list: 3 practices"]


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("number", ["4", "999", "", "-1", "²", "\x00", "9" * 5000, "Secret"])
def test_what_is_no_published_practice_is_refused_in_words(client, number):
    refused = send(client, add=number)

    assert (refused.status_code, kept(client)) == (400, "")
    assert "No practice has the number “" in refused.content.decode()


@pytest.mark.usefixtures("three")
def test_full_list_takes_no_more_and_says_so(client):
    full = "-".join(map(str, [*range(1000, 1298), 2, 3]))
    client.cookies["my_list"] = full

    answer = send(client, add="1", next="/en/practices/")

    assert (answer["Location"], kept(client)) == (f"{MINE}#full", full)


def test_list_of_300_says_that_it_is_full(client):
    for number in range(1, 301):
        practice(f"Practice {number}", number=number)
    client.cookies["my_list"] = "-".join(map(str, range(1, 301)))
    [note] = page(client, MINE).xpath("//*[@id='full']")

    assert text(note).startswith("Your list is full: it can hold up to 300 practices.")
    send(client, remove="7")
    assert page(client, MINE).xpath("//*[@id='full']") == []


# --- Order -------------------------------------------------------------------------------------------------------
@pytest.mark.usefixtures("three")
@pytest.mark.parametrize(
    ("pressed", "order", "next_button"),
    [
        ({"up": "2"}, "2-1-3", "down-2"),
        ({"up": "3"}, "1-3-2", "up-3"),
        ({"up": "1"}, "1-2-3", "down-1"),
        ({"down": "1"}, "2-1-3", "down-1"),
        ({"down": "2"}, "1-3-2", "up-2"),
        ({"down": "3"}, "1-2-3", "up-3"),
        ({"up": "9"}, "1-2-3", ""),
        ({"up": "x"}, "1-2-3", ""),
        ({"down": "²"}, "1-2-3", ""),
        ({"nonsense": "1"}, "1-2-3", ""),
    ],
)
def test_practice_moves_by_one_place_and_the_button_stays_at_hand(client, pressed, order, next_button):
    client.cookies["my_list"] = "1-2-3"
    answer = send(client, **pressed)

    assert (kept(client), answer["Location"].partition("#")[2]) == (order, next_button)


@pytest.mark.usefixtures("three")
def test_buttons_at_the_ends_lead_nowhere(client):
    client.cookies["my_list"] = "1-2-3"
    buttons = page(client, MINE).xpath("//button[@disabled][@form='my-list']/@id")

    assert buttons == ["up-1", "down-3"]


@pytest.mark.usefixtures("three")
def test_removed_practice_is_gone_and_the_others_stay(client):
    client.cookies["my_list"] = "1-2-3"
    answer = send(client, remove="2", next="/en/practices/?page=1")

    assert (answer["Location"], kept(client)) == ("/en/practices/?page=1", "1-3")


@pytest.mark.usefixtures("three")
def test_list_is_emptied_only_after_a_question(client):
    client.cookies["my_list"] = "1-2-3"
    asked = page(client, "/en/my-list/empty/")
    assert texts(asked, "//p[@class='lead']") == ["3 practices will be removed from your list. You cannot undo this."]
    assert kept(client) == "1-2-3"

    [button] = asked.xpath("//main//button[@form='my-list']")
    answer = send(client, **{button.get("name"): button.get("value")}, next="/en/my-list/empty/")

    assert (answer["Location"], kept(client)) == (MINE, "")
    assert "Your list is empty." in text(page(client, MINE).find(".//main"))
    assert texts(page(client, "/en/my-list/empty/"), "//p[@class='lead']") == ["Your list is empty."]


# --- What the browser keeps --------------------------------------------------------------------------------------
@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("secure", [False, True])
def test_cookie_stays_for_a_year_on_the_whole_site(client, secure):
    cookie = client.post(MINE, {"add": "1"}, secure=secure).cookies["my_list"]

    assert (cookie.value, cookie["max-age"], cookie["path"]) == ("1", 31_536_000, "/")
    assert (cookie["samesite"], bool(cookie["secure"]), cookie["domain"]) == ("Lax", secure, "")


@pytest.mark.usefixtures("three")
def test_nobody_else_keeps_the_readers_own_list(client):
    client.cookies["my_list"] = "1"
    for address in (MINE, "/en/my-list/empty/"):
        response = client.get(address)
        assert ("no-store" in response["Cache-Control"], "ETag" in response) == (True, False)
    client.cookies.clear()

    assert "Garden" not in client.get(MINE).content.decode()


@pytest.mark.usefixtures("three")
def test_practice_that_was_withdrawn_is_named_once_and_forgotten(client):
    client.cookies["my_list"] = "1-4-3-999"
    first = page(client, MINE)

    assert titles(first) == ["Garden", "Choir"]
    assert texts(first, "//p[@class='note']") == ["No practice has the numbers 4 and 999; they are left out."]
    assert (kept(client), texts(page(client, MINE), "//p[@class='note']")) == ("1-3", [])


@pytest.mark.parametrize(
    ("cookie", "numbers"),
    [
        ("1-2-3", (1, 2, 3)),
        ("", ()),
        ("2-1-2", (2, 1)),
        ("007-7", (7,)),
        ("1-x-²--3--", (1, 3)),
        ("9999999999-1", (1,)),
        ("\x00", ()),
        ("1.2", ()),
        ("-".join(map(str, range(5000))), tuple(range(300))),
    ],
)
def test_cookie_is_read_as_far_as_it_makes_sense(cookie, numbers):
    assert MyList.parse(cookie).numbers == numbers


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=80))
def test_no_cookie_breaks_the_list(cookie):
    answer = Client().get("/fr/my-list/", headers={"cookie": "my_list=" + cookie.decode("latin-1")})

    assert answer.status_code == 200
    assert '<html lang="fr"' in answer.content.decode()


@settings(deadline=None, max_examples=80)
@given(
    st.dictionaries(
        st.sampled_from(["add", "remove", "up", "down", "empty", "next", ""]), st.lists(odd_values, max_size=2)
    ),
    st.sampled_from(["", "1-2-3", "x"]),
)
def test_no_form_breaks_the_list(fields, cookie):
    client = Client()
    client.cookies["my_list"] = cookie

    answer = client.post(MINE, fields)

    too_large = int(answer.wsgi_request.META["CONTENT_LENGTH"]) > READERS_BYTES
    assert answer.status_code in ((413,) if too_large else (302, 400))


# --- Who may change it -------------------------------------------------------------------------------------------
@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("headers", [{"sec-fetch-site": "cross-site"}, {"origin": "https://example.org"}])
def test_form_of_another_site_changes_nothing(client, headers):
    refused = client.post(MINE, {"add": "1"}, headers=headers)

    assert (refused.status_code, kept(client)) == (403, "")
    assert "Another site sent this form; change your list here." in refused.content.decode()


@pytest.mark.usefixtures("three")
def test_own_form_needs_no_token():
    answer = Client(enforce_csrf_checks=True).post(MINE, {"add": "1"}, headers={"origin": "http://testserver"})

    assert (answer.status_code, answer.cookies["my_list"].value) == (302, "1")


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("address", ["https://example.org/", "//example.org/", "javascript:alert(1)", ""])
def test_change_never_leads_to_another_site(client, address):
    assert send(client, add="1", next=address)["Location"] == f"{MINE}#list-1"


# --- Price -------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("wanted", [1, 3])
def test_own_list_costs_the_same_for_one_and_three(client, django_assert_num_queries, wanted):
    for number in range(1, wanted + 1):
        practice(number=number, cities=[city(), city()], topics=[topic()])
    client.cookies["my_list"] = "-".join(map(str, range(1, wanted + 1)))
    warm()
    with django_assert_num_queries(5):  # the version, the numbers, and the cards' practices, places and topics
        assert len(titles(page(client, MINE))) == wanted
