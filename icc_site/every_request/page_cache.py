"""Public pages kept whole: by address and text size, as long as neither the catalogue nor the release changes."""

import gzip
import hashlib
from dataclasses import dataclass

import brotli
from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpResponse, HttpResponseNotModified
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags
from django.utils.translation import get_language_from_path

from .release import release
from .shared_cache import read_cache, write_cache

MOST_BYTES = 300_000  # of a page worth keeping
MEDIA_TYPES = ("text/html", "application/atom+xml")
SECONDS_KEPT = 24 * 60 * 60  # a change of content makes a page unreachable long before
ENCODERS = {
    "br": lambda content: brotli.compress(content, quality=5),
    "gzip": lambda content: gzip.compress(content, 6, mtime=0),
}
PASSED_HEADERS = ("Content-Type", "Content-Language", "Content-Security-Policy", "Link", "Vary")


@dataclass
class CachedPage:
    """A page as it was answered, with its compressed forms, made when a reader first takes them."""

    content: bytes
    headers: dict[str, str]
    etag: str
    compressed: dict[str, bytes]

    @classmethod
    def of(cls, response: HttpResponse) -> "CachedPage":
        headers = {name: response[name] for name in PASSED_HEADERS if name in response}
        content = response.content
        return cls(content, headers, hashlib.blake2b(content, digest_size=12).hexdigest(), {})

    def compress(self, encoding: str) -> bool:
        """Have the page in an encoding as well; whether that is new, and worth keeping."""
        if not encoding or encoding in self.compressed:
            return False
        self.compressed[encoding] = ENCODERS[encoding](self.content)
        return True

    def answer(self, request, encoding: str) -> HttpResponse:
        """The page for one reader, in an encoding that it has, or 304 if the browser has it already."""
        etag = f'"{self.etag}{encoding and f"-{encoding}"}"'
        if etag in known_etags(request):
            response: HttpResponse = HttpResponseNotModified()
        else:
            response = HttpResponse(self.compressed.get(encoding, self.content), headers=self.headers)
        if encoding:
            response["Content-Encoding"] = encoding
        response["ETag"] = etag
        response["Cache-Control"] = "public, max-age=0, must-revalidate"
        patch_vary_headers(response, ("Accept-Encoding", "Cookie"))
        return response


def encoding_for(request) -> str:
    """The best encoding that the browser takes, or "" for none."""
    return next((name for name in ENCODERS if accepts(request, name)), "")


def accepts(request, encoding: str) -> bool:
    offers = (offer.strip().partition(";") for offer in request.headers.get("Accept-Encoding", "").split(","))
    return any(name == encoding and weight.replace(" ", "") != "q=0" for name, _, weight in offers)


def known_etags(request) -> list[str]:
    """What the browser says that it has, without the mark of weak comparison."""
    return [etag.removeprefix("W/") for etag in parse_etags(request.headers.get("If-None-Match", ""))]


class PageCacheMiddleware:
    """Answer an anonymous reader from what was answered before; a new version of the catalogue starts anew."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not self.may_keep(request):
            return self.get_response(request)
        key, encoding = page_key(request), encoding_for(request)
        page = cached = read_cache(key)
        if page is None:
            response = self.get_response(request)
            if not worth_keeping(response):
                return response
            page = CachedPage.of(response)
        if page.compress(encoding) or not cached:
            write_cache(key, page, SECONDS_KEPT)
        return page.answer(request, encoding)

    def may_keep(self, request) -> bool:
        has_session = settings.SESSION_COOKIE_NAME in request.COOKIES
        public = get_language_from_path(request.path_info) and not request.path_info.endswith(".pdf")
        return bool(request.method in ("GET", "HEAD") and public and not has_session and is_our_host(request))


def is_our_host(request) -> bool:
    try:
        return bool(request.get_host())
    except DisallowedHost:
        return False


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
