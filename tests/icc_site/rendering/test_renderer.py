"""HTML in, PDF out."""

import gc
import os
import re
import subprocess
import sys

import pytest

from icc_site.rendering.renderer import FONTS, html_to_pdf
from tests import pdfs

PAGE = "http://testserver/en/about/"
STYLE = "<style>h1 { font-family: 'Source Serif 4' } body { font-family: 'Source Sans 3' }</style>"
NAMES = {
    "el": "Αθήνα ἀρχή",
    "uk": "Київ",
    "he": "תל אביב",
    "ar": "الرباط",
    "hy": "Երևան",
    "ka": "თბილისი",
    "ko": "서울 仁川",
    "ja": "浜松市",
}
WORLD = "".join(
    f'<p lang="{language}">{name} <strong>{name}</strong> <em>{name}</em></p>' for language, name in NAMES.items()
)
HTML = f"""<!doctype html><html lang="fr"><head><title>Villes d’été</title>{STYLE}</head><body>
<h1>Villes d’été, œuvres &amp; naïveté</h1><p>Grüße aus Łódź, <b>Şişli</b> und <i>Reykjavík</i></p>{WORLD}
<h2>Liste</h2><ul><li>une</li><li>deux</li></ul>
<table><thead><tr><th>Ville</th><th>Pays</th></tr></thead><tbody><tr><td>Genève</td><td>Suisse</td></tr></tbody></table>
<p><a href="/en/practices/">Toutes, <em>vraiment <b>toutes</b></em></a></p></body></html>"""


@pytest.fixture(scope="module")
def pdf():
    return html_to_pdf(HTML, PAGE)


def test_pdf_names_title_and_language_and_is_tagged(pdf):
    assert pdf.startswith(b"%PDF-")
    assert pdfs.root(pdf) == {"title": "Villes d’été", "language": "fr", "tagged": True}


def test_pdf_is_accessible_and_misses_no_glyph_in_any_script(pdf):
    assert pdfs.broken_rules(pdf) == []


def test_text_can_be_copied_out_of_the_pdf_in_any_script(pdf):
    text = pdfs.copied(pdf)
    assert [name for name in NAMES.values() if text.count(name) != 3] == []
    assert "Grüße aus Łódź, Şişli und Reykjavík" in text


def test_typefaces_are_ours_and_noto_alone(pdf):
    fonts = pdfs.fonts(pdf)
    assert {"Source-Serif-4-Semi-Bold", "Source-Sans-3-Semi-Bold", "Source-Sans-3-Italic"} < fonts
    assert {font for font in fonts if not font.startswith(("Source-S", "Noto-S"))} == set()


def test_korean_and_japanese_have_their_own_forms(pdf):
    assert {"Noto-Sans-CJK-KR", "Noto-Sans-CJK-JP"} <= pdfs.fonts(pdf)


def test_unknown_typeface_gives_way_to_ours():
    pdf = html_to_pdf(
        "<html lang=en><title>T</title><style>h1 { font-family: DejaVu Serif, monospace }</style><h1>T", PAGE
    )
    assert pdfs.fonts(pdf) == {"Source-Sans-3-Semi-Bold"}


def test_same_page_gives_the_same_bytes(pdf):
    assert html_to_pdf(HTML, PAGE) == pdf


def test_another_process_gives_the_same_bytes(pdf):
    job = "from icc_site.rendering.renderer import html_to_pdf as render"
    script = f"import sys; {job}; sys.stdout.buffer.write(render(*sys.argv[1:]))"
    clean = {name: value for name, value in os.environ.items() if name not in ("FONTCONFIG_FILE", "XDG_CACHE_HOME")}
    done = subprocess.run([sys.executable, "-c", script, HTML, PAGE], env=clean, capture_output=True, check=True)
    assert done.stdout == pdf


def test_stylesheet_of_the_screen_fonts_brings_no_font_to_paper():
    link = '<link rel="stylesheet" href="/static/css/fonts.css">'
    html = f"<html lang=en><title>T</title>{link}{STYLE}<h1>T</h1><p>x"
    assert html_to_pdf(html, PAGE) == html_to_pdf(html.replace(link, ""), PAGE)


def test_stylesheet_that_changes_on_disk_counts_at_once(settings, tmp_path):
    settings.STATICFILES_DIRS = [tmp_path]
    html = (
        f'<html lang=en><title>T</title><link rel="stylesheet" href="/static/a.css" media="print">{STYLE}<h1>T</h1><p>x'
    )
    heights = []
    for size in (20, 30):
        (tmp_path / "a.css").write_text(f"p {{ font-size: {size}pt }}")
        heights += [pdfs.text_heights(html_to_pdf(html, PAGE))]
    assert [size in found for size, found in zip((20, 30), heights, strict=True)] == [True, True]
    assert 20 not in heights[1]


@pytest.mark.parametrize("media", ["screen", "speech"])
def test_stylesheet_for_screens_stays_off_the_paper(settings, tmp_path, media):
    settings.STATICFILES_DIRS = [tmp_path]
    (tmp_path / "a.css").write_text("p { display: none }")
    html = (
        f'<html lang=en><title>T</title><link rel="stylesheet" href="/static/a.css" media="{media}"><h1>T</h1><p>seen'
    )
    assert "seen" in pdfs.text(html_to_pdf(html, PAGE))


def test_python_goes_on_collecting_what_is_lost(pdf):
    assert gc.isenabled()


def test_end_of_a_stream_is_never_in_doubt():
    files = [html_to_pdf(f"<html lang=en><title>{n}</title><h1>{n}</h1>", PAGE) for n in range(60)]
    assert [file for file in files if re.search(rb"[\r\n]\nendstream", file)] == []
    assert any(b"/ASCII85Decode" in file for file in files)
    assert [pdfs.text(file) for file in files] == [str(n) for n in range(60)]


def test_each_tag_names_the_page_on_which_it_stands():
    paragraphs = "".join(f"<p style='break-before: page'>{n}</p>" for n in range(12))
    pdf = html_to_pdf(f"<html lang=en><title>T</title><h1>T</h1>{paragraphs}", PAGE)
    assert pdfs.pages_of_tags(pdf, "/P") == list(range(1, 13))


def test_link_with_emphasis_in_it_is_one_link(pdf):
    assert pdfs.links(pdf) == ["http://testserver/en/practices/"]


@pytest.mark.parametrize(
    "part", ['<a href="http://[x">x</a>', '<a href="#none">x</a>', "\x00\x0b\ufffe\U0010ffff", "<svg><use", ""]
)
def test_odd_markup_still_gives_a_pdf(part):
    assert html_to_pdf(f"<html lang=en><title>{part}</title>{part}", PAGE).startswith(b"%PDF-")


def test_every_face_of_the_print_folder_is_a_whole_font():
    assert len({*FONTS.parent.glob("*.ttf")}) == 8
    assert all(face.stat().st_size > 200_000 for face in FONTS.parent.glob("*.ttf"))


def test_starting_the_site_does_not_load_weasyprint():
    script = "import django; django.setup(); import icc_site.urls, sys; sys.exit('weasyprint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
