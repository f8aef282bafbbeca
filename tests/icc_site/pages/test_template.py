"""The template: the questions as a page, and on paper a form that one can fill in on screen."""

from io import BytesIO

import pikepdf
import pypdf
import pytest

from icc_site.pages.template_questions import QUESTIONS
from practices.models import Practice
from tests import pdfs
from tests.factories import topic
from tests.pages import page, text, texts, warm

pytestmark = pytest.mark.django_db
TEMPLATE, FORM = "/en/template/", "/en/template.pdf"
WRITTEN = {
    *("title", "city", "country", "start_year", "end_year", "summary", "purpose", "rationale", "process", "impact"),
    *("body", "links", "source_url", "contact_name", "contact_email", "contact_url"),
}


@pytest.fixture
def form(client):
    topic("Arts", name_fr="Arts")
    topic("Sport", name_fr="Sport")
    return client.get(FORM).content


def fields(form: bytes) -> dict:
    return pypdf.PdfReader(BytesIO(form)).get_fields()


def filled(form: bytes, answers: dict) -> bytes:
    """The form as somebody's software saves it after these answers were typed."""
    writer = pypdf.PdfWriter(clone_from=BytesIO(form))
    for sheet in writer.pages:
        writer.update_page_form_field_values(sheet, answers, auto_regenerate=False)
    writer.write(saved := BytesIO())
    return saved.getvalue()


def test_page_asks_every_question_with_guidance_and_is_no_form(client):
    topic("Arts")
    found = page(client, TEMPLATE)

    assert texts(found, "//main//h2") == [str(question.heading) for question in QUESTIONS]
    assert all(str(question.guidance) in text(found) for question in QUESTIONS)
    assert found.xpath("//main//div[@class='prose']//input | //main//textarea") == []
    assert found.xpath("//main//ul/li/a/@href") == ["/en/topics/arts/"]


def test_page_leads_to_the_form(client):
    [link] = page(client, TEMPLATE).xpath("//main//div[@class='prose']//a[@type='application/pdf']/@href")

    assert client.get(link)["Content-Type"] == "application/pdf"


def test_questions_ask_for_everything_that_an_entry_holds():
    stored = {field.name for field in Practice._meta.get_fields()} | {"city"}
    own = {blank.name for question in QUESTIONS for blank in question.blanks}

    assert own == WRITTEN | {"ongoing"}
    assert own <= stored


def test_fields_have_names_that_stay(form):
    kinds = {name: field["/FT"] for name, field in fields(form).items()}

    ticks = {"ongoing", "topic_arts", "topic_sport"}
    assert kinds == dict.fromkeys(WRITTEN, "/Tx") | dict.fromkeys(ticks, "/Btn")


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", {"title": "Title", "country": "City and country – Country", "topic_arts": "Topics – Arts"}),
        ("fr", {"title": "Titre", "country": "Ville et pays – Pays", "topic_arts": "Thèmes – Arts"}),
    ],
)
def test_fields_say_what_they_are_for_in_the_language_of_the_page(client, form, language, names):
    told = fields(client.get(f"/{language}/template.pdf").content)

    assert {name: told[name]["/TU"] for name in names} == names


def test_answers_can_be_filled_in_and_read_back(form):
    answers = {"title": "Œuvre à deux – 50 €", "summary": "One line.\nAnd another.", "city": "Αθήνα"}
    saved = filled(form, answers | {"topic_arts": "/on"})
    read = fields(saved)

    assert {name: read[name]["/V"] for name in (*answers, "topic_arts")} == answers | {"topic_arts": "/on"}
    assert "/V" not in read["topic_sport"] or read["topic_sport"]["/V"] == "/Off"
    assert "Œuvre à deux – 50 €" in pdfs.copied(saved)


@pytest.mark.parametrize("percent", ["100", "200"])
def test_form_is_for_everybody_and_for_archives(client, form, percent):
    client.cookies["text_size"] = percent
    made = client.get(FORM).content

    assert (pdfs.broken_rules(made), pdfs.tags(made)["Form"]) == ([], len(fields(made)))
    assert (pdfs.text_height(made) >= 21) == (percent == "200")


def test_each_field_has_looks_of_its_own(form):
    with pikepdf.open(BytesIO(form)) as file:
        acro = file.Root.AcroForm
        assert "/NeedAppearances" not in acro
        for field in acro.Fields:
            written = field.FT == "/Tx"
            left, bottom, right, top = map(float, field.Rect)
            assert (left < right, bottom < top) == (True, True)
            assert isinstance(field.AP.N if written else field.AP.N.Off, pikepdf.Stream)


def test_letters_typed_are_as_large_as_those_of_the_page(client, form):
    sizes = {}
    for percent in ("100", "200"):
        client.cookies["text_size"] = percent
        sizes[percent] = fields_sizes(client.get(FORM).content)

    assert sizes == {"100": {"10.5"}, "200": {"21"}}


def fields_sizes(form: bytes) -> set[str]:
    with pikepdf.open(BytesIO(form)) as file:
        return {str(field.DA).split()[-2] for field in file.Root.AcroForm.Fields if field.FT == "/Tx"}


def test_other_pages_hold_no_form(client):
    with pikepdf.open(BytesIO(client.get("/en/about.pdf").content)) as file:
        assert str(file.docinfo.Title).startswith("About this catalogue")
        assert "/AcroForm" not in file.Root


@pytest.mark.parametrize("wanted", [1, 3])
def test_template_costs_two_queries(client, django_assert_num_queries, wanted):
    for _ in range(wanted):
        topic()
    warm()
    with django_assert_num_queries(2):  # the catalogue's version, and the topics
        page(client, TEMPLATE)
