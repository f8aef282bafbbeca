"""The home page and the pages of no app."""

import datetime

from django.conf import settings
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.cache import patch_vary_headers

from networks.models import Network
from practices.models import Practice, SpecialPage, Topic

from .overview import Overview
from .template_questions import QUESTIONS

SECURITY_TXT_LIFETIME = datetime.timedelta(days=180)


def choose_language(request):
    with translation.override(translation.get_language_from_request(request)):
        response = HttpResponseRedirect(reverse("home"))
    patch_vary_headers(response, ("Accept-Language",))
    return response


def robots(request):
    context = {"sitemap": request.build_absolute_uri(reverse("sitemap_index")), "languages": dict(settings.LANGUAGES)}
    return render(request, "robots.txt", context, content_type="text/plain; charset=utf-8")


def security_txt(request):
    """Where to report a hole, as RFC 9116 has it; it is good for half a year from the day on which it is read."""
    expires = (timezone.now() + SECURITY_TXT_LIFETIME).astimezone(datetime.UTC).date()
    lines = (
        f"Contact: mailto:{settings.SITE_CONTACT}",
        f"Expires: {expires}T00:00:00Z",
        "Preferred-Languages: en, fr",
        f"Canonical: {request.build_absolute_uri(request.path)}",
    )
    return HttpResponse("".join(f"{line}\n" for line in lines), content_type="text/plain; charset=utf-8")


def home(request):
    network = Network.objects.with_members().latest_in_the_news()
    newest = Practice.objects.published().newest().with_places().with_topics()[:5]
    special = SpecialPage.objects.published()
    overview = Overview(request.reading.index)
    context = {"overview": overview, "newest": newest, "network": network, "special_pages": special}
    return render(request, "home.html", context)


def about(request):
    return render(request, "about.html", {"contact": settings.SITE_CONTACT})


def template(request):
    context = {"contact": settings.SITE_CONTACT, "questions": QUESTIONS, "topics": Topic.objects.all()}
    return render(request, "template.html", context)
