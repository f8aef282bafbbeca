"""A booklet as its reader wants it: a title and a line of their own, and the compact form, all in its address."""

from io import BytesIO
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

import pypdf
import pytest

from icc_site.models import BookletOrder
from icc_site.pdf.store import path_of
from tests import pdfs
from tests.factories import city, practice, special_page, topic
from tests.pages import page, text, texts

pytestmark = pytest.mark.django_db
BOOKLET = "/en/booklet/"
WALK, LINE = "Our walk of 2026", "For the city council, <b>first</b> & last"
OWN = urlencode({"note": LINE, "title": WALK})


@pytest.fixture(autouse=True)
def practices():
    """Two short practices of Turin on arts."""
    arts, turin = topic("Arts"), city("Turin")
    practice("Garden", number=1, topics=[arts], cities=[turin])
    practice("Market", number=2, topics=[arts], cities=[turin])


def cover(tree) -> list[str]:
    """Title and line of the reader, as the cover has them."""
    return texts(tree, "//*[@class='cover']/*[self::h1 or self::p[@class='lead']]")


def too_long(tree) -> list[str]:
    return texts(tree, "//*[@class='note'][contains(., 'longer than')]")


# --- Title and line ----------------------------------------------------------------------------------------------
@pytest.mark.parametrize("query", ["practice=2&practice=1", "topic=arts", "special=floods", "peers=milan", ""])
def test_every_booklet_takes_a_title_and_a_line_of_its_readers_own(client, query):
    special_page("Floods")
    city("Milan")
    address = f"{BOOKLET}?{query}&{OWN}" if query else f"{BOOKLET}?{OWN}"
    found = page(client, address)

    assert cover(found) == [WALK, LINE]
    assert texts(found, "//head/title") == [f"{WALK} – Booklet – Intercultural Cities: good practices"]
    assert found.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert found.xpath("//link[@rel='canonical']/@href") == [f"http://testserver{address}"]


def test_own_title_is_in_the_pages_language_even_where_its_practices_are_not(client):
    texts_fr = {"title_fr": "Inondations", "introduction_fr": "<p>Il pleut.</p>"}
    special_page("", slug="inondations", introduction_en="", **texts_fr)
    found = page(client, f"{BOOKLET}?special=inondations&title=Floods")

    assert (found.xpath("//h1/@lang"), found.xpath("//head/title/@lang")) == ([], ["en"])


def test_words_of_its_reader_are_carried_by_every_link_that_keeps_the_query(client):
    found = page(client, f"{BOOKLET}?practice=1&compact=1&{OWN}")
    greek = found.xpath("//nav[@id='site-languages']//a[@lang='el']/@href")
    pdf = found.xpath("//link[@type='application/pdf']/@href")
    colophon = found.xpath("//section[@aria-labelledby='colophon']//p[@class='cite']/a/@href")

    for [address] in (greek, pdf, colophon):
        assert parse_qsl(urlsplit(address).query) == [
            ("practice", "1"),
            ("compact", "1"),
            ("note", LINE),
            ("title", WALK),
        ]


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ("title=Walk&practice=1&utm_source=x", "practice=1&title=Walk"),
        ("compact=1&topic=arts", "topic=arts&compact=1"),
        ("topic=arts&compact=&title=A%0AB", "topic=arts&title=A+B"),
        ("title=a&title=b", "title=b"),
        ("title=a%00b", "title=a+b"),
        ("title=%E2%80%AEevil%E2%81%A6%E2%80%8F", "title=evil"),
        ("title=%F0%9D%94%BD%ED%A0%80", "title=%F0%9D%94%BD%EF%BF%BD%EF%BF%BD%EF%BF%BD"),
        ("title=e%CC%81", "title=%C3%A9"),
    ],
)
def test_booklet_has_one_address_whatever_is_typed(client, asked, kept):
    response = client.get(f"{BOOKLET}?{asked}")
    address = f"{BOOKLET}?{kept}" if kept else BOOKLET

    assert (response.status_code, response["Location"]) == (301, address)
    assert client.get(address).status_code == 200


@pytest.mark.parametrize(
    "words", ["<script>alert(1)</script>", "{{ booklet }}", "\"' onload=x", "</title>", "&lt;b&gt;"]
)
def test_words_of_its_reader_are_never_markup(client, words):
    response = client.get(BOOKLET, {"practice": "1", "title": words, "note": words}, follow=True)
    found = page(client, f"{BOOKLET}?{urlencode({'title': words, 'note': words})}")

    assert cover(found) == [words, words]
    assert texts(found, "//head/title")[0].startswith(words)
    assert "<script>alert" not in response.content.decode()
    assert [field.get("value") for field in found.xpath("//main//input[@type='text']")] == [words, words]


@pytest.mark.parametrize("name", ["title", "note"])
@pytest.mark.parametrize("length", [120, 121, 5000])
def test_too_long_words_are_cut_and_the_page_says_so_at_their_field(client, name, length):
    found = page(client, f"{BOOKLET}?practice=1&{name}={'ж' * length}")
    [field] = found.xpath(f"//main//input[@name='{name}']")

    assert cover(found)[name == "note"] == "ж" * 120
    label = {"title": "title", "note": "line"}[name]
    sentences = [f"Your {label} is longer than 120 characters. The rest is left out."] * (length > 120)
    assert too_long(found) == sentences
    assert [field.get("value"), field.get("aria-describedby")][1] == (f"{name}-too-long" if sentences else None)
    [canonical] = found.xpath("//link[@rel='canonical']/@href")
    assert canonical.endswith(quote("ж" * 120))


def test_form_keeps_the_practices_and_what_is_set_and_needs_no_script(client):
    [form] = page(client, f"{BOOKLET}?topic=arts&compact=1&{OWN}").xpath("//main//form[@method='get']")
    fields = [(each.get("name"), each.get("type"), each.get("value")) for each in form.xpath(".//input")]

    assert form.get("action") == BOOKLET
    assert fields == [
        ("topic", "hidden", "arts"),
        ("title", "text", WALK),
        ("note", "text", LINE),
        ("compact", "checkbox", "1"),
    ]
    assert form.xpath(".//input[@name='compact']/@checked") == ["checked"]
    assert len(form.xpath(".//label")) == 3


# --- Nobody's memory ---------------------------------------------------------------------------------------------
def test_words_of_a_reader_are_kept_nowhere(client, settings, tmp_path):
    settings.PDF_FOLDER = tmp_path / "pdf"
    response = client.get(f"{BOOKLET}?practice=1&{OWN}")
    paper = client.get(f"/en/booklet.pdf?practice=1&{OWN}")

    assert "no-store" in response["Cache-Control"]
    assert (paper.status_code, paper["X-Robots-Tag"]) == (200, "noindex")
    assert list(tmp_path.rglob("*.pdf")) == []


@pytest.mark.parametrize("condition", ["", "*"])
def test_no_cache_keeps_the_paper_with_words_of_a_reader(client, condition):
    address = f"/en/booklet.pdf?practice=1&{OWN}"
    known = client.get(address)["ETag"] if condition else ""
    answers = [client.get(address, headers={"If-None-Match": known}), client.get("/en/booklet.pdf?practice=1")]

    assert ["no-store" in each["Cache-Control"] for each in answers] == [True, False]
    assert [each["Cache-Control"].startswith("public") for each in answers] == [False, True]


def test_compact_booklet_without_own_words_is_kept(client):
    assert client.get(f"{BOOKLET}?practice=1&compact=1")["Cache-Control"] == "public, max-age=0, must-revalidate"


def test_order_of_a_long_booklet_carries_the_words_of_its_reader(client, settings):
    settings.BOOKLET_AT_ONCE = 1
    order = f"/en/booklet/order/?topic=arts&compact=1&{OWN}"
    [download] = page(client, f"{BOOKLET}?topic=arts&compact=1&{OWN}").xpath("//a[normalize-space()='Download as PDF']")

    assert download.get("href") == order
    assert client.post(order).status_code == 302
    assert BookletOrder.objects.get().address == f"http://testserver{BOOKLET}?topic=arts&compact=1&{OWN}"
    found = page(client, order)
    assert WALK in text(found.find(".//main"))
    assert found.xpath("//main//header//a/@href")[0] == f"{BOOKLET}?topic=arts&compact=1&{OWN}"
    assert not path_of("x").exists()


# --- Paper -------------------------------------------------------------------------------------------------------
def test_file_is_called_as_its_reader_called_the_booklet(client):
    named = client.get(f"/en/booklet.pdf?practice=1&{OWN}")
    greek = client.get("/el/booklet.pdf?practice=1&practice=2&title=%CE%92%CF%8C%CE%BB%CF%84%CE%B1")

    assert named["Content-Disposition"] == 'inline; filename="booklet-our-walk-of-2026-en.pdf"'
    assert greek["Content-Disposition"] == 'inline; filename="booklet-1-2-el.pdf"'


def test_file_has_its_readers_title_and_a_short_foot_with_the_number_of_pages(client):
    file = client.get(f"/en/booklet.pdf?practice=1&practice=2&{OWN}").content
    reader = pypdf.PdfReader(BytesIO(file))
    sheets = [sheet.extract_text() for sheet in reader.pages]
    foot = f"Intercultural Cities: good practices · {WALK} · Version of"

    assert reader.metadata.title == f"{WALK} – Booklet – Intercultural Cities: good practices"
    assert (WALK in sheets[0], LINE in sheets[0]) == (True, True)
    assert [foot in sheet for sheet in sheets] == [False] + [True] * (len(sheets) - 1)
    numbered = [f"{number} / {len(sheets)}" in sheet for number, sheet in enumerate(sheets, start=1)]
    assert numbered == [False] + [True] * (len(sheets) - 1)
    assert "practice=1" not in "".join(sheets[1:-1])
    assert pdfs.broken_rules(file) == []


def test_short_practices_share_a_page_of_a_compact_booklet(client):
    whole, compact = (client.get(f"/en/booklet.pdf?practice=1&practice=2{form}").content for form in ("", "&compact=1"))
    sheets = pdfs.sheets(compact)
    [place] = [number for number, said in enumerate(sheets, start=1) if "Garden in short." in said]

    assert len(pdfs.sheets(whole)) > len(sheets)
    assert "Market in short." in sheets[place - 1]
    assert pdfs.broken_rules(compact) == []


def test_contents_of_a_compact_booklet_name_the_page_that_practices_share(client):
    for number in range(3, 60):
        practice(f"Practice {number:02}", number=number)
    query = "&".join(f"practice={number}" for number in range(1, 20))
    sheets = pdfs.sheets(client.get(f"/en/booklet.pdf?{query}&compact=1").content)

    for number in (3, 9, 19):
        [place] = [at for at, said in enumerate(sheets, start=1) if f"Practice {number:02} in short." in said]
        assert any(f"Practice {number:02} {place}\n" in f"{said}\n" for said in sheets[1:3])
