"""Public pages kept whole: by address and text size, as long as neither the catalogue nor the release changes."""

import gzip
import hashlib
from dataclasses import dataclass
from functools import lru_cache

import brotli
from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpResponse, HttpResponseNotModified
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.http import parse_etags
from django.utils.translation import get_language_from_path

from .kept_kinds import SEARCHES, Kind, kind_of
from .making import MadeMeanwhile, Making
from .release import release
from .shared_cache import read_cache, write_cache

MOST_BYTES = 4_000_000  # of a page worth keeping: a booklet of 300 long practices has some 2.4 million
MEDIA_TYPES = ("text/html", "application/atom+xml")
ENCODERS = {
    "br": lambda content: brotli.compress(content, quality=5),
    "gzip": lambda content: gzip.compress(content, 6, mtime=0),
    "": bytes,
}
DECODERS = {"br": brotli.decompress, "gzip": gzip.decompress, "": bytes}
REFUSALS = ("q=0", "q=0.0", "q=0.00", "q=0.000")  # of an encoding
PASSED_HEADERS = ("Content-Type", "Content-Language", "Content-Security-Policy", "Link", "Vary", "X-Robots-Tag")


@dataclass
class CachedPage:
    """A page as it was answered, in the encodings in which readers took it."""

    headers: dict[str, str]
    etag: str
    encoded: dict[str, bytes]  # by encoding, "" for none; there is one at least

    @classmethod
    def of(cls, response: HttpResponse, encoding: str) -> "CachedPage":
        headers = {name: response[name] for name in PASSED_HEADERS if name in response}
        content = response.content
        etag = hashlib.blake2b(content, digest_size=12).hexdigest()
        return cls(headers, etag, {encoding: ENCODERS[encoding](content)})

    @property
    def content(self) -> bytes:
        encoding, encoded = next(iter(self.encoded.items()))
        return DECODERS[encoding](encoded)

    def encode(self, encoding: str) -> bool:
        """Have the page in an encoding as well; whether that is new, and worth keeping."""
        if encoding in self.encoded:
            return False
        self.encoded[encoding] = ENCODERS[encoding](self.content)
        return True

    def answer(self, request, encoding: str) -> HttpResponse:
        """The page for one reader in an encoding, or 304 if the browser has it already."""
        etag = f'"{self.etag}{encoding and f"-{encoding}"}"'
        if etag in known_etags(request):
            response: HttpResponse = HttpResponseNotModified()
        else:
            body = self.encoded.get(encoding) or self.content
            response = HttpResponse(body, headers=self.headers | {"Content-Length": str(len(body))})
        if encoding:
            response["Content-Encoding"] = encoding
        response["ETag"] = etag
        response["Cache-Control"] = "public, max-age=0, must-revalidate"
        patch_vary_headers(response, ("Accept-Encoding", "Cookie"))
        return response


@lru_cache(maxsize=256)
def encoding_for(accepted: str) -> str:
    """The best encoding that a browser takes which sends this as Accept-Encoding, or "" for none."""
    return next((name for name in ENCODERS if name and accepts(accepted, name)), "")


def accepts(accepted: str, encoding: str) -> bool:
    offers = (offer.strip().partition(";") for offer in accepted.split(","))
    return any(name == encoding and weight.replace(" ", "") not in REFUSALS for name, _, weight in offers)


def known_etags(request) -> list[str]:
    """What the browser says that it has, without the mark of weak comparison."""
    return [etag.removeprefix("W/") for etag in parse_etags(request.headers.get("If-None-Match", ""))]


class PageCacheMiddleware:
    """Answer from what was answered before, the same for everybody; a new version of the catalogue starts anew."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.answer(request) if self.may_keep(request) else self.get_response(request)
        if settings.SESSION_COOKIE_NAME in request.COOKIES:  # the page is everybody's, but not for a cache to know it
            patch_cache_control(response, private=True)
        return response

    def answer(self, request) -> HttpResponse:
        key, kind = page_key(request), kind_of_page(request)
        encoding = encoding_for(request.headers.get("Accept-Encoding", ""))
        kept_encoding = encoding or ("" if kind.plain else "br")
        page = cached = read_cache(key, kind.alias)
        if page is None:
            request.making = Making(key)
            response = self.get_response(request)
            if isinstance(response, MadeMeanwhile):
                page = cached = response.page
            elif not worth_keeping(response):
                return response
            else:
                page = request.making.page = CachedPage.of(response, kept_encoding)
        if page.encode(kept_encoding) or not cached:
            write_cache(key, page, kind.seconds, kind.alias)
        return page.answer(request, encoding)

    def may_keep(self, request) -> bool:
        public = get_language_from_path(request.path_info) and not request.path_info.endswith(".pdf")
        return bool(request.method in ("GET", "HEAD") and public and is_our_host(request))


def is_our_host(request) -> bool:
    try:
        return bool(request.get_host())
    except DisallowedHost:
        return False


def kind_of_page(request) -> Kind:
    """The kind of the page that is asked for; under any other name or port of this host, pages are as endless as words.

    Whoever asks can write these as they like.
    """
    host = request.get_host()
    is_own = host in settings.ALLOWED_HOSTS or host.removesuffix(f":{request.get_port()}") in settings.ALLOWED_HOSTS
    return kind_of(request.path_info, request.META.get("QUERY_STRING", "")) if is_own else SEARCHES


def worth_keeping(response: HttpResponse) -> bool:
    kind = response.get("Content-Type", "")
    whole = response.status_code == 200 and not response.streaming and not response.cookies
    whole = whole and "no-store" not in response.get("Cache-Control", "")
    return whole and kind.startswith(MEDIA_TYPES) and len(response.content) <= MOST_BYTES


def page_key(request) -> str:
    """The key under which a page is kept: everything that its HTML depends on."""
    parts = (
        request.scheme,
        request.get_host(),
        request.get_full_path(),
        release(),
        request.reading.text_size.percent,
        request.reading.index.present,
        *request.reading.index.version,
    )
    return "page:" + hashlib.blake2b(repr(parts).encode(), digest_size=20).hexdigest()
