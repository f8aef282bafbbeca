"""Every public page is a PDF too, and nothing else is."""

from urllib.parse import quote

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import factories, pdfs
from tests.pages import warm

pytestmark = pytest.mark.django_db
BAND = (0xF1, 0xEE, 0xE6)  # the colour of the head of the first page
ANSWERS = {200, 301, 302, 400, 404, 405}
PIECES = [
    "en",
    "fr",
    "xx",
    "EN",
    "about",
    "practices",
    "admin",
    "topics",
    "a-practice",
    "..",
    ".",
    "",
    "p",
    "1",
    "x.pdf",
]


def test_page_comes_as_pdf_with_all_that_says_what_it_is(client):
    response = client.get("/en/about.pdf")
    assert (response.status_code, response["Content-Type"]) == (200, "application/pdf")
    assert response["Content-Disposition"] == 'inline; filename="about-en.pdf"'
    assert response["Content-Language"] == "en"
    assert response["Link"] == '<http://testserver/en/about/>; rel="canonical"'
    assert response["Content-Security-Policy"] == "frame-ancestors 'none'"
    assert response["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert (response["ETag"][0], response["Content-Length"]) == ('"', str(len(response.content)))
    assert ("Cookie" in response["Vary"], "X-Robots-Tag" in response) == (True, False)
    assert pdfs.root(response.content)["language"] == "en"


@pytest.mark.parametrize("address", ["/en/about.pdf", "/fr.pdf", "/en/booklet.pdf"])
def test_mark_stands_on_the_band_without_a_box_behind_it(client, address):
    factories.practice("A market of all")

    assert pdfs.lightest_colour(client.get(address).content, height=20) == BAND


def test_home_page_has_a_pdf_in_each_language(client):
    response = client.get("/fr.pdf", headers={"accept-language": "en"})
    assert response["Content-Disposition"] == 'inline; filename="intercultural-cities-fr.pdf"'
    assert pdfs.root(response.content)["language"] == "fr"


def test_practice_is_told_in_the_language_of_the_address(client):
    factories.practice("A market of all", title_fr="Un marché de tous", summary_fr="Court.")
    response = client.get("/fr/practices/a-market-of-all.pdf")
    assert response["Content-Disposition"] == 'inline; filename="icc-0001-a-market-of-all-fr.pdf"'
    assert "Un marché de tous" in pdfs.text(response.content)


def test_network_has_a_pdf(client):
    factories.network("Club of Strategies", members=[factories.city("Rome")])
    response = client.get("/en/networks/club-of-strategies.pdf")
    assert response["Content-Disposition"] == 'inline; filename="networks-club-of-strategies-en.pdf"'
    assert "Rome" in pdfs.text(response.content)


def test_filtered_list_gives_the_pdf_of_that_list(client):
    factories.practice("A school garden", topics=[factories.topic("Education")])
    factories.practice("A harbour fair")
    response = client.get("/en/practices.pdf?topic=education")
    text = pdfs.text(response.content)
    assert ("A school garden" in text, "A harbour fair" in text) == (True, False)
    assert response["Content-Disposition"] == 'inline; filename="practices-education-en.pdf"'
    assert response["Link"] == '<http://testserver/en/practices/?topic=education>; rel="canonical"'
    assert response["X-Robots-Tag"] == "noindex"


def test_list_is_whole_on_paper(client):
    titles = [factories.practice(f"Practice number {number:03}").title_en for number in range(23)]
    text = pdfs.text(client.get("/en/practices.pdf?page=2", follow=True).content)
    assert [title for title in titles if title not in text] == []


def test_three_practices_cost_the_queries_of_one(client, django_assert_num_queries):
    for wanted in (1, 3):
        while wanted > factories.Practice.objects.count():
            factories.practice(cities=[factories.city()], topics=[factories.topic()])
        warm()
        with django_assert_num_queries(4):
            client.get("/en/practices.pdf")


def test_text_size_makes_large_print(client):
    address = f"/en/practices/{factories.practice(body_en='<p>A long text to read.</p>' * 40).slug}.pdf"
    normal = client.get(address)
    client.cookies["text_size"] = "200"
    large = client.get(address)
    assert large["Content-Disposition"].endswith('-en-large-print.pdf"')
    assert pdfs.text_height(large.content) >= 16 > 12 > pdfs.text_height(normal.content)


def test_staff_gets_the_pdf_that_everybody_gets(client):
    visitors = client.get("/en/about.pdf").content
    client.force_login(get_user_model().objects.create_superuser("staff"))
    assert client.get("/en/about.pdf", headers={"authorization": "Basic eDp4"}).content == visitors


@pytest.mark.parametrize("status", ["draft", "in_review", "archived"])
def test_unpublished_practice_has_no_pdf_even_for_staff(status, client):
    factories.practice("A secret plan", status=status)
    client.force_login(get_user_model().objects.create_superuser("staff"))
    assert client.get("/en/practices/a-secret-plan.pdf").status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        "/admin.pdf",
        "/text-size.pdf",
        "/en/text-size.pdf",
        "/en/admin.pdf",
        "/p/1.pdf",
        "/en/p/1.pdf",
        "/en/practices.pdf.pdf",
        "/en/about/.pdf",
        "/en/.pdf",
        "/.pdf",
        "/practices.pdf",
        "/xx/practices.pdf",
        "/en/none.pdf",
        "/en/practices/none.pdf",
        "/en/practices/%00.pdf",
        "/en/practices/%0a.pdf",
        "/en/practices/%ff.pdf",
        "/en%2fabout%2f.pdf",
        "/en/fr/about.pdf",
        "/en//about.pdf",
        "/en/../admin.pdf",
        "/en/%2e%2e/admin.pdf",
        "/en/" + "a" * 5000 + ".pdf",
    ],
)
def test_what_is_no_public_page_has_no_pdf(address, client):
    factories.practice("A practice")
    assert client.get(address).status_code == 404


def test_missing_pdf_is_explained_in_the_language_of_the_address(client):
    response = client.get("/fr/rien.pdf", headers={"accept-language": "en"})
    assert (response.status_code, response["Content-Language"]) == (404, "fr")
    assert '<html lang="fr"' in response.content.decode()


def test_former_address_leads_to_the_pdf_of_the_new_one(client):
    moved = factories.practice("A practice", slug="old")
    moved.slug = "new"
    moved.save()
    response = client.get("/fr/practices/old.pdf")
    assert (response.status_code, response["Location"]) == (301, "/fr/practices/new.pdf")


def test_only_reading_is_allowed(client):
    assert client.post("/en/about.pdf").status_code == 405
    assert client.head("/en/about.pdf").headers == client.get("/en/about.pdf").headers


def test_line_break_in_the_query_stays_out_of_the_headers(client):
    response = client.get("/en/practices.pdf?topic=%0d%0aX-Evil:%201%3e&topic=\u202e", follow=True)
    assert "X-Evil" not in response.headers
    assert response["Link"].count(">") == 1


@settings(deadline=None, max_examples=80)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8) | st.just("a" * 3000), max_size=4), st.booleans())
def test_no_address_breaks_the_site(pieces, encoded):
    address = "/".join(piece.encode(errors="replace").decode() for piece in pieces)
    response = Client().get(f"/{quote(address, safe='' if encoded else '/')}.pdf")
    assert response.status_code in ANSWERS


@settings(deadline=None, max_examples=12)
@given(st.dictionaries(st.sampled_from(["topic", "country", "year", "q", "page", "sort", "x"]), st.text(), max_size=3))
def test_no_query_breaks_the_pdf_of_a_list(query):
    query = {name: value.encode(errors="replace").decode() for name, value in query.items()}
    assert Client().get("/en/practices.pdf", query).status_code in ANSWERS


@pytest.mark.parametrize("wanted", [1, 3])
def test_practice_costs_the_queries_of_its_page(client, django_assert_num_queries, wanted):
    garden = factories.practice(cities=[factories.city() for _ in range(wanted)], topics=[factories.topic()])
    warm()
    with django_assert_num_queries(7):
        client.get(f"/en/practices/{garden.slug}.pdf")
