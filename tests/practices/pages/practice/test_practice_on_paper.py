"""A practice on paper says where it came from and what it is, for those who read with their ears as well."""

import pytest

from tests import pdfs
from tests.factories import city, practice, topic

pytestmark = pytest.mark.django_db
ADDRESS = "/en/practices/garden.pdf"
SECTIONS = {f"{name}_en": "<p>A text to read.</p>" for name in ("purpose", "process", "impact")}


@pytest.fixture
def garden():
    return practice(
        "Garden",
        cities=[city("Turin"), city("Lyon", country="fr")],
        topics=[topic("Arts")],
        start_year=2019,
        **SECTIONS,
    )


def test_first_page_names_places_and_years_and_the_foot_number_address_version_and_page(client, garden):
    text = pdfs.copied(client.get(ADDRESS).content)
    permalink = f"http://testserver/p/{garden.number}/"

    assert "Turin, Lyon, Italy, France · 2019 · about 15 words Garden" in text
    assert f"ICC-{garden.number:04d} · {permalink} · Version of " in text
    assert text.endswith("1/1")


def test_qr_code_is_said_to_lead_to_the_permalink_that_stands_beside_it(client, garden):
    pdf = client.get(ADDRESS).content
    permalink = f"http://testserver/p/{garden.number}/"

    assert pdfs.alternatives(pdf) == [f"QR code of {permalink}"]
    assert permalink in pdfs.links(pdf)


def test_facts_are_a_table_whose_rows_and_columns_have_headers(client, garden):
    tags = pdfs.tags(client.get(ADDRESS).content)

    rows = ["City", "Country", "Years", "Topics"]
    assert (tags["Table"], tags["TR"], tags["TH"], tags["TD"]) == (1, 1 + len(rows), 2 + len(rows), len(rows))


def test_bookmarks_are_the_headings_in_order(client, garden):
    expected = ["Garden", "Purpose", "Process", "Impact", "In short", "Cite this practice"]

    assert pdfs.bookmarks(client.get(ADDRESS).content) == expected


@pytest.mark.parametrize("lines", range(28, 44, 3))
def test_heading_stays_with_its_text(client, lines):
    practice("Garden", purpose_en="<p>One line.</p>" * lines, process_en="<p>What follows.</p>")

    sheets = pdfs.sheets(client.get(ADDRESS).content)
    [of_heading] = [number for number, text in enumerate(sheets) if "Process" in text.split("Cite")[0]]
    [of_text] = [number for number, text in enumerate(sheets) if "What follows." in text]
    assert of_heading == of_text


@pytest.mark.parametrize("lines", range(24, 30))
def test_heading_stays_with_its_list(client, lines):
    practice("Garden", body_en="<p>One line.</p>" * lines + "<h3>Steps</h3><ol><li>Ask.</li><li>Act.</li></ol>")

    sheets = pdfs.sheets(client.get(ADDRESS).content)
    assert ["Ask." in sheet for sheet in sheets] == ["Steps" in sheet for sheet in sheets]


def test_unchanged_practice_gives_the_same_bytes(client, garden):
    assert client.get(ADDRESS).content == client.get(ADDRESS).content


def test_table_over_two_pages_keeps_its_tags_in_large_print(client):
    places = [city(f"City with a long name, number {number}") for number in range(15)]
    practice("Garden", cities=places, topics=[topic(f"Topic {number}") for number in range(20)])
    client.cookies["text_size"] = "200"

    assert pdfs.broken_rules(client.get(ADDRESS).content) == []


@pytest.mark.parametrize("percent", ["100", "150", "200"])
def test_row_longer_than_a_page_keeps_its_tags(client, percent):
    practice("Garden", cities=[city(f"City with a long name, number {number}") for number in range(140)])
    client.cookies["text_size"] = percent

    assert pdfs.broken_rules(client.get(ADDRESS).content) == []
