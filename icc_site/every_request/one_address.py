"""Every public page under one address: what it does not read leads away from it."""

from networks.requests.parameters import without_unknown_parameters


class OneAddressMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if request.method in ("GET", "HEAD") and request.resolver_match.app_name != "admin":
            return without_unknown_parameters(request, view)
        return None
