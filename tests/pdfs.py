"""What stands in a PDF, as a reader's software finds it."""

import shutil
import subprocess
from collections import Counter
from io import BytesIO

import lxml.html
import page
import pikepdf
import pypdf
import pypdfium2
import pytest
from PIL import Image


def text(pdf: bytes) -> str:
    """The text of all pages, each run of white space one space."""
    return " ".join(" ".join(sheet.extract_text() for sheet in pypdf.PdfReader(BytesIO(pdf)).pages).split())


def last_sheet(pdf: bytes) -> str:
    return pypdf.PdfReader(BytesIO(pdf)).pages[-1].extract_text()


def broken_rules(pdf: bytes) -> list[str]:
    """The rules of PDF/UA-1 and PDF/A-3a that it breaks; a glyph that no font has breaks one."""
    standards = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A)
    return [str(rule) for profile in standards for rule in page.validate_pdf_bytes(pdf, profile=profile).failures]


def fonts(pdf: bytes) -> set[str]:
    """The names of its typefaces, all of them inside the file."""
    with pikepdf.open(BytesIO(pdf)) as file:
        descriptors = [part for part in file.objects if is_a(part, "/FontDescriptor")]
        assert all("/FontFile2" in font or "/FontFile3" in font for font in descriptors)
        return {str(font.FontName).partition("+")[2] for font in descriptors}


def pictures(pdf: bytes) -> int:
    with pikepdf.open(BytesIO(pdf)) as file:
        return sum(1 for part in file.objects if isinstance(part, pikepdf.Stream) and part.get("/Subtype") == "/Image")


def attachments(pdf: bytes) -> list[str]:
    """The names of the files inside it, whether it shows them or not."""
    with pikepdf.open(BytesIO(pdf)) as file:
        loose = [str(part.get("/F", "")) for part in file.objects if is_a(part, "/Filespec")]
        return sorted({*file.attachments, *loose})


def links(pdf: bytes) -> list[str]:
    """Where its links lead, in order."""
    with pikepdf.open(BytesIO(pdf)) as file:
        return [str(note.A.URI) for sheet in file.pages for note in sheet.get("/Annots", ()) if "/A" in note]


def pages_of_tags(pdf: bytes, tag: str) -> list[int]:
    """The indices of the pages that its tags of a kind name, in order."""
    with pikepdf.open(BytesIO(pdf)) as file:
        pages = [sheet.obj.objgen for sheet in file.pages]
        tags = [part for part in file.objects if is_a(part, "/StructElem") and tag == part.S]
        return [pages.index(part.Pg.objgen) for part in tags]


def root(pdf: bytes) -> dict[str, str]:
    """Title, language, and whether it is tagged."""
    with pikepdf.open(BytesIO(pdf)) as file:
        return {
            "title": str(file.docinfo.Title),
            "language": str(file.Root.Lang),
            "tagged": bool(file.Root.MarkInfo.Marked),
        }


def is_a(part, kind: str) -> bool:
    return isinstance(part, pikepdf.Dictionary) and part.get("/Type") == kind


def text_height(pdf: bytes) -> float:
    """The size in which most of its letters stand, in points."""
    return text_heights(pdf).most_common(1)[0][0]


def text_heights(pdf: bytes) -> Counter[float]:
    """How many letters stand in which size, in points."""
    letters = Counter()

    def count(text, matrix, text_matrix, font, size):
        if text.strip():
            letters[round(abs(matrix[3] * text_matrix[3]) * size, 1)] += len(text.strip())

    for sheet in pypdf.PdfReader(BytesIO(pdf)).pages:
        sheet.extract_text(visitor_text=count)
    return letters


def beside_the_page(pdf: bytes) -> list[str]:
    """Words that reach over the edge of the print area, 20 mm from each side of its sheet, however that lies."""
    edge = 20 / 25.4 * 72 - 1
    sheets = lxml.html.fromstring(_pdftotext(pdf, "-bbox")).iter("page")
    return [
        word.text
        for sheet in sheets
        for word in sheet.iter("word")
        if not edge <= float(word.get("xmin")) < float(word.get("xmax")) <= float(sheet.get("width")) - edge
    ]


def copied(pdf: bytes) -> str:
    """Its text as one copies it out, scripts that run from right to left in the order in which they are read."""
    return " ".join(_pdftotext(pdf).translate(str.maketrans("", "", "\u202a\u202b\u202c")).split())


def _pdftotext(pdf: bytes, *options: str) -> str:
    command = [shutil.which("pdftotext") or pytest.fail("poppler-utils is needed"), *options, "-", "-"]
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()


def lightest_colour(pdf: bytes, height: int) -> tuple[int, int, int]:
    """The lightest colour in so many millimetres at the head of its first page."""
    command = [shutil.which("pdftoppm") or pytest.fail("poppler-utils is needed"), "-l", "1", "-r", "96", "-"]
    with Image.open(BytesIO(subprocess.run(command, input=pdf, capture_output=True, check=True).stdout)) as sheet:
        head = sheet.convert("RGB").crop((2, 2, sheet.width - 2, int(height / 25.4 * 96)))  # its edges are blurred
        return max(colour for _count, colour in head.getcolors(maxcolors=head.width * head.height))


def tags(pdf: bytes) -> Counter[str]:
    """How often each tag stands in its structure, such as "TH"."""
    with pikepdf.open(BytesIO(pdf)) as file:
        return Counter(str(part.S)[1:] for part in file.objects if is_a(part, "/StructElem"))


def languages_of_tags(pdf: bytes, tag: str = "") -> list[str]:
    """The languages that its tags, or those of a kind, name; without one a tag speaks that of what it stands in."""
    with pikepdf.open(BytesIO(pdf)) as file:
        named = [part for part in file.objects if is_a(part, "/StructElem") and "/Lang" in part]
        return [str(part.Lang) for part in named if tag in ("", str(part.S)[1:])]


def alternatives(pdf: bytes) -> list[str]:
    """What its pictures are said to show."""
    with pikepdf.open(BytesIO(pdf)) as file:
        return [str(part.Alt) for part in file.objects if is_a(part, "/StructElem") and "/Alt" in part]


def bookmarks(pdf: bytes) -> list[str]:
    """The titles in its outline, from first to last."""

    def titles(outline):
        for entry in outline:
            yield from titles(entry) if isinstance(entry, list) else [entry.title]

    return list(titles(pypdf.PdfReader(BytesIO(pdf)).outline))


def sheets(pdf: bytes) -> list[str]:
    """The text of each page."""
    return [sheet.extract_text() for sheet in pypdf.PdfReader(BytesIO(pdf)).pages]


def ink_typed(form: bytes, words: str) -> int:
    """How many dark dots there are in the first field of a form once these words were typed into it, as PDFium does."""
    file = pypdfium2.PdfDocument(form)
    file.init_forms()
    sheet = next(sheet for sheet in file if _text_fields(sheet))
    left, bottom, right, top = _text_fields(sheet)[0]
    keys, place = file.formenv.raw, ((left + right) / 2, (bottom + top) / 2)
    pypdfium2.raw.FORM_OnLButtonDown(keys, sheet.raw, 0, *place)
    pypdfium2.raw.FORM_OnLButtonUp(keys, sheet.raw, 0, *place)
    for letter in words:
        pypdfium2.raw.FORM_OnChar(keys, sheet.raw, ord(letter), 0)
    pypdfium2.raw.FORM_ForceToKillFocus(keys)
    margin = 2  # the frame around it
    crop = (left + margin, bottom + margin, sheet.get_width() - right + margin, sheet.get_height() - top + margin)
    return sum(sheet.render(scale=2, crop=crop).to_pil().convert("L").histogram()[:128])


def _text_fields(sheet) -> list[tuple[float, float, float, float]]:
    """Where the fields of a page lie in which one can write."""
    boxes = []
    for place in range(pypdfium2.raw.FPDFPage_GetAnnotCount(sheet.raw)):
        note = pypdfium2.raw.FPDFPage_GetAnnot(sheet.raw, place)
        if pypdfium2.raw.FPDFAnnot_GetFormFieldType(sheet.formenv.raw, note) == pypdfium2.raw.FPDF_FORMFIELD_TEXTFIELD:
            box = pypdfium2.raw.FS_RECTF()
            pypdfium2.raw.FPDFAnnot_GetRect(note, box)
            boxes.append((box.left, box.bottom, box.right, box.top))
        pypdfium2.raw.FPDFPage_CloseAnnot(note)
    return boxes
