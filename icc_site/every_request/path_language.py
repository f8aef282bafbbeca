"""The language stands in the path; no page guesses it but the bare address `/`."""

from django.middleware.locale import LocaleMiddleware
from django.utils import translation
from django.utils.cache import patch_vary_headers


class PathLocaleMiddleware(LocaleMiddleware):
    """Django's own, but an address without a language stays unknown instead of being guessed at."""

    def process_response(self, request, response):
        if not translation.get_language_from_path(request.path_info):
            patch_vary_headers(response, ("Accept-Language",))
        response.headers.setdefault("Content-Language", translation.get_language())
        return response
