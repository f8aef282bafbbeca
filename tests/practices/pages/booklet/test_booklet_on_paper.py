"""A booklet on paper: each practice begins a page, and bookmarks lead to it."""

import re
from io import BytesIO

import pypdf
import pytest

from tests import pdfs
from tests.factories import practice
from tests.pages import page, texts

pytestmark = pytest.mark.django_db
BOOKLET = "/en/booklet/"


@pytest.fixture
def three():
    """Two English practices and a French one."""
    practice("Garden", number=1, purpose_en="<h3>Aims</h3><p>To meet.</p>", process_en="<p>Step by step.</p>")
    practice("Market", number=2)
    practice(title_fr="Chorale", number=3)


@pytest.mark.usefixtures("three")
def test_each_practice_begins_on_a_page_of_its_own(client):
    file = client.get(f"{BOOKLET[:-1]}.pdf?practice=2&practice=3&practice=1").content
    sheets = [sheet.extract_text() for sheet in pypdf.PdfReader(BytesIO(file)).pages]
    lead = {"Market in short.": 2, "Chorale en bref.": 3, "Garden in short.": 4}

    assert {words: [place for place, said in enumerate(sheets) if words in said] for words in lead} == {
        words: [place] for words, place in lead.items()
    }
    assert "My list" in sheets[0]
    assert pdfs.broken_rules(file) == []


def test_contents_name_the_page_on_which_a_long_practice_begins(client):
    practice("Garden", number=1, purpose_en="<p>Step by step.</p>" * 200)
    practice("Market", number=2)
    sheets = pdfs.sheets(client.get(f"{BOOKLET[:-1]}.pdf?practice=1&practice=2").content)

    market = next(place for place, said in enumerate(sheets, start=1) if "Market in short." in said)
    assert market > 4
    assert re.findall(r"(Garden|Market)\s+(\d+)$", sheets[1], re.M) == [("Garden", "3"), ("Market", f"{market}")]


@pytest.mark.usefixtures("three")
def test_bookmarks_name_practices_and_their_sections(client):
    file = client.get(f"{BOOKLET[:-1]}.pdf?practice=1&practice=2").content

    assert bookmarks(pypdf.PdfReader(BytesIO(file)).outline) == [
        (1, "My list"),
        (2, "Contents"),
        (2, "Garden"),
        *((3, "Purpose"), (4, "Aims"), (3, "Process")),
        (2, "Market"),
        (2, "About this booklet"),
    ]


def bookmarks(outline, level=1) -> list[tuple[int, str]]:
    """The bookmarks of a PDF in order, each with its level."""
    found = []
    for entry in outline:
        found += bookmarks(entry, level + 1) if isinstance(entry, list) else [(level, entry["/Title"])]
    return found


@pytest.mark.parametrize(("title", "named"), [("", "My list"), ("Walk", "Walk"), ("w" * 61, "w" * 59 + "…")])
def test_foot_of_each_page_is_the_sites_name_and_the_title_in_short(client, title, named):
    practice(number=1)
    found = page(client, f"{BOOKLET}?practice=1&title={title}")
    foot = f"Intercultural Cities: good practices · {named}"

    assert found.xpath("//body/@data-permalink") == [foot]
    assert texts(found, "//footer[@id='paper-foot']/p")[0].startswith(f"{foot} · Version of")
