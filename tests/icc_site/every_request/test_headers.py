"""Every kind of answer says what a browser may do with it, each header once."""

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import path

from icc_site import urls
from practices.models import PracticeDocument
from tests.factories import network, practice

pytestmark = pytest.mark.django_db


def broken(request):
    raise RuntimeError


urlpatterns = [path("en/broken/", broken), *urls.urlpatterns]
handler400, handler500 = "icc_site.pages.errors.bad_request", "icc_site.pages.errors.server_error"
KINDS = {
    "/en/about/": 200,
    "/en/about.pdf": 200,
    "/en/nothing/": 404,
    "/en/broken/": 500,
    "/static/css/base.css": 200,
    "/documents/1/plan.txt": 200,
    "/admin/login/": 200,
    "/en/networks/ring.atom": 200,
    "/en/figures/years.csv": 200,
    "/robots.txt": 200,
    "/": 302,
    "/en/practices/?topic=none": 200,
}
FOR_OTHER_SITES = ("/en/networks/ring.atom", "/en/figures/years.csv")


@pytest.fixture
def site(settings):
    settings.ROOT_URLCONF = __name__
    network("Ring")
    file = ContentFile(b"a", "plan.txt")
    document = PracticeDocument(pk=1, practice=practice("Garden"), title_en="Plan")
    document.file.save("plan.txt", file)
    KINDS[document.get_absolute_url()] = KINDS.pop("/documents/1/plan.txt", 200)
    return Client(raise_request_exception=False)


def test_every_answer_has_the_headers(site):
    for address, status in KINDS.items():
        answer = site.get(address)
        owner = "cross-origin" if address in FOR_OTHER_SITES else "same-origin"

        assert (address, answer.status_code) == (address, status)
        assert (address, answer["X-Content-Type-Options"]) == (address, "nosniff")
        assert (address, answer["Cross-Origin-Resource-Policy"]) == (address, owner)
        allowed = answer.get("Permissions-Policy", "").split(", ")
        assert (address, "camera=()" in allowed) == (address, not address.endswith(".css"))


def test_page_from_the_cache_and_one_that_the_browser_has_say_the_same(site):
    first = site.get("/en/about/")
    cached, known = site.get("/en/about/"), site.get("/en/about/", headers={"if-none-match": first["ETag"]})

    assert (cached.status_code, known.status_code) == (200, 304)
    for name in ("Permissions-Policy", "Cross-Origin-Resource-Policy", "X-Content-Type-Options"):
        assert first[name] == cached[name] == known[name]
