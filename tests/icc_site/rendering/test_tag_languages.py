"""A PDF says in which language each of its parts is, and its words come back out of it."""

import re

import pytest
from django.utils.translation import override, pgettext

from icc_site.rendering.renderer import html_to_pdf
from tests import pdfs
from tests.factories import network, practice, special_page
from tests.pages import page, texts


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "heading"), [("de", "Dieses Praxisbeispiel zitieren"), ("uk", "Як посилатися на цю практику")]
)
def test_file_of_a_text_in_another_language_than_its_page_is_in_that_of_the_text(client, language, heading):
    practice(slug="garden", title_fr="Jardin", summary_fr="En bref.")
    pdf = client.get(f"/{language}/practices/garden.pdf").content

    assert pdfs.root(pdf)["language"] == "fr"
    assert pdfs.languages_of_tags(pdf, "H1") == ["fr"]
    assert set(pdfs.languages_of_tags(pdf)) == {"fr", language}  # the furniture has that of the page
    assert heading in pdfs.text(pdf)


@pytest.mark.django_db
def test_file_of_a_text_in_the_language_of_its_page_knows_no_other(client):
    practice("Garden", title_fr="Jardin")

    for language in ("en", "fr"):
        pdf = client.get(f"/{language}/practices/garden.pdf").content
        assert {pdfs.root(pdf)["language"], *pdfs.languages_of_tags(pdf)} == {language}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("path", "language"),
    [("/de/networks/club.pdf", "en"), ("/de/special/floods.pdf", "en"), ("/de/practices.pdf", "de"), ("/de.pdf", "de")],
)
def test_file_is_in_the_language_of_what_it_is_about(client, path, language):
    network("Club", description_en="They meet.")
    special_page("Floods")
    practice("Garden")

    assert pdfs.root(client.get(path).content)["language"] == language


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["el", "uk", "tr", "sr-latn"])
def test_words_come_back_out_as_they_stand_on_the_page(client, language):
    wanted = texts(page(client, f"/{language}/about/"), "//main//h1 | //div[@class='prose']/*")
    pdf = client.get(f"/{language}/about.pdf").content

    assert len(wanted) == 15
    found = letters(pdfs.text(pdf))
    assert [text for text in wanted if letters(text) not in found] == []


@pytest.mark.parametrize("language", ["de", "el", "es", "eu", "it", "pt", "sq", "sr-latn", "uk"])
def test_long_words_are_divided_by_the_rules_of_their_language(language):
    with override(language):
        word = pgettext("navigation", "Accessibility")
    style = "<style>p { hyphens: auto; width: 1em; font-family: 'Source Sans 3' }</style>"
    pdf = html_to_pdf(f"<html lang=en><title>T</title>{style}<p lang={language}>{word}", "http://testserver/")

    parts = re.split(r"[-‐] ?", pdfs.text(pdf))
    assert (len(parts) > 1, "".join(parts)) == (True, word)


def letters(text: str) -> str:
    """The text without spaces and hyphens, which a PDF sets as its lines need them."""
    return re.sub(r"[\s\u00ad\u2010-]+", "", text)
