"""Where there is no PDF, the reader hears why and is led to the page itself; the site goes on."""

from contextlib import ExitStack

import pytest

from networks.child import pool
from tests import jobs
from tests.pages import in_all_languages, page, text, texts

pytestmark = pytest.mark.django_db
TOO_SHORT = 0.001  # seconds for any page
TITLES = {
    "en": "There is no PDF of this page just now",
    "fr": "Le PDF de cette page n’est pas disponible pour l’instant",
}


@pytest.fixture(autouse=True)
def fresh(settings, tmp_path):
    """No PDF is there yet, and no work takes longer than a second."""
    settings.PDF_FOLDER, settings.PDF_SECONDS, settings.PDF_AT_ONCE, settings.PDF_WAIT = tmp_path / "pdf", 1, 1, 0.5
    pool.let_go("page-0")
    yield
    pool.let_go("page-0")


def works_again(client):
    response = client.get("/en/accessibility.pdf")
    return response.status_code == 200 and response.content.startswith(b"%PDF-")


@pytest.mark.parametrize("job", [jobs.sleep, jobs.eat, jobs.die, jobs.stumble])
def test_work_that_is_ended_is_explained_and_the_site_goes_on(client, settings, job):
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr("icc_site.pdf.work.html_to_pdf", job)
        refused = page(client, "/en/about.pdf", 503)
    settings.PDF_SECONDS = 120

    assert texts(refused, "//h1") == [TITLES["en"]]
    assert "more time or memory" in text(refused)
    assert client.get("/en/about/").status_code == 200
    assert works_again(client)


@pytest.mark.parametrize("job", [jobs.miss_a_module, jobs.miss_a_library])
def test_machine_without_pango_says_so_and_serves_its_pages(client, monkeypatch, job):
    monkeypatch.setattr("icc_site.pdf.work.html_to_pdf", job)
    response = client.get("/en/about.pdf")

    assert (response.status_code, response["Retry-After"]) == (503, "600")
    assert "This site cannot make PDFs at the moment" in response.content.decode()
    assert client.get("/en/about/").status_code == 200


def test_folder_that_cannot_be_written_says_so(client, settings, tmp_path):
    settings.DATA_DIR = tmp_path / "taken"
    settings.DATA_DIR.write_text("by a file")

    assert "cannot make PDFs at the moment" in text(page(client, "/en/about.pdf", 503))


def test_full_line_is_explained_at_once(client, settings):
    settings.PDF_SECONDS = 120
    with ExitStack() as line:
        for _ in range(pool.MOST_IN_LINE):
            line.enter_context(pool.in_line(9))
        busy = client.get("/en/about.pdf")

    assert (busy.status_code, busy["Retry-After"]) == (503, "10")
    assert "More PDFs are being made" in busy.content.decode()
    assert works_again(client)


def test_machine_with_all_places_taken_is_explained(client):
    with pool.free_place(0, ["page-0"])[1]:
        assert "More PDFs are being made" in text(page(client, "/en/about.pdf", 503))


@pytest.mark.parametrize(("language", "title"), TITLES.items())
def test_explanation_speaks_the_language_of_the_page_and_leads_to_it(client, settings, language, title):
    settings.PDF_SECONDS = TOO_SHORT
    address = f"/{language}/practices.pdf?q=%3Cb%3E"
    refused = page(client, address, 503, headers={"accept-language": "de"})
    languages = refused.xpath("//nav[@id='site-languages']//a/@href")

    assert (refused.get("lang"), texts(refused, "//h1")) == (language, [title])
    assert refused.xpath("//main//li/a/@href") == [f"/{language}/practices/?q=%3Cb%3E", address]
    assert languages == in_all_languages("/{}/practices/?q=%3Cb%3E")
    assert refused.xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_explanation_is_kept_by_no_cache(client, settings):
    settings.PDF_SECONDS = TOO_SHORT
    response = client.get("/fr/about.pdf")

    assert "no-store" in response["Cache-Control"]
    assert ("ETag" in response, response["Content-Language"]) == (False, "fr")
    assert response["Content-Type"] == "text/html; charset=utf-8"
    assert "default-src 'none'" in response["Content-Security-Policy"]


def test_page_that_failed_is_not_tried_again_at_once(client, settings, caplog):
    settings.PDF_SECONDS = TOO_SHORT
    client.get("/en/about.pdf")
    settings.PDF_SECONDS = 120

    assert client.get("/en/about.pdf").status_code == 503
    assert client.get("/en/accessibility.pdf").status_code == 200
    assert caplog.text.count("There is no PDF") == 1
