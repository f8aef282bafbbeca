"""A real Chromium on a real server with the real catalogue, and a guard that watches what the pages do."""

import os
import shutil
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # Playwright keeps an event loop in the tests' own thread

FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run"
    " --disable-background-networking --disable-component-update --disable-sync"
)
TELL_OF_VIOLATIONS = """addEventListener("securitypolicyviolation", event =>
    console.error(`Content-Security-Policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`))"""


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if not chromium:
        reason = "needs Chromium (apt-get install chromium)"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    return browser_type_launch_args | {"executable_path": chromium, "args": FLAGS.split()}


@pytest.fixture(scope="session")
def base_url(live_server):
    """Lets a test say `page.goto("/en/")`."""
    return live_server.url


@pytest.fixture
def site(live_server, catalogue):
    """The site with the real catalogue; `site.url` is its address."""
    return live_server


@pytest.fixture(autouse=True)
def guard(context, base_url):
    """Fails a test on a request to another host, a script error or a breach of policy, unless it clears the list."""
    faults, documents = [], set()
    own = urlsplit(base_url).netloc

    def note_request(request):
        if request.is_navigation_request():
            documents.add(request.url)
        if request.url.startswith("http") and urlsplit(request.url).netloc != own:
            faults.append(f"request to {request.url}")

    def note_message(message):
        status_of_the_page = message.text.startswith("Failed to load") and message.location["url"] in documents
        if message.type == "error" and not status_of_the_page:
            faults.append(message.text)

    context.add_init_script(TELL_OF_VIOLATIONS)
    context.on("request", note_request)
    context.on("console", note_message)
    context.on("weberror", lambda error: faults.append(str(error.error)))
    yield faults
    assert faults == []


@pytest.fixture
def axe():
    """`axe(page)` is the list of what axe finds wrong with a page, each as "rule: where"."""

    def violations(page):
        wcag_22 = {"target-size": {"enabled": True}}  # axe leaves it off by itself
        found = Axe().run(page, options={"resultTypes": ["violations"], "rules": wcag_22}).response["violations"]
        return [f"{rule['id']}: {node['html']}" for rule in found for node in rule["nodes"]]

    return violations
