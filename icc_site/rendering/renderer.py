"""HTML in, PDF out: the only module that knows WeasyPrint."""

import gc
import logging
import os
from collections.abc import Callable
from contextlib import contextmanager, suppress
from functools import cache, lru_cache
from pathlib import Path
from threading import local
from urllib.parse import urljoin

from django.conf import settings

from .chapters import Report, in_chapters, number_of_chapters
from .files import read_file
from .form_fields import complete_fields
from .glyphs import replace_missing, runs_without_glyph
from .ua_claim import claim_pdf_ua

FONTS = settings.BASE_DIR / "static" / "fonts" / "print" / "fonts.conf"
PDF_VARIANT = "pdf/a-3a"  # for archives, and tagged; `claim_pdf_ua` makes it PDF/UA-1 too


class ThreadState(local):
    """What each thread keeps from one PDF to the next: its fonts, and stylesheets by address and content."""

    def __init__(self):
        from weasyprint.text.fonts import FontConfiguration

        self.fonts = FontConfiguration()
        self.sheet = lru_cache(maxsize=8)(self._parse_sheet)
        self.has_glyph = glyph_finder(self.fonts)

    def _parse_sheet(self, url: str, content: bytes):
        fetcher = _fetcher_class()(url)
        return _weasyprint().CSS(string=content.decode(), base_url=url, url_fetcher=fetcher, font_config=self.fonts)


def glyph_finder(fonts) -> Callable[[str], bool]:
    from weasyprint.text.ffi import ffi, gobject, pango

    ffi.cdef("int pango_layout_get_unknown_glyphs_count (PangoLayout *layout);", override=True)
    context = ffi.gc(pango.pango_font_map_create_context(fonts.font_map), gobject.g_object_unref)
    layout = ffi.gc(pango.pango_layout_new(context), gobject.g_object_unref)

    def has_glyph(letter: str) -> bool:
        pango.pango_layout_set_text(layout, letter.encode(), -1)
        return pango.pango_layout_get_unknown_glyphs_count(layout) == 0

    return lru_cache(maxsize=10_000)(has_glyph)


def html_to_pdf(html: str, base_url: str, report: Report = lambda done, total: None) -> bytes:
    """The page as a PDF/UA-1 and PDF/A-3a file, the same bytes each time; relative addresses start at `base_url`.

    A page of chapters is laid out one by one; `report` hears how many are done, of how many.
    """

    def lay_out(html: str):
        with without_garbage_collection():
            page = _weasyprint().HTML(string=html, base_url=base_url, url_fetcher=_fetcher_class()(base_url))
            thread = _thread_state()
            replace_missing(page.etree_element, thread.has_glyph)
            say_in_one_line(page.etree_element)
            return page.render(font_config=thread.fonts, stylesheets=take_sheets(page), pdf_variant=PDF_VARIANT)

    document = in_chapters(html, lay_out, report) if number_of_chapters(html) else lay_out(html)
    for sheet in document.pages:  # WeasyPrint makes each part of a link one more link, outside the tags of the first
        sheet.links = [link for link in sheet.links if link[-1].link]
    with without_garbage_collection():
        return document.write_pdf(pdf_variant=PDF_VARIANT, finisher=finish)


def not_on_paper(texts: list[str]) -> list[list[str]]:
    """For each text what no font of ours can draw, such as an emoji."""
    _weasyprint()
    return [runs_without_glyph(text, _thread_state().has_glyph) for text in texts]


def say_in_one_line(tree) -> None:
    """Title and description of a file have no line breaks, however its page writes them."""
    for title in tree.iter("title"):
        title.text = " ".join((title.text or "").split())
    for fact in tree.iter("meta"):
        fact.set("content", " ".join(fact.get("content", "").split()))


def finish(document, pdf) -> None:
    complete_fields(pdf, {font.hash: font.to_unicode for font in document.fonts.values()})
    claim_pdf_ua(document, pdf)


@contextmanager
def without_garbage_collection():
    """Without Python's search for lost cycles: a page's boxes are a hundred thousand, and none is lost yet."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def html_to_pdf_with_progress(html: str, base_url: str, progress_file: str) -> bytes:
    """As `html_to_pdf`; the file says meanwhile how many chapters are laid out, of how many, as in "12 40"."""

    def report(done: int, total: int) -> None:
        part = Path(f"{progress_file}.part")
        with suppress(OSError):  # a full disk is no reason to stop
            part.write_text(f"{done} {total}")
            part.replace(progress_file)  # as a whole, whoever reads it now

    return html_to_pdf(html, base_url, report)


def take_sheets(page) -> list:
    """The stylesheets to which the page links for paper, taken out of it: WeasyPrint would parse them each time."""
    sheets = []
    for link in page.etree_element.iter("link"):
        if link.get("rel") == "stylesheet" and link.get("media", "print") == "print":
            del link.attrib["rel"]
            with suppress(ValueError):  # no address, none of our files, or no text: the page goes without it
                url = urljoin(page.base_url, link.get("href", ""))
                content, _media_type = read_file(url, page.base_url)
                sheets.append(_thread_state().sheet(url, content))
    return sheets


@cache
def _weasyprint():
    """The library, which sees the fonts of our own list and none other of this machine."""
    os.environ["FONTCONFIG_FILE"] = str(FONTS)
    os.environ.setdefault("XDG_CACHE_HOME", str(settings.DATA_DIR / "cache"))  # where fontconfig keeps its index
    logging.getLogger("weasyprint").setLevel(logging.ERROR)  # it warns of every rule that is meant for screens alone
    import pydyf
    import weasyprint  # takes a second: only who renders pays for it
    from weasyprint.pdf import stream, tags

    from . import letters, streams, tag_languages

    stream.Font = letters.with_plain_letters(stream.Font)
    tags._build_box_tree = tag_languages.telling_languages(tags._build_box_tree)
    pydyf.Stream.data = property(streams.data)
    pydyf.PDF.page_references = property(streams.PageReferences)
    return weasyprint


@cache
def _thread_state() -> ThreadState:
    return ThreadState()


@cache
def _fetcher_class():
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class OurFiles(URLFetcher):
        """Fetches what `read_file` reads; without the rest, rendering goes on."""

        def __init__(self, base_url: str):
            super().__init__(allowed_protocols=())
            self.base_url = base_url

        def fetch(self, url, headers=None):
            content, media_type = read_file(url, self.base_url)
            return URLFetcherResponse(url, content, {"Content-Type": media_type})

    return OurFiles
