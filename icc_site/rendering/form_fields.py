"""The fields of a form in a PDF, completed: WeasyPrint leaves their looks to the reader's software.

An archive wants each field to bring its looks along, and fonts that are in the file. Software that writes what somebody
types wants a font with a common encoding, not one of numbered glyphs.
"""

from collections.abc import Iterator
from io import BytesIO
from itertools import chain

import pydyf
from fontTools.ttLib import TTFont

FONT = "FormFont"
LATIN_CODES = range(32, 256)  # of WinAnsiEncoding: English, French and most languages of western Europe
NONSYMBOLIC_FLAG = 1 << 5
NO_LETTERS = (b"<0000>", b"<feff>", b"<fffe>")  # which no glyph may stand for
NO_WIDTH = b"<200b>"
MOST_IN_A_BLOCK = 100  # of a table of letters

DrawnGlyphs = dict[str, dict[int, str]]  # the glyphs drawn with each font, each with what it stands for


def complete_fields(pdf, drawn: DrawnGlyphs) -> None:
    if "AcroForm" not in pdf.catalog:
        return
    form = pdf.catalog["AcroForm"]
    fields = [at(pdf, reference) for reference in form["Fields"]]
    text_fields = [field for field in fields if field["FT"] == "/Tx"]
    fonts = pydyf.Dictionary()
    if text_fields:
        name, _size = font_of(text_fields[0])
        fonts[FONT] = latin_font(pdf, pdf_font(pdf, name), drawn[name])
    form["DR"] = pydyf.Dictionary({"Font": fonts})
    del form["NeedAppearances"]
    for field in fields:
        complete(pdf, field, form["DR"])


def complete(pdf, field, resources: pydyf.Dictionary) -> None:
    left, top, right, bottom = field["Rect"]
    field["Rect"] = pydyf.Array([min(left, right), min(bottom, top), max(left, right), max(bottom, top)])
    looks = empty(pdf, abs(right - left), abs(top - bottom), resources)
    if field["FT"] == "/Tx":
        _name, size = font_of(field)
        field["DA"] = pydyf.String(f"0 g /{FONT} {size} Tf")
        field["AP"] = pydyf.Dictionary({"N": looks})
    else:
        field["AP"]["N"]["Off"] = looks


def empty(pdf, width: float, height: float, resources: pydyf.Dictionary) -> bytes:
    """The reference of the looks of a field in which nothing stands yet."""
    box = pydyf.Array([0, 0, width, height])
    facts = {"Type": "/XObject", "Subtype": "/Form", "BBox": box, "Resources": resources}
    looks = pydyf.Stream([b"/Tx BMC", b"EMC"], facts)
    pdf.add_object(looks)
    return looks.reference


def font_of(field) -> tuple[str, str]:
    """The name of the font that WeasyPrint has set for a field, and its size in points."""
    words = field["DA"].string.decode().split()
    place = words.index("Tf")
    return words[place - 2].removeprefix("/"), words[place - 1]


def pdf_font(pdf, name: str) -> pydyf.Dictionary:
    [fonts] = [part for part in pdf.objects if isinstance(part, dict) and name in part]
    return at(pdf, fonts[name])


def latin_font(pdf, numbered: pydyf.Dictionary, drawn: dict[int, str]) -> bytes:
    """The reference of a font of the same typeface by the letters of WinAnsiEncoding, for what somebody types."""
    letters = at(pdf, numbered["ToUnicode"])
    letters.stream = with_shapes([without_no_letters(line) for line in letters.stream], drawn)
    descriptor = at(pdf, at(pdf, numbered["DescendantFonts"][0])["FontDescriptor"])
    name = f"/{numbered['BaseFont'].decode().partition('+')[2]}"
    own_descriptor = pydyf.Dictionary(descriptor | {"FontName": name, "Flags": NONSYMBOLIC_FLAG})
    pdf.add_object(own_descriptor)
    facts: dict = {"Type": "/Font", "Subtype": "/TrueType", "BaseFont": name, "Encoding": "/WinAnsiEncoding"}
    measures = pydyf.Array(widths(at(pdf, descriptor["FontFile2"])))
    facts |= {"FirstChar": LATIN_CODES.start, "LastChar": LATIN_CODES.stop - 1, "Widths": measures}
    font = pydyf.Dictionary(facts | {"FontDescriptor": own_descriptor.reference})
    pdf.add_object(font)
    return font.reference


def without_no_letters(line: bytes) -> bytes:
    """A line of a font's table of letters, such as b"<0041> <feff>", with a space of no width for what is no letter."""
    glyph, _, letter = line.partition(b" ")
    return glyph + b" " + NO_WIDTH if letter in NO_LETTERS else line


def with_shapes(lines: list[bytes], drawn: dict[int, str]) -> list[bytes]:
    """A font's table of letters, with the glyphs that were drawn and stand for several letters or another shape of one.

    WeasyPrint tells those of a font that it cuts down, but of a whole one only those of single letters.
    """
    known = {line.partition(b" ")[0] for line in lines}
    glyphs = {b"<%04x>" % glyph: text.encode("utf-16-be").hex().encode() for glyph, text in drawn.items()}
    shapes = [b"%b <%b>" % (glyph, text) for glyph, text in glyphs.items() if glyph not in known]
    blocks = ([b"%d beginbfchar" % len(block), *block, b"endbfchar"] for block in batched(shapes, MOST_IN_A_BLOCK))
    end = lines.index(b"endcmap")
    return [*lines[:end], *chain.from_iterable(blocks), *lines[end:]]


def batched(things: list[bytes], size: int) -> Iterator[list[bytes]]:
    return (things[start : start + size] for start in range(0, len(things), size))


def widths(file: pydyf.Stream) -> list[int]:
    """How wide each letter is, in thousandths of the letters' size."""
    typeface = TTFont(BytesIO(file.stream[0]))
    glyphs, units, measures = typeface.getBestCmap(), typeface["head"].unitsPerEm, typeface["hmtx"]
    letters = (bytes([code]).decode("cp1252", errors="replace") for code in LATIN_CODES)
    return [round(measures[glyphs.get(ord(letter), ".notdef")][0] * 1000 / units) for letter in letters]


def at(pdf, reference: bytes):
    """The object to which a reference such as b"12 0 R" leads."""
    return pdf.objects[int(reference.split()[0])]
