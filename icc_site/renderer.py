"""HTML in, PDF out: the only module that knows WeasyPrint."""

import logging
import os
from functools import cache

from django.conf import settings

from .pdf_files import read_file

FONTS = settings.BASE_DIR / "static" / "fonts" / "print" / "fonts.conf"
VARIANT = "pdf/ua-1"


def html_to_pdf(html: str, base_url: str) -> bytes:
    """The page as a tagged PDF/UA-1 file, the same bytes each time; relative addresses in it start at `base_url`."""
    weasyprint = _weasyprint()
    page = weasyprint.HTML(string=html, base_url=base_url, url_fetcher=_fetcher_class()(base_url))
    document = page.render(pdf_variant=VARIANT)
    for sheet in document.pages:  # WeasyPrint makes each part of a link one more link, outside the tags of the first
        sheet.links = [link for link in sheet.links if link[-1].link]
    return document.write_pdf(pdf_variant=VARIANT)


def _weasyprint():
    """The library, which sees the fonts of our own list and none other of this machine."""
    os.environ["FONTCONFIG_FILE"] = str(FONTS)
    os.environ.setdefault("XDG_CACHE_HOME", str(settings.DATA_DIR / "cache"))  # where fontconfig keeps its index
    logging.getLogger("weasyprint").setLevel(logging.ERROR)  # it warns of every rule that is meant for screens alone
    import weasyprint  # takes a second: only who renders pays for it

    return weasyprint


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
