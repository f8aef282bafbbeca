"""The home page, the pages of no app, and the pages that say what went wrong."""

from django.conf import settings
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _

from networks.models import Network
from practices.models import Practice, SpecialPage, Topic

from .overview import Overview
from .template_questions import QUESTIONS

WORDED_BY_US = (Http404, PermissionDenied, SuspiciousOperation)  # Django raises their subclasses, in English


def choose_language(request):
    """Lead from the bare address to the home page in the language that the browser wishes for."""
    with translation.override(translation.get_language_from_request(request)):
        response = HttpResponseRedirect(reverse("home"))
    patch_vary_headers(response, ("Accept-Language",))
    return response


def robots(request):
    """What crawlers are asked to leave alone, and where the sitemap is."""
    context = {"sitemap": request.build_absolute_uri(reverse("sitemap_index")), "languages": dict(settings.LANGUAGES)}
    return render(request, "robots.txt", context, content_type="text/plain; charset=utf-8")


def home(request):
    network = Network.objects.with_members().latest_in_the_news()
    newest = Practice.objects.published().newest().with_places().with_topics()[:5]
    special = SpecialPage.objects.published()
    context = {"overview": Overview(request.index), "newest": newest, "network": network, "special_pages": special}
    return render(request, "home.html", context)


def about(request):
    return render(request, "about.html", {"contact": settings.SITE_CONTACT})


def accessibility(request):
    return render(request, "accessibility.html", {"contact": settings.SITE_CONTACT})


def template(request):
    context = {"contact": settings.SITE_CONTACT, "questions": QUESTIONS, "topics": Topic.objects.all()}
    return render(request, "template.html", context)


def bad_request(request, exception):
    return error_page(request, exception, 400, _("This request cannot be answered"))


def permission_denied(request, exception):
    return error_page(request, exception, 403, _("This is not open to you"))


def csrf_failure(request, reason=""):
    """The page for a form without its token; Django's own reason is for those who write forms."""
    message = _("The form was open for too long, or your browser keeps no cookies. Load its page and send it again.")
    return error_page(request, PermissionDenied(message), 403, _("This is not open to you"))


def page_not_found(request, exception):
    return error_page(request, exception, 404, _("There is no such page"))


def method_not_allowed(request, *allowed):
    """The page for an address that takes forms and shows nothing by itself."""
    response = error_page(request, Http404(), 405, _("There is no such page"))
    response.headers["Allow"] = ", ".join(allowed)
    return response


def server_error(request):
    """The page for a fault of ours; it asks the database nothing."""
    return render(request, "500.html", {"status": 500}, status=500)


def error_page(request, exception, status, title):
    """An error page in the site's design, with the words of the exception where it has some for readers."""
    reason = exception.args[0] if type(exception) in WORDED_BY_US and exception.args else ""
    reason = reason if isinstance(reason, str) else ""
    return render(request, "error.html", {"title": title, "reason": reason, "status": status}, status=status)
