"""Editors' changes, each taken as one."""

from django.db import transaction
from django.urls import reverse

from practices.changes.gathering import gathered_changes


class OneChangeMiddleware:
    """A form that an editor sends is one change of the catalogue, in one transaction, whatever rows it touches."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.method != "POST" or not request.path.startswith(reverse("admin:index")):
            return self.get_response(request)
        with gathered_changes():
            response = self.get_response(request)
            if response.status_code >= 500:
                transaction.set_rollback(True)
        return response
