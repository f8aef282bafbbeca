"""Documents of published practices can be downloaded; all others do not exist for visitors."""

import pytest
from django.core.files.base import ContentFile

from tests.factories import practice
from tests.pages import page, texts

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"


def document(name="report.pdf", **facts):
    return practice(**facts).documents.create(title_en="Report", file=ContentFile(b"%PDF-", name))


def test_document_of_a_published_practice_is_a_download(client):
    response = client.get(document().get_absolute_url())

    assert b"".join(response.streaming_content) == b"%PDF-"
    assert response["Content-Disposition"] == 'attachment; filename="report.pdf"'
    assert (response["Content-Type"], response["X-Content-Type-Options"]) == ("application/pdf", "nosniff")


@pytest.mark.parametrize("status", ["draft", "in_review", "archived"])
def test_document_of_an_unpublished_practice_does_not_exist(client, admin_client, status):
    address = document(status=status).get_absolute_url()

    for visitor in (client, admin_client):
        assert texts(page(visitor, address, 404), "//p[@class='lead']") == ["There is no such document."]


def test_document_goes_when_its_practice_is_a_draft_again(client):
    report = document()
    report.practice.status = "draft"
    report.practice.save()

    assert client.get(report.get_absolute_url()).status_code == 404


@pytest.mark.parametrize(
    "name",
    ["Été à la mer.pdf", "a b.pdf", "100%.pdf", "what?.pdf", "a#b.pdf", "x.pdf.pdf", "<b>.txt", "שלום.docx", "a;b.csv"],
)
def test_odd_names_lead_to_their_file(client, name):
    practice("Garden", slug="garden").documents.create(title_en="Report", file=ContentFile(b"words", name))
    [address] = page(client, "/en/practices/garden/").xpath("//section[@aria-labelledby='attachments']//a/@href")

    assert b"".join(client.get(address).streaming_content) == b"words"


@pytest.mark.parametrize(
    "name", ["report.PDF", "other.pdf", "report.pdf.pdf", "report", "..", "%2e%2e%2freport.pdf", "%00", "é"]
)
def test_document_has_one_address(client, name):
    report = document()

    assert client.get(f"/documents/{report.pk}/{name}").status_code == 404


@pytest.mark.parametrize("number", ["0", "-1", "999999", "9" * 30, "9" * 5000, "x", "%00"])
def test_unknown_number_is_no_document(client, number):
    document()

    assert client.get(f"/documents/{number}/report.pdf").status_code == 404


def test_document_whose_file_is_lost_does_not_exist(client):
    report = document()
    report.file.storage.delete(report.file.name)

    assert texts(page(client, report.get_absolute_url(), 404), "//p[@class='lead']") == ["There is no such document."]


def test_media_folder_is_not_served(client, settings):
    report = document()

    assert client.get(f"{settings.MEDIA_URL}{report.file.name}").status_code == 404


def test_markup_is_never_shown_as_a_page_of_ours(client):
    response = client.get(document("page.html").get_absolute_url())

    assert response["Content-Disposition"].startswith("attachment")
