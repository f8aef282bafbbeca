"""The pages that say what went wrong."""

import sys
from copy import copy

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404
from django.shortcuts import render
from django.utils.translation import gettext as _

from networks.faults.kinds import fault_behind

from .refused import unread_form
from .unavailable import Reason, unavailable

WORDED_BY_US = (Http404, PermissionDenied, SuspiciousOperation)  # Django raises their subclasses, in English
SAFE_METHODS = ("GET", "HEAD", "OPTIONS", "TRACE")
RETRY_AFTER = 10  # seconds, where something that the site stands on is away


def bad_request(request, exception):
    heading = _("There is a problem with this request")
    return unread_form(request, exception) or error_page(request, exception, 400, heading)


def permission_denied(request, exception):
    return error_page(request, exception, 403, _("You do not have access to this page"))


def csrf_failure(request, reason=""):
    """The page for a form without its token; Django's own reason is for those who write forms."""
    message = _(
        "The form was open for too long, or your browser blocks cookies. Reload the page and send the form again."
    )
    return error_page(request, PermissionDenied(message), 403, _("You do not have access to this page"))


def page_not_found(request, exception):
    return error_page(request, exception, 404, _("Page not found"))


def gone(request, error):
    """The page for what was taken down: all of its links, too, are to the address that tells nothing of it."""
    visit = copy(request)
    visit.path = error.address
    context = {"title": _("This practice was taken down"), "gone": error, "status": 410}
    return render(visit, "gone.html", context, status=410)


def method_not_allowed(request, *allowed):
    response = error_page(request, Http404(), 405, _("Page not found"))
    response.headers["Allow"] = ", ".join(allowed)
    return response


def server_error(request):
    """The page for a fault of ours, or that something the site stands on is away; it asks the database nothing."""
    error = sys.exc_info()[1]
    if error and (fault := fault_behind(error)):
        fault.occurred(error)
        reason = Reason.FAULT if request.method in SAFE_METHODS else Reason.UNSAVED
        return unavailable(request, reason, RETRY_AFTER)
    return render(request, "500.html", {"status": 500}, status=500)


def error_page(request, exception, status, title):
    reason = exception.args[0] if type(exception) in WORDED_BY_US and exception.args else ""
    reason = reason if isinstance(reason, str) else ""
    return render(request, "error.html", {"title": title, "reason": reason, "status": status}, status=status)
