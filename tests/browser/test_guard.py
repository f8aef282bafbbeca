"""The guard of the browser tests notices what a page must not do."""

import pytest
from django.http import HttpResponse
from django.urls import path

POLICY = "default-src 'none'; img-src * data:; script-src 'nonce-1'"
PAGES = {
    "quiet": "<h1>Quiet</h1>",
    "elsewhere": '<img src="http://images.example.org/a.png">',
    "broken": '<script nonce="1">missing()</script>',
    "forbidden": '<p style="color: red">No.</p>',
}


def tell(request, page):
    html = f'<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,">{PAGES[page]}'
    return HttpResponse(html, headers={"Content-Security-Policy": POLICY}, status=404 if page == "quiet" else 200)


urlpatterns = [path("<page>", tell)]
pytestmark = [pytest.mark.urls(__name__), pytest.mark.usefixtures("transactional_db")]


@pytest.mark.parametrize(
    ("address", "noticed"),
    [("elsewhere", "images.example.org"), ("broken", "missing is not defined"), ("forbidden", "style-src")],
)
def test_guard_notices(page, guard, address, noticed):
    page.goto(f"/{address}", wait_until="networkidle")

    assert any(noticed in fault for fault in guard)
    guard.clear()


def test_guard_leaves_a_quiet_page_alone(page, guard):
    page.goto("/quiet", wait_until="networkidle")

    assert guard == []


def test_axe_notices_a_page_without_landmarks(page, axe):
    page.goto("/quiet")

    assert [fault.partition(":")[0] for fault in axe(page)] == ["landmark-one-main", "region"]
