"""The site; the bytes of its pages from a view that does nothing else: the floor under every measurement; the peer."""

import os
from functools import cache
from pathlib import Path

from django.conf.urls.i18n import i18n_patterns
from django.http import HttpResponse
from django.urls import path

from icc_site.urls import handler400, handler403, handler404, handler500
from icc_site.urls import urlpatterns as pages

from .peer import peer

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]

BODIES = Path(os.environ["BENCHMARK_BODIES"])  # a folder of whole answers, .html or .pdf
PREFIX = os.environ["BENCHMARK_PREFIX"]  # nobody can guess it


@cache
def body(name: str) -> bytes:
    return (BODIES / name).read_bytes()


def bare(request, name):
    content_type = "application/pdf" if name.endswith(".pdf") else "text/html; charset=utf-8"
    return HttpResponse(body(name), content_type=content_type)


def worker(request):
    """Which process answers."""
    return HttpResponse(str(os.getpid()))


urlpatterns = [
    path(f"{PREFIX}/worker", worker),
    path(f"{PREFIX}/<str:name>", bare),
    *i18n_patterns(path(f"{PREFIX}/peer/", peer)),
    *pages,
]
