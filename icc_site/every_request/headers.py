"""What a browser may do with any answer, files and faults as well."""

from functools import cache

from csp.constants import HEADER
from csp.middleware import CSPMiddleware
from csp.utils import build_policy
from django.conf import settings

NOT_USED = (  # of what a browser can do; no page asks for any of it
    *("accelerometer", "autoplay", "browsing-topics", "camera", "display-capture", "encrypted-media", "fullscreen"),
    *("geolocation", "gyroscope", "magnetometer", "microphone", "midi", "payment", "picture-in-picture"),
    *("publickey-credentials-get", "screen-wake-lock", "serial", "usb", "xr-spatial-tracking"),
)
PERMISSIONS_POLICY = ", ".join(f"{feature}=()" for feature in NOT_USED)
NO_DOCUMENTS = ("text/css", "text/javascript", "font/")  # which a browser never opens as a page of their own
OPEN_DATA = ("application/atom+xml", "text/csv")  # is there for other sites too


class HeadersMiddleware:
    """The first of all, so that nothing is answered past it."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        kind = response.get("Content-Type", "")
        is_open = kind.startswith(OPEN_DATA) and not request.path_info.startswith("/admin/")
        response.headers.setdefault("Cross-Origin-Resource-Policy", "cross-origin" if is_open else "same-origin")
        if not kind.startswith(NO_DOCUMENTS):
            response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        response.headers.setdefault("X-Content-Type-Options", "nosniff")
        return response


class PolicyMiddleware(CSPMiddleware):
    """The library's, but that it words only once what it says of every page without a nonce.

    So no view has a policy of its own: the library's decorators do nothing here.
    """

    def process_response(self, request, response):
        if settings.DEBUG or getattr(request, "_csp_nonce", None):
            return super().process_response(request, response)
        response.headers.setdefault(HEADER, usual_policy())
        return response


@cache
def usual_policy() -> str:
    return build_policy()
