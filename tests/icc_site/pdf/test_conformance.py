"""Every kind of page as a PDF for everybody and for archives: PDF/UA-1 and PDF/A-3a in one, nothing cut off."""

import pytest
from django.conf import settings

from icc_site.rendering.glyphs import SIGN
from icc_site.rendering.renderer import html_to_pdf
from tests import pdfs
from tests.browser.kinds import KINDS

WITH_PDF = {kind: address for kind, address in KINDS.items() if kind != "missing"}

# Of large print, these are made before each change, the others, most of them longer ones of the same kinds, at night.
LARGE = [
    *("home", "filtered list", "map", "practice", "topic", "cities", "city without practices", "country", "network"),
    *("news", "booklet of picked practices", "special pages", "comparison of four", "figures", "about", "template"),
]
IN_SIZES = [
    *((kind, "100") for kind in WITH_PDF),
    *(pytest.param(kind, "200", marks=() if kind in LARGE else pytest.mark.nightly) for kind in WITH_PDF),
]

# One kind a language, so that each is made in one that writes it long or in letters of its own.
FRAMED = [
    ("de", "filtered list", "de"),
    ("es", "topic", "es"),
    ("eu", "network", "en"),
    ("it", "city", "it"),
    ("pt", "special page", "en"),
    ("sq", "country", "sq"),
    ("sr-latn", "booklet", "sr-latn"),
    ("fi", "news", "en"),
    ("tr", "comparison", "tr"),
    ("el", "practice", "en"),
    ("uk", "practice in French only", "fr"),
    ("el", "figures", "el"),
    ("uk", "template", "uk"),
]


def pdf_of(client, address: str, percent: str = "100") -> bytes:
    """The PDF of the page at an address, in a text size."""
    path, mark, query = address.partition("?")
    client.cookies["text_size"] = percent
    response = client.get(f"{path.removesuffix('/')}.pdf{mark}{query}")
    assert response.status_code == 200
    return response.content


@pytest.mark.parametrize(("kind", "percent"), IN_SIZES)
def test_pdf_keeps_to_both_standards_and_to_the_page(client, catalogue, kind, percent):
    for language in settings.MODELTRANSLATION_LANGUAGES:
        pdf = pdf_of(client, WITH_PDF[kind].format(language), percent)

        assert (pdfs.broken_rules(pdf), pdfs.beside_the_page(pdf)) == ([], [])
        assert pdfs.root(pdf)["language"] == ("fr" if kind == "practice in French only" else language)


@pytest.mark.parametrize(("language", "kind", "told"), FRAMED)
def test_pdf_in_every_other_language_keeps_to_them_too(client, catalogue, language, kind, told):
    pdf = pdf_of(client, WITH_PDF[kind].format(language))

    assert (pdfs.broken_rules(pdf), pdfs.beside_the_page(pdf)) == ([], [])
    assert (pdfs.root(pdf)["language"], SIGN in pdfs.copied(pdf)) == (told, False)


@pytest.mark.parametrize("kind", ["practice", "network", "filtered list", "home"])
def test_large_print_has_no_small_letters(client, catalogue, kind):
    heights = pdfs.text_heights(pdf_of(client, WITH_PDF[kind].format("en"), "150"))

    running_heads = {14.0}
    assert {height for height in heights if height < 16} == running_heads


def test_word_over_the_edge_would_be_noticed():
    html = "<html lang=en><title>T</title><style>@page { size: A4; margin: 20mm } p { width: 900px }</style><p>"
    assert pdfs.beside_the_page(html_to_pdf(html + "word " * 30, "http://testserver/")) != []
