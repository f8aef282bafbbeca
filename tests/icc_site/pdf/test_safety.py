"""Whatever a visitor sends or an editor writes: a PDF calls nobody, and holds nothing that is not public."""

import pytest

from tests import pdfs
from tests.factories import city, network, practice, topic

pytestmark = pytest.mark.django_db
NAMES = ("url", "base_url", "html", "page", "q", "topic", "next", "stylesheet", "src", "format", "paper", "text_size")
PLACES = ("/en/practices.pdf", "/en/cities/turin.pdf", "/en/networks/club.pdf", "/en/topics/arts.pdf", "/en.pdf")


@pytest.fixture(autouse=True)
def nothing_kept(settings, tmp_path):
    settings.PDF_FOLDER = tmp_path


@pytest.mark.parametrize("name", NAMES)
def test_no_parameter_names_an_address_to_fetch(client, calls, name):
    values = [f"{calls[0]}/{name}", f'"><img src={calls[0]}/{name}><link rel=stylesheet href={calls[0]}/{name}>']
    for value in values:
        assert client.get("/en/practices.pdf", {name: value}, follow=True).status_code == 200

    assert calls[1:] == []


def test_no_header_names_an_address_to_fetch(client, calls):
    names = ("referer", "origin", "x-forwarded-host", "x-original-url", "x-rewrite-url", "forwarded", "link")
    response = client.get("/en/about.pdf", headers=dict.fromkeys(names, f"{calls[0]}/x"))

    assert (response.status_code, calls[1:]) == (200, [])


def test_page_at_the_address_of_another_server_is_not_asked_of_it(client, calls):
    response = client.get("/en/about.pdf", headers={"host": calls[0].removeprefix("http://")})

    assert (response.status_code, calls[1:]) == (200, [])
    assert calls[0] in response["Link"]


def test_nothing_that_an_editor_writes_makes_the_site_call_elsewhere(client, calls):
    there = f"{calls[0]}/canary"
    markup = f'<p><img src="{there}"><a rel="attachment" href="{there}">Plan</a><svg><use href="{there}"/></svg></p>'
    markup += f'<link rel="stylesheet" href="{there}"><style>@import "{there}";</style>'
    practice("Garden", summary_en=markup, body_en=markup, source_url=there, contact_url=there)
    response = client.get("/en/practices/garden.pdf")

    assert calls[1:] == []
    assert (pdfs.attachments(response.content), pdfs.pictures(response.content)) == ([], 0)


@pytest.mark.parametrize("status", ["draft", "in_review", "archived"])
def test_no_pdf_holds_what_is_not_published(client, status):
    turin, arts = city("Turin"), topic("Arts")
    network("Club", members=[turin])
    practice("Garden", cities=[turin], topics=[arts])
    practice("Secret plan", cities=[turin], topics=[arts], status=status)
    words = {address: pdfs.text(client.get(address).content) for address in (*PLACES, "/en/practices/garden.pdf")}

    assert [address for address, text in words.items() if "Secret" in text] == []
    assert all("Garden" in words[address] for address in ("/en/practices.pdf", "/en/cities/turin.pdf", "/en.pdf"))
