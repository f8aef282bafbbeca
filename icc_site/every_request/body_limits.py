"""How much may be sent: measured by what the request announces, before a byte of it is read."""

from django.conf import settings
from django.urls import reverse

from icc_site.pages.refused import too_large, unmeasured

READERS_BYTES = 20 * 1024  # of a form of the public pages
STRANGERS_BYTES = 64 * 1024  # of a form of the administration, such as that for signing in
DOCUMENT_BYTES = 50_000_000  # of the files of an editor's form, beside its fields


class BodyLimitsMiddleware:
    """Refuse a body that is too large for who sends it, or that does not say how large it is."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.method in ("GET", "HEAD"):  # nobody reads what they send
            return self.get_response(request)
        size = announced_size(request)
        if size is None:
            return unmeasured(request)
        if size > (most := most_bytes(request, size)):
            return too_large(request, most)
        return self.get_response(request)


def announced_size(request) -> int | None:
    """The bytes of the body, or None if its length is not said, or is no number."""
    if request.META.get("HTTP_TRANSFER_ENCODING"):
        return None
    length = request.META.get("CONTENT_LENGTH") or "0"
    return int(length) if length.isascii() and length.isdecimal() else None


def most_bytes(request, size: int) -> int:
    if not request.path_info.startswith(reverse("admin:index")):
        return READERS_BYTES
    if size <= STRANGERS_BYTES or not (request.user.is_active and request.user.is_staff):
        return STRANGERS_BYTES
    return settings.DATA_UPLOAD_MAX_MEMORY_SIZE + DOCUMENT_BYTES
