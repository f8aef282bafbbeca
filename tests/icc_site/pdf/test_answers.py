"""An unchanged PDF is never made twice, and a changed one is never the old one."""

import os

import pytest
from django.core.cache import caches

from icc_site.pdf.store import read_pdf
from practices.models import Practice
from tests import pdfs
from tests.factories import city, practice

pytestmark = pytest.mark.django_db
GARDEN = "/en/practices/garden.pdf"
TOO_SHORT = 0.001  # seconds for any page


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.PDF_FOLDER = tmp_path
    return tmp_path


@pytest.fixture
def rendering_fails(settings):
    """From now on, whoever renders notices it."""
    return lambda: setattr(settings, "PDF_SECONDS", TOO_SHORT)


@pytest.fixture
def garden():
    return practice("Garden", cities=[city("Turin")])


def test_second_reader_gets_the_same_file_for_one_query(client, garden, rendering_fails, django_assert_num_queries):
    first = client.get(GARDEN)
    rendering_fails()
    with django_assert_num_queries(1):
        second = client.get(GARDEN)

    assert (second.content, second.headers) == (first.content, first.headers)


def test_page_with_the_same_contents_is_not_made_again(client, garden, rendering_fails):
    first = client.get(GARDEN)
    rendering_fails()
    practice("Elsewhere", country="pt")  # another version of the catalogue
    caches["pdfs"].clear()

    assert client.get(GARDEN).content == first.content


def test_changed_practice_has_another_pdf_at_once(client, garden):
    etag = client.get(GARDEN)["ETag"]
    garden.title_en = "Orchard"
    garden.save()
    changed = client.get(GARDEN, headers={"if-none-match": etag})

    assert (changed.status_code, changed["ETag"] == etag) == (200, False)
    assert "Orchard" in pdfs.text(changed.content)


def test_browser_that_has_the_pdf_hears_so(client, garden, rendering_fails):
    first = client.get(GARDEN)
    rendering_fails()
    for forget in (lambda: None, caches["pdfs"].clear):
        forget()
        same = client.get(GARDEN, headers={"if-none-match": f'"other", W/{first["ETag"]}'})

        assert (same.status_code, same.content) == (304, b"")
        for name in ("ETag", "Cache-Control", "Content-Security-Policy", "Vary"):
            assert same[name] == first[name]


def test_browser_that_has_it_hears_so_even_when_the_file_is_gone(client, garden, folder):
    etag = client.get(GARDEN)["ETag"]
    for path in folder.glob("*.pdf"):
        path.unlink()

    assert client.get(GARDEN, headers={"if-none-match": etag}).status_code == 304
    assert client.get(GARDEN)["ETag"] == etag
    assert read_pdf(etag.strip('"')) is not None


@pytest.mark.parametrize("header", ['""', '"', "W/", "x" * 5000, '"é"', "\x00"])
def test_no_condition_breaks_the_answer(client, garden, header):
    assert client.get(GARDEN, headers={"if-none-match": header}).status_code == 200


def test_draft_takes_its_pdf_with_it(client, garden):
    client.get(GARDEN)
    Practice.objects.update(status="draft")
    garden.refresh_from_db()
    garden.save()

    assert client.get(GARDEN).status_code == 404


def test_each_size_and_language_is_a_pdf_of_its_own(client, garden):
    tags = {client.get(address)["ETag"] for address in (GARDEN, "/fr/practices/garden.pdf", "/en.pdf")}
    client.cookies["text_size"] = "150"
    tags.add(client.get(GARDEN)["ETag"])

    assert len(tags) == 4


def test_files_lie_in_the_folder_of_the_site_alone(client, garden, folder):
    client.get(f"{GARDEN}?../../../escape=../../x", follow=True)

    assert {path.suffix for path in folder.rglob("*") if path.is_file()} == {".lock", ".pdf"}
    assert len(os.listdir(folder)) == 2


@pytest.mark.parametrize(
    ("slug", "cities", "words"),
    [
        ("garden", [], "garden"),
        ("garden", ["Turin", "Bari"], "garden-turin"),
        ("garden-turin", ["Turin"], "garden-turin"),
        ("prometheus", ["Rome"], "prometheus-rome"),
    ],
)
def test_practice_is_named_by_number_address_and_city(client, slug, cities, words):
    named = practice("Garden", slug=slug, cities=[city(name) for name in cities])
    client.cookies["text_size"] = "150"
    response = client.get(f"/en/practices/{slug}.pdf")

    assert response["Content-Disposition"] == f'inline; filename="icc-{named.number:04d}-{words}-en-large-print.pdf"'
