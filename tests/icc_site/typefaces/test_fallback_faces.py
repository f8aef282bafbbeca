"""What is read until our typefaces are there: the reader's own, as wide and as high as ours."""

import io
from pathlib import Path

import pytest
from django.core.management import call_command

from icc_site.typefaces.fallback_faces import FONTS, RANGES, STYLESHEET, font_file, size_adjust
from icc_site.typefaces.system_fonts import ARIAL, NOTO_SANS, NOTO_SERIF, STAND_INS
from icc_site.typefaces.widths import average_width, width

NOTO = Path("/usr/share/fonts/truetype/noto")
NOTO_FILES = [
    ("Source Sans 3", 400, NOTO_SANS.regular, NOTO / "NotoSans-Regular.ttf"),
    ("Source Sans 3", 600, NOTO_SANS.bold, NOTO / "NotoSans-Bold.ttf"),
    ("Source Serif 4", 400, NOTO_SERIF.regular, NOTO / "NotoSerif-Regular.ttf"),
    ("Source Serif 4", 600, NOTO_SERIF.bold, NOTO / "NotoSerif-Bold.ttf"),
]
SENTENCES = {
    "latin": "Thirty cities let newcomers vote on what is built; this is how each of them went about it.",
    "greek": "Τριάντα πόλεις αφήνουν όσους έρχονται να αποφασίζουν για το τι χτίζεται· έτσι το έκαναν.",
    "cyrillic": "Тридцять міст дозволяють новим мешканцям вирішувати, що будувати; ось як вони це зробили.",
}


def test_stylesheet_is_what_the_command_makes_of_the_font_files_today(tmp_path):
    call_command("make_fallback_fonts", to=tmp_path / "fallback.css", stdout=io.StringIO())

    assert STYLESHEET.read_text() == (tmp_path / "fallback.css").read_text()


def test_pages_name_each_fallback_face_behind_the_typeface_that_it_stands_in_for():
    tokens = (STYLESHEET.parent / "tokens.css").read_text()

    for family, fonts in STAND_INS.items():
        names = [family, *(f"{family} in {font.name}" for font in fonts)]
        assert ", ".join(f'"{name}"' for name in names) in tokens


@pytest.mark.parametrize(("family", "weight", "face", "file"), NOTO_FILES)
def test_widths_of_a_system_font_are_those_of_its_file(family, weight, face, file):
    assert face.widths == {script: average_width(file, script) for script in face.widths}


@pytest.mark.parametrize("script", RANGES)
@pytest.mark.parametrize(("family", "weight", "face", "file"), NOTO_FILES)
def test_sentence_is_as_wide_in_what_stands_in(family, weight, face, file, script):
    spaces, sentence = SENTENCES[script].count(" "), SENTENCES[script].replace(" ", "")
    signs = [sign for sign in sentence if script == "latin" or sign > "ͯ"]
    latin = font_file(family, "latin")

    ours = width(font_file(family, script), signs, weight) + spaces * width(latin, " ", weight)
    theirs = width(file, signs) * size_adjust(family, weight, face, script)
    theirs += spaces * width(file, " ") * size_adjust(family, weight, face, "latin")
    assert theirs == pytest.approx(ours, rel=0.02)


def test_scripts_differ_so_much_that_each_has_a_face_of_its_own():
    sizes = {script: round(size_adjust("Source Sans 3", 400, ARIAL.regular, script), 2) for script in RANGES}

    assert sizes == {"latin": 0.94, "greek": 0.95, "cyrillic": 0.95}


@pytest.mark.parametrize(
    ("language", "scripts"), [("en", {"latin"}), ("el", {"latin", "greek"}), ("tr", {"latin", "latin-ext"})]
)
def test_page_asks_first_for_the_typefaces_of_its_language(client, db, language, scripts):
    page = client.get(f"/{language}/about/").content.decode()

    asked = {file.name for file in FONTS.iterdir() if f'fonts/screen/{file.name}" as="font"' in page}
    families = ["source-sans-3", "source-serif-4"]
    assert asked == {f"{family}-{script}-wght-normal.woff2" for family in families for script in scripts}
