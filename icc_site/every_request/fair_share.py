"""What is slow, in fair shares for all clients, and made once for all who ask for it at the same moment."""

from contextlib import ExitStack, nullcontext

from icc_site.pages.unavailable import Reason, unavailable
from networks.requests.clients import client_network
from networks.requests.shares import Share, ShareTakenError

from .making import begin

HEAVY_PAGES = Share(4)  # of a client's at once in a process of eight threads, those that wait for another included
MAKING_PDFS = Share(2)
RETRY_AFTER = 10  # seconds


def heavy_share(request, view):
    """Count what the request has a heavy view do among its client's work; ShareTakenError beyond its share."""
    return HEAVY_PAGES.of(client_network(request)) if getattr(view, "is_heavy", False) else nullcontext()


def share_taken(request):
    return unavailable(request, Reason.BUSY, RETRY_AFTER)


class FairShareMiddleware:
    """Stand around the page cache: what it holds costs nothing, and what it has put away others need not make."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.making = None
        with ExitStack() as request.until_answered:
            return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        try:
            request.until_answered.enter_context(heavy_share(request, view))
        except ShareTakenError:
            return share_taken(request)
        if request.making:
            return request.until_answered.enter_context(begin(request.making))
        return None
