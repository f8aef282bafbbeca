"""What stands in a PDF, as a reader's software finds it."""

from collections import Counter
from io import BytesIO

import page
import pikepdf
import pypdf


def text(pdf: bytes) -> str:
    """The text of all pages, each run of white space one space."""
    return " ".join(" ".join(sheet.extract_text() for sheet in pypdf.PdfReader(BytesIO(pdf)).pages).split())


def broken_rules(pdf: bytes) -> list:
    """The rules of PDF/UA-1 that it breaks; a glyph that no font has is one of them."""
    profile = page.ValidationProfile.PDF_UA_1
    return page.validate_pdf_bytes(pdf, profile=profile).failures


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
    letters = Counter()

    def count(text, matrix, text_matrix, font, size):
        letters[round(abs(matrix[3] * text_matrix[3]) * size, 1)] += len(text.strip())

    for sheet in pypdf.PdfReader(BytesIO(pdf)).pages:
        sheet.extract_text(visitor_text=count)
    return letters.most_common(1)[0][0]
