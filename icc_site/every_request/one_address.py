"""What an address may be, and how it may be asked: nothing that no database can look for, or its page does not read."""

import re

from django.conf import settings
from django.http import Http404, HttpResponsePermanentRedirect
from django.utils import translation
from django.utils.encoding import escape_uri_path

from icc_site.pages.errors import gone, method_not_allowed, page_not_found
from networks.requests.addresses import with_query
from networks.requests.found import GoneError, WrittenOtherwiseError, way_to_one_form
from networks.requests.methods import FOR_READING, methods_of
from networks.requests.parameters import without_unknown_parameters

OTHER_CONTROL = "%01"
LANGUAGE_CODE = re.compile(r"/([a-z]{2}(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|[0-9]{3}))?)(?=[/.]|$)", re.IGNORECASE)


class OneAddressMiddleware:
    """Lead every public page to its one address.

    A NUL, which PostgreSQL refuses, is found nowhere; in a query it counts as any other control character.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        query = request.META.get("QUERY_STRING", "")
        request.META["QUERY_STRING"] = query.replace("%00", OTHER_CONTROL).replace("\0", OTHER_CONTROL)
        if not has_nul(request.META):
            return way_to_our_language(request) or self.get_response(request)
        language = translation.get_language_from_request(request, check_path=True)
        with translation.override(language):
            response = page_not_found(request, Http404())
        response["Content-Language"] = language
        return response

    def process_view(self, request, view, args, kwargs):
        if request.resolver_match.app_name == "admin":
            return None
        if request.method not in (methods := methods_of(view)):
            return method_not_allowed(request, *methods)
        return without_unknown_parameters(request, view) if request.method in FOR_READING else None

    def process_exception(self, request, exception):
        if isinstance(exception, GoneError):
            return gone(request, exception)
        return way_to_one_form(request, exception) if isinstance(exception, WrittenOtherwiseError) else None


def way_to_our_language(request) -> HttpResponsePermanentRedirect | None:
    """The way for good from an address below a language that is spelt otherwise than here, as in "/EN/" or "/sr/"."""
    typed = LANGUAGE_CODE.match(request.path_info)
    if not typed or typed[1] in dict(settings.LANGUAGES) or request.method not in FOR_READING:
        return None
    try:
        language = translation.get_supported_language_variant(typed[1].lower().replace("_", "-"))
    except LookupError:
        return None
    path = f"{request.META.get('SCRIPT_NAME', '')}/{language}{request.path_info[typed.end() :] or '/'}"
    return HttpResponsePermanentRedirect(with_query(escape_uri_path(path), request.META.get("QUERY_STRING", "")))


def has_nul(meta: dict) -> bool:
    """Whether a path or a cookie holds a NUL; in a cookie it may stand in quotes, as an octal number."""
    return "\0" in meta.get("PATH_INFO", "") or "\\000" in meta.get("HTTP_COOKIE", "")
