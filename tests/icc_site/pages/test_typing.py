"""What somebody types into the template's form shows, in the letters of every language of the interface."""

import re
from io import BytesIO

import pikepdf
import pytest
from django.conf import settings

from tests import pdfs

pytestmark = pytest.mark.django_db
FORM = "/en/template.pdf"
LETTERS = {
    "en": "Ours",
    "fr": "Œuvre",
    "de": "Größe",
    "el": "Αθήνα μας",
    "es": "Año",
    "eu": "Baina",
    "fi": "Työ",
    "it": "Città",
    "pt": "Ação",
    "sq": "Çështje",
    "sr-latn": "Đačić",
    "tr": "Şişli ğı",
    "uk": "Їжа ґанок є",
    "neighbours": "Țară Łódź Říjen Ж",
}
SHARING = "-‐µμʼ’ΩΩ"  # several that have one shape


def test_letters_of_all_languages_are_tried():
    assert set(dict(settings.LANGUAGES)) | {"neighbours"} == set(LETTERS)


def test_font_of_the_fields_is_in_the_file_and_has_a_number_for_each_letter(client):
    with pikepdf.open(BytesIO(client.get(FORM).content)) as file:
        [font] = file.Root.AcroForm.DR.Font.values()
        numbered = {chr(int(code, 16)) for code in re.findall(r"> <(\w{4})>", font.ToUnicode.read_bytes().decode())}
        whole = "/FontFile2" in font.DescendantFonts[0].FontDescriptor

    assert (whole, set("".join(LETTERS.values()) + SHARING) - numbered) == (True, set())


def test_each_letter_that_is_typed_leaves_ink_in_the_viewer_of_chrome_and_edge(client):
    form = client.get(FORM).content
    letters = sorted(set("".join(LETTERS.values()) + SHARING) - {" "})

    assert [letter for letter in letters if not pdfs.ink_typed(form, letter)] == []
