"""What goes wrong is said on a page of this site, in the reader's language; no address and no request breaks it."""

from urllib.parse import quote

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import path
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from icc_site import urls
from tests.factories import practice
from tests.pages import page, text, texts

pytestmark = pytest.mark.django_db
PIECES = [
    *(
        "en",
        "fr",
        "xx",
        "practices",
        "topics",
        "cities",
        "countries",
        "networks",
        "about",
        "p",
        "documents",
        "text-size",
    ),
    *(
        "garden",
        "it",
        "1",
        "0",
        "-1",
        "9" * 400,
        "",
        ".",
        "..",
        "a" * 3000,
        "é",
        "👩",
        "\x00",
        "\n",
        "%",
        "?",
        "' OR 1",
    ),
]


def broken(request):
    raise RuntimeError("a secret of ours")


def closed(request):
    raise PermissionDenied


urlpatterns = [
    path("en/broken/", broken),
    path("fr/broken/", broken),
    path("fr/closed/", closed),
    *urls.urlpatterns,
]
handler400, handler403, handler404, handler500 = (
    f"icc_site.pages.errors.{name}" for name in ("bad_request", "permission_denied", "page_not_found", "server_error")
)


@pytest.fixture
def faulty_site(settings):
    settings.ROOT_URLCONF = __name__
    return Client(raise_request_exception=False)


@settings(deadline=None, max_examples=120)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=4), st.booleans(), st.sampled_from(["", "/"]))
def test_no_address_breaks_the_site(pieces, encoded, end):
    address = "/".join(piece.encode(errors="replace").decode() for piece in pieces)
    answer = Client().get(f"/{quote(address, safe='' if encoded else '/')}{end}")

    assert answer.status_code in (200, 301, 302, 400, 404, 405)


@settings(deadline=None, max_examples=80)
@given(st.binary(max_size=30), st.sampled_from(["/en/practices/", "/p/", "/documents/1/", "/en/", "/"]))
def test_no_bytes_in_an_address_break_the_site(junk, start):
    answer = Client().get("/", PATH_INFO=start + junk.decode("latin-1"))

    assert answer.status_code in (200, 301, 302, 400, 404)


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options", "head"])
@pytest.mark.parametrize("address", ["/en/", "/en/practices/", "/en/practices/garden/", "/", "/p/1/", "/en/nothing/"])
def test_no_method_breaks_the_site(method, address):
    practice("Garden")
    answer = getattr(Client(enforce_csrf_checks=True), method)(address)

    assert answer.status_code in (200, 302, 403, 404, 405)


@pytest.mark.parametrize(
    ("address", "language", "title"),
    [
        ("/en/nothing/", "en", "Page not found"),
        ("/fr/rien/", "fr", "Page introuvable"),
        ("/fr/practices/rien/", "fr", "Page introuvable"),
        ("/fr/" + "a" * 1000 + "/", "fr", "Page introuvable"),
    ],
)
def test_missing_page_leads_on_in_the_language_of_the_address(client, address, language, title):
    missing = page(client, address, 404, headers={"accept-language": "de"})

    assert (missing.get("lang"), texts(missing, "//h1")) == (language, [title])
    assert missing.xpath("//main//li/a/@href") == [
        f"/{language}/{name}" for name in ("practices/", "cities/", "networks/", "")
    ]


def test_missing_page_has_nothing_of_djangos_own(client):
    missing = page(client, "/fr/rien/", 404)

    assert texts(missing, "//p[@class='lead']") == []
    assert "Resolver" not in text(missing)


@pytest.mark.parametrize(
    ("address", "language", "title"),
    [("/en/broken/", "en", "Something went wrong on our side"), ("/fr/broken/", "fr", None)],
)
def test_fault_of_ours_is_said_without_details_or_a_query_of_its_own(
    faulty_site, django_assert_num_queries, address, language, title
):
    with django_assert_num_queries(1):  # for the catalogue's version, before the fault
        fault = page(faulty_site, address, 500)

    assert (fault.get("lang"), texts(fault, "//h1")[0]) == (language, title or texts(fault, "//h1")[0])
    assert "secret" not in text(fault)
    assert fault.xpath("//main//a/@href") == [f"/{language}/"]


def test_closed_page_is_said_to_be_closed(faulty_site):
    refused = page(faulty_site, "/fr/closed/", 403)

    assert (refused.get("lang"), texts(refused, "//h1")) == ("fr", ["Vous n’avez pas accès à cette page"])


def test_form_without_its_token_is_explained_in_french():
    answer = Client(enforce_csrf_checks=True).post("/admin/login/", headers={"accept-language": "fr"})
    [reason] = texts(html.fromstring(answer.content.decode()), "//p[@class='lead']")

    assert (answer.status_code, reason.partition(" ")[0]) == (403, "Le")


@pytest.mark.parametrize("body", [b"x", b"\x00" * 100, b"size=%ff", b"--x\r\n\r\n"])
@pytest.mark.parametrize("kind", ["multipart/form-data", "multipart/form-data; boundary=x", "text/plain", "x"])
def test_no_body_breaks_the_one_form(client, body, kind):
    answer = client.post("/text-size/", body, content_type=kind, headers={"accept-language": "fr"})

    assert (answer.status_code, answer["Content-Language"]) == (400, "fr")
    assert "boundary" not in answer.content.decode()
