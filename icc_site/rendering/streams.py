"""How a PDF is written: streams compressed once, with an end on which all checkers agree; pages named once."""

import base64
import zlib

import pydyf

ENDS_OF_LINES = (b"\r", b"\n")


def data(stream: pydyf.Stream) -> bytes:
    """The stream as it stands in the file; takes the place of `pydyf.Stream.data`, which compresses all twice.

    A line break stands before "endstream". Where the content ends in one too, some take it for a part of that and
    find the stream too short: such content is written as plain letters.
    """
    content = b"\n".join(pydyf._to_bytes(part) for part in stream.stream)
    extra = pydyf.Dictionary(stream.extra)
    if stream.compress:
        content = compress_once(stream, content)
        extra["Filter"] = "/FlateDecode"
    if content.endswith(ENDS_OF_LINES):
        content = base64.a85encode(content) + b"~>"
        extra["Filter"] = pydyf.Array(["/ASCII85Decode", *([extra["Filter"]] if "Filter" in extra else [])])
        if "DecodeParms" in extra:
            extra["DecodeParms"] = pydyf.Array(["null", extra["DecodeParms"]])
    extra["Length"] = len(content)
    return b"\n".join((extra.data, b"stream", content, b"endstream"))


def compress_once(stream: pydyf.Stream, content: bytes) -> bytes:
    """The content compressed, once: pydyf asks for it when it writes, and again for the file's identifier."""
    before, packed = getattr(stream, "packed", (None, b""))
    if before != content:
        packed = zlib.compress(content, 9)
        stream.packed = content, packed
    return packed


class PageReferences:
    """The references to a PDF's pages by their index; takes the place of `pydyf.PDF.page_references`.

    That makes them all whenever a tag asks for one, so that writing 600 pages took longer than laying them out.
    """

    def __init__(self, pdf: pydyf.PDF):
        self.kids = pdf.pages["Kids"]  # three entries a page: number, generation, "R"

    def __getitem__(self, index: int) -> bytes:
        return f"{self.kids[3 * index]} 0 R".encode()
