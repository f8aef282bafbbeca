"""No PDF of the catalogue has an empty box where a letter should be, whatever the letter and its style."""

import re
from collections import defaultdict
from html import unescape
from io import BytesIO
from itertools import pairwise

import polib
import pypdf
import pytest
from babel import Locale
from django.apps import apps
from django.conf import settings
from django.db.models import CharField, TextField
from fontTools.ttLib import TTFont
from lxml import etree

from icc_site.rendering.glyphs import SIGN
from icc_site.rendering.renderer import FONTS, html_to_pdf
from tests import pdfs
from tests.factories import practice

LANGUAGES = [code for code, _own_name in settings.LANGUAGES]
FOLDER = settings.BASE_DIR / "static"
STYLE = "<style>* { font-family: 'Source Sans 3' } h1 { font-family: 'Source Serif 4'; bookmark-level: none }</style>"
SHOWN = "<style>a::after { content: ' ' attr(href) }</style>"


def stored_texts():
    """Every text that the catalogue holds, in any language."""
    for app in ("networks", "practices"):
        for model in apps.get_app_config(app).get_models():
            for field in model._meta.concrete_fields:
                if isinstance(field, CharField | TextField):
                    yield from model.objects.values_list(field.attname, flat=True)


def own_texts():
    """What the interface says, and the names that it takes from CLDR."""
    for path in settings.BASE_DIR.glob("locale/*/LC_MESSAGES/django.po"):
        for entry in polib.pofile(str(path)):
            yield from (entry.msgid, entry.msgstr, *entry.msgstr_plural.values())
    for language in LANGUAGES:
        locale = Locale.parse(language, sep="-")
        yield from (*locale.territories.values(), *locale.languages.values(), *locale.months["format"]["wide"].values())


def words(texts) -> list[str]:
    """The letters of English, and words with every other letter beside every neighbour that it has somewhere."""
    found = {word for text in texts if text for word in re.sub(r"<[^>]*>", " ", unescape(text)).split()}
    seen, kept = set(), ["".join(map(chr, range(33, 127))).replace("<", "").replace("&", "")]
    for word in sorted(found - set(filter(str.isascii, found)), key=lambda word: (-len(word), word)):
        if not seen.issuperset(pairs := {pair for pair in pairwise(f" {word} ") if not "".join(pair).isascii()}):
            seen |= pairs
            kept.append(word)
    return kept


def letters_of_catalogues() -> set[str]:
    """Every letter that the interface needs in one of its languages, in its texts and in its names of places."""
    return {letter for text in own_texts() for letter in text if letter.isalpha()}


def screen_fonts() -> dict[tuple[str, str], set[str]]:
    """What each family and style can show on a screen: the letters that a file has and that its rule asks it for."""
    found = defaultdict(set)
    for rule in re.findall(r"@font-face {(.*?)}", (FOLDER / "css/fonts.css").read_text(), re.DOTALL):
        family, style = re.search('"(.*?)"; font-style: (\\w+)', rule).groups()
        ranges = re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", rule)
        asked = {chr(code) for first, last in ranges for code in range(int(first, 16), int(last or first, 16) + 1)}
        found[family, style] |= asked & letters_of_font(FOLDER / "css" / re.search(r'url\("(.*?)"', rule)[1])
    return found


def letters_of_font(path) -> set[str]:
    with TTFont(path) as font:
        return set(map(chr, font.getBestCmap()))


def page_of(language: str, words: list[str]) -> str:
    """A page with the words in every style that print.css knows."""
    text = " ".join(words).replace("<", "&lt;")
    styles = ("p", "h1", "strong", "em")
    return f"<html lang={language}><title>T</title>{STYLE}" + "".join(f"<{tag}>{text}</{tag}>" for tag in styles)


def test_every_letter_of_the_catalogue_has_a_glyph(catalogue):
    texts = words([*stored_texts(), *own_texts()])

    assert len(texts) > 500
    pdf = html_to_pdf(page_of("en", texts), "http://testserver/")
    assert (pdfs.broken_rules(pdf), SIGN in pdfs.copied(pdf)) == ([], False)


def test_fonts_have_the_letters_of_all_languages_in_every_style_on_paper_and_on_screens():
    wanted = letters_of_catalogues()
    on_paper = {path.name: letters_of_font(path) for path in sorted((FOLDER / "fonts/print").glob("*.ttf"))}
    on_screen = screen_fonts()

    assert (set("ґїŠşЄώë") <= wanted, len(on_paper), len(on_screen)) == (True, 8, 4)
    assert {font: wanted - has for font, has in (on_paper | on_screen).items() if wanted - has} == {}


def test_letter_without_a_glyph_would_be_noticed():
    assert SIGN in pdfs.copied(html_to_pdf(page_of("en", ["Zürich\ue000"]), "http://testserver/"))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("a😀b", f"a{SIGN}b"),
        ("👩‍👩‍👧❤️", f"{SIGN}❤"),
        ("👋🏽🇫🇷!", f"{SIGN}!"),
        ("a\ue000b \u0378 \uffff", f"a{SIGN}b {SIGN} {SIGN}"),
        ("form\x0cfeed&#12;&#13;x", "form feed x"),
        ("a\x01\x80b\x7fc", "abc"),
        ("pasted\u2028lines\x0bof\x85text", "pasted lines of text"),
        ("ἀρχή 浜松 ✓ a\u00ad\u200bb", "ἀρχή 浜松 ✓ ab"),
    ],
)
def test_what_no_font_can_draw_gives_way_to_a_sign(text, read):
    pdf = html_to_pdf(page_of("en", [text]), "http://testserver/")

    assert pdfs.broken_rules(pdf) == []
    assert pdfs.copied(pdf).replace("\u200b", "").count(read) == 4


def test_emoji_in_colour_that_a_machine_may_have_stay_off_the_paper():
    refused = etree.parse(FONTS).findall("selectfont/rejectfont/pattern/patelt[@name='color']/bool")

    assert [value.text for value in refused] == ["true"]


def test_address_with_an_emoji_leads_on_and_can_be_read():
    link = '<p><a href="/en/😀/?q=é">x</a>'
    pdf = html_to_pdf(f"<html lang=en><title>T</title>{STYLE}{SHOWN}<h1>T</h1>{link}", "http://testserver/")

    assert pdfs.links(pdf) == ["http://testserver/en/%F0%9F%98%80/?q=%C3%A9"]
    assert (pdfs.broken_rules(pdf), pdfs.text(pdf)) == ([], "T x /en/%F0%9F%98%80/?q=é")


def test_title_and_bookmarks_of_a_file_keep_what_no_font_can_draw():
    heads = '<h1>A "🌱" \\ <em>b\n👩‍👩‍👧</em></h1><p>🎉</p><h2>\x0c🫨; }</h2><h3>Plain</h3>'
    pdf = html_to_pdf(f"<html lang=en><title>A\x0c🌱\x01\uffff 🫨</title>{heads}", "http://testserver/")

    assert pypdf.PdfReader(BytesIO(pdf)).metadata.title == f"A 🌱{SIGN} 🫨"
    assert pdfs.bookmarks(pdf) == ['A "🌱" \\ b 👩‍👩‍👧', "🫨; }", "Plain"]
    assert (pdfs.broken_rules(pdf), pdfs.copied(pdf).count(SIGN)) == ([], 4)


@pytest.mark.django_db
def test_emoji_of_an_editor_keep_no_practice_off_the_paper(client):
    texts = {
        "title_en": "Garden 🌱",
        "summary_en": "We 💚 it.",
        "purpose_en": "<p>Fun 🎉</p>",
        "contact_name": "Ada 👩",
    }
    practice(slug="garden", **texts)
    pdf = client.get("/en/practices/garden.pdf").content

    assert pdfs.broken_rules(pdf) == []
    assert [f"{word} {SIGN}" in pdfs.text(pdf) for word in ("Garden", "We", "Fun", "Ada")] == [True] * 4
