"""A reader's text size: five steps, kept in a cookie, without JavaScript, and not for other sites to change."""

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from icc_site.every_request.text_size import SIZES, TextSize
from tests.pages import page, texts

pytestmark = pytest.mark.django_db
STEPS = [(100, None, 125), (125, 100, 150), (150, 125, 175), (175, 150, 200), (200, 175, None)]
ODD_SIZES = [
    "",
    "0",
    "99",
    "101",
    "100.0",
    "0100",
    " 100",
    "1e2",
    "-125",
    "²",
    "\x00",
    "200%",
    "a" * 10_000,
    "👩",
    "' OR 1",
]
ELSEWHERE = [
    *(
        "https://example.org/",
        "//example.org/",
        "///example.org/",
        "/\\example.org/",
        "\\\\example.org/",
        "http:example.org",
    ),
    *("javascript:alert(1)", "http://testserver@example.org/", "http://testserver.example.org/", "ftp://testserver/"),
    *("\x00//example.org/", "\t//example.org", "/%s" % ("a" * 5000), "http://[", ""),
]


def choose(client, size, next="/en/", **headers):
    return client.post("/text-size/", {"size": size, "next": next}, headers=headers)


@pytest.mark.parametrize(("size", "smaller", "larger"), STEPS)
def test_each_page_offers_the_next_step_either_way(client, size, smaller, larger):
    client.cookies["text_size"] = str(size)
    about = page(client, "/en/about/")
    buttons = about.xpath("//form[@action='/text-size/']//button")

    assert [button.get("value") for button in buttons] == [str(smaller or ""), str(larger or "")]
    assert ["disabled" in button.attrib for button in buttons] == [smaller is None, larger is None]
    assert about.get("data-text-size") == str(size)
    assert texts(about, "//p[@role='status'][@id='text-size']") == [f"Text size: {size} per cent"]


def test_form_works_by_itself_and_leads_back_to_the_same_place(client):
    address = "/en/practices/?q=caf%C3%A9&sort=title"
    [form] = page(client, address).xpath("//form[@action='/text-size/']")
    fields = {field.get("name"): field.get("value") for field in form.xpath(".//input")}
    answer = client.post(form.get("action"), fields | {"size": form.xpath(".//button[2]/@value")[0]}, follow=True)

    assert answer.redirect_chain == [(f"{address}#text-size", 302)]
    assert page(client, address).get("data-text-size") == "125"


@pytest.mark.parametrize(("size", "secure"), [(125, False), (100, True)])
def test_choice_is_kept_for_a_year_on_the_whole_site(client, size, secure):
    cookie = client.post("/text-size/", {"size": size}, secure=secure).cookies["text_size"]

    assert (cookie.value, cookie["max-age"], cookie["path"]) == (str(size), 31_536_000, "/")
    assert (cookie["samesite"], bool(cookie["secure"]), cookie["domain"]) == ("Lax", secure, "")


@pytest.mark.parametrize("size", ODD_SIZES)
def test_size_that_does_not_exist_is_refused_in_words(client, size):
    refused = choose(client, size)

    assert (refused.status_code, "text_size" in refused.cookies) == (400, False)
    assert "choose one of 100, 125, 150, 175 and 200 per cent." in refused.content.decode()


def test_refusal_speaks_the_readers_language(client):
    refused = choose(client, "5000", accept_language="fr")

    assert '<html lang="fr"' in refused.content.decode()
    assert "5000" in refused.content.decode()


@pytest.mark.parametrize("cookie", [*ODD_SIZES[:-2], "None"])
def test_cookie_that_names_no_size_counts_as_none(client, cookie):
    assert page(client, "/en/about/", headers={"cookie": f"text_size={cookie}"}).get("data-text-size") == "100"


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=80), st.sampled_from(["text_size=", "sessionid=", "messages=", "django_language=", ""]))
def test_no_cookie_breaks_a_page(cookie, name):
    answer = Client().get("/fr/about/", headers={"cookie": name + cookie.decode("latin-1")})

    assert answer.status_code == 200
    assert '<html lang="fr"' in answer.content.decode()


@settings(deadline=None, max_examples=60)
@given(
    st.dictionaries(st.sampled_from(["size", "next", "x"]), st.lists(st.text(max_size=30) | st.just("125"), max_size=2))
)
def test_no_form_breaks_the_site(fields):
    fields = {name: [value.encode(errors="replace").decode() for value in values] for name, values in fields.items()}

    assert Client().post("/text-size/", fields).status_code in (302, 400)


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "nonsense"},
        {"origin": "https://example.org"},
        {"origin": "null"},
        {"origin": ""},
        {"origin": "http://["},
        {"origin": "http://testserver.example.org"},
        {"origin": "http://testserver:8000"},
        {"origin": "https://example.org", "sec-fetch-site": "same-origin"},
    ],
)
def test_form_of_another_site_is_refused(client, headers):
    refused = client.post("/text-size/", {"size": "125"}, headers=headers)

    assert (refused.status_code, "text_size" in refused.cookies) == (403, False)
    assert "Another site sent this form; choose the text size here." in refused.content.decode()


@pytest.mark.parametrize(
    "headers", [{}, {"sec-fetch-site": "same-origin", "origin": "http://testserver"}, {"sec-fetch-site": "none"}]
)
def test_own_form_needs_no_token(headers):
    answer = Client(enforce_csrf_checks=True).post("/text-size/", {"size": "125"}, headers=headers)

    assert (answer.status_code, answer.cookies["text_size"].value) == (302, "125")


@pytest.mark.parametrize("address", ELSEWHERE)
def test_choice_never_leads_to_another_site(client, address):
    assert choose(client, "125", address)["Location"] == "/#text-size"


def test_fragment_of_the_page_gives_way_to_the_announcement(client):
    assert choose(client, "125", "/en/about/#contact")["Location"] == "/en/about/#text-size"


@pytest.mark.parametrize("method", ["get", "head", "put", "delete", "options"])
def test_only_a_form_changes_the_size(client, method):
    refused = getattr(client, method)("/text-size/?size=125")

    assert (refused.status_code, refused["Allow"], "text_size" in refused.cookies) == (405, "POST", False)


def test_address_of_the_form_shows_a_page_to_those_who_open_it(client):
    found = page(client, "/text-size/", 405, headers={"accept-language": "fr"})

    assert (found.get("lang"), texts(found, "//h1")) == ("fr", ["Page introuvable"])


def test_pages_say_that_they_differ_by_cookie(client):
    assert "Cookie" in client.get("/en/about/")["Vary"]


@pytest.mark.parametrize(("size", "large"), [(100, False), (125, False), (150, True), (175, True), (200, True)])
def test_large_print_begins_at_half_as_large_again(size, large):
    assert (TextSize(size).is_large_print, size in SIZES) == (large, True)
