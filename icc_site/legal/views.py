"""The pages that say who publishes the site, what it keeps of people, and how accessible it is."""

from datetime import timedelta

from django.conf import settings
from django.shortcuts import render

from .accessibility import ACCESSIBILITY_STATEMENT
from .data_of_editors import EDITORS
from .data_of_named import NAMED
from .data_of_readers import READERS
from .personal_data import PERSONAL_DATA
from .processing import Where
from .statements import ACCESSIBILITY_AUTHORITY, ADDRESS, HOST, PRIVACY_AUTHORITY, PUBLISHER, RESPONSIBLE


def legal(request):
    statements = (PUBLISHER, ADDRESS, RESPONSIBLE, HOST)
    return render(request, "legal/legal.html", {"contact": settings.SITE_CONTACT, "statements": statements})


def privacy(request):
    in_browser = [processing for processing in PERSONAL_DATA if processing.names_in_browser]
    context = {
        "contact": settings.SITE_CONTACT,
        "publisher": PUBLISHER,
        "authority": PRIVACY_AUTHORITY,
        "length_of_logs": timedelta(days=settings.LOG_DAYS),
        "readers": [processing for processing in READERS if processing.where != Where.BROWSER],
        "named": NAMED,
        "editors": [processing for processing in EDITORS if processing.where != Where.BROWSER],
        "in_browser": in_browser,
    }
    return render(request, "legal/privacy.html", context)


def accessibility(request):
    context = {
        "contact": settings.SITE_CONTACT,
        "publisher": PUBLISHER,
        "authority": ACCESSIBILITY_AUTHORITY,
        "statement": ACCESSIBILITY_STATEMENT,
    }
    return render(request, "legal/accessibility.html", context)
