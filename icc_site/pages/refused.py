"""The pages that say why what was sent is not taken: its sender finds the text in the browser, one step back."""

from enum import IntEnum

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.shortcuts import render
from django.template.defaultfilters import filesizeformat
from django.utils.cache import add_never_cache_headers
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from networks.models.limits import grouped


class Refusal(IntEnum):
    """By the status of its answer."""

    BROKEN = 400
    UNMEASURED = 411
    TOO_LARGE = 413


TITLES = {
    Refusal.BROKEN: gettext_lazy("What was sent did not arrive whole"),
    Refusal.UNMEASURED: gettext_lazy("What was sent does not give its size"),
    Refusal.TOO_LARGE: gettext_lazy("Too much was sent at once"),
}


def refused(request, refusal: Refusal, reason: str) -> HttpResponse:
    """A page in the reader's language, which looks at nothing that was sent."""
    context = {"title": TITLES[refusal], "reason": reason, "status": refusal.value}
    response = render(request, "refused.html", context, status=refusal.value)
    response["Content-Language"] = get_language()
    add_never_cache_headers(response)
    return response


def too_large(request, most_bytes: int) -> HttpResponse:
    reason = _("At most %(size)s can be sent here.") % {"size": filesizeformat(most_bytes)}
    return refused(request, Refusal.TOO_LARGE, reason)


def unmeasured(request) -> HttpResponse:
    reason = _("This site takes only what says beforehand how many bytes it has, as every browser does.")
    return refused(request, Refusal.UNMEASURED, reason)


def unread_form(request, exception: Exception) -> HttpResponse | None:
    """The answer to a form that Django gave up reading; None if that is not what the exception says."""
    if isinstance(exception, RequestDataTooBig):
        return too_large(request, settings.DATA_UPLOAD_MAX_MEMORY_SIZE)
    if isinstance(exception, TooManyFieldsSent | TooManyFilesSent) and request.method == "POST":
        reason = _("A form holds at most %(fields)s fields and %(files)s files.") % {
            "fields": grouped(settings.DATA_UPLOAD_MAX_NUMBER_FIELDS),
            "files": grouped(settings.DATA_UPLOAD_MAX_NUMBER_FILES),
        }
        return refused(request, Refusal.TOO_LARGE, reason)
    if isinstance(exception, MultiPartParserError):
        return refused(request, Refusal.BROKEN, _("The connection was interrupted, or what was sent is not a form."))
    return None
