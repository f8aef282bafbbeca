"""The fields of a form in a PDF, completed: WeasyPrint leaves their looks to the reader's software.

An archive wants each field to bring its looks along, and fonts that are in the file. Software that writes what somebody
types looks each letter up in the field's font: so that font is whole, and each of its letters has a number.
"""

from collections.abc import Iterator
from io import BytesIO
from itertools import chain

import pydyf
from fontTools.ttLib import TTFont

from .letters import is_plain

# PDFium, and so Chrome and Edge, asks a font inside the file for Latin letters alone, unless it goes by a name like
# this: then for all, and does without fonts of the machine, which may have none of them.
FONT = "Wingdings"
NO_LETTERS = ("\x00", "\ufeff", "\ufffe")  # which no glyph may stand for
NO_WIDTH = "\u200b"
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
        fonts[FONT] = with_all_letters(pdf, pdf_font(pdf, name), drawn[name])
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


def with_all_letters(pdf, font: pydyf.Dictionary, drawn: dict[int, str]) -> bytes:
    """The reference of a whole font in whose table all its letters now stand, also those that share a glyph.

    WeasyPrint tells one letter a glyph. The others get numbers beyond the last glyph.
    """
    cut = at(pdf, font["DescendantFonts"][0])
    typeface = TTFont(BytesIO(at(pdf, at(pdf, cut["FontDescriptor"])["FontFile2"]).stream[0]))
    count = typeface["maxp"].numGlyphs
    letters, sharing = letters_of(typeface)
    numbered = dict(enumerate((letter for letter, _glyph in sharing), start=count))
    table = at(pdf, font["ToUnicode"])
    table.stream = with_letters(table.stream, drawn | letters | numbered)
    glyphs = [*range(count), *(glyph for _letter, glyph in sharing)]
    map_of_glyphs = pydyf.Stream([b"".join(glyph.to_bytes(2, "big") for glyph in glyphs)], compress=True)
    pdf.add_object(map_of_glyphs)
    cut["CIDToGIDMap"] = map_of_glyphs.reference
    cut["W"] = pydyf.Array([0, pydyf.Array(widths(typeface, glyphs))])
    return font.reference


def letters_of(typeface: TTFont) -> tuple[dict[int, str], list[tuple[str, int]]]:
    """The plainest letter of each glyph, and the others with their glyphs."""
    letters: dict[int, str] = {}
    sharing = []
    for code, name in sorted(typeface.getBestCmap().items(), key=lambda pair: not is_plain(chr(pair[0]))):
        letter, glyph = chr(code), typeface.getGlyphID(name)
        if letters.setdefault(glyph, letter) != letter:
            sharing.append((letter, glyph))
    return letters, sharing


def with_letters(lines: list[bytes], letters: dict[int, str]) -> list[bytes]:
    """A font's table of letters, such as b"<0041> <0061>", with these instead of its own."""
    texts = ((number, NO_WIDTH if text in NO_LETTERS else text) for number, text in sorted(letters.items()) if text)
    pairs = [b"<%04x> <%b>" % (number, text.encode("utf-16-be").hex().encode()) for number, text in texts]
    blocks = ([b"%d beginbfchar" % len(block), *block, b"endbfchar"] for block in batched(pairs, MOST_IN_A_BLOCK))
    begin = next(place for place, line in enumerate(lines) if line.endswith(b"beginbfchar"))
    return [*lines[:begin], *chain.from_iterable(blocks), *lines[lines.index(b"endcmap") :]]


def batched(things: list[bytes], size: int) -> Iterator[list[bytes]]:
    return (things[start : start + size] for start in range(0, len(things), size))


def widths(typeface: TTFont, glyphs: list[int]) -> list[int]:
    """How wide each glyph is, in thousandths of the letters' size."""
    names, units, measures = typeface.getGlyphOrder(), typeface["head"].unitsPerEm, typeface["hmtx"]
    return [round(measures[names[glyph]][0] * 1000 / units) for glyph in glyphs]


def at(pdf, reference: bytes):
    """The object to which a reference such as b"12 0 R" leads."""
    return pdf.objects[int(reference.split()[0])]
