"""Every kind of page is HTML without an error, as the Nu HTML checker reads it."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from tests.browser.kinds import KINDS

OF_EDITORS = [  # not those with a choice that Django's autocomplete fills: to the checker it is empty
    "/admin/",
    "/admin/networks/network/",
    "/admin/practices/practice/",
    "/admin/practices/practice/translations/",
    "/admin/practices/practice/12/translation/fr/",
]


@pytest.fixture
def html_errors(tmp_path):
    """`html_errors(pages)` is what the checker finds wrong with pages by name, each as "name: what"."""
    if not (shutil.which("java") and shutil.which("npm")):
        reason = "needs Java and npm (apt-get install default-jre-headless npm)"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)

    def found(pages: dict[str, bytes]) -> list[str]:
        files = {tmp_path / f"{number}.html": name for number, name in enumerate(pages)}
        for file, name in files.items():
            file.write_bytes(pages[name])
        done = subprocess.run([settings.BASE_DIR / ".ci" / "vnu", *files], capture_output=True, text=True)
        messages = json.loads(done.stdout)["messages"]
        return [f"{files[Path(message['url'].removeprefix('file:'))]}: {message['message']}" for message in messages]

    return found


def test_no_kind_of_page_has_an_error(catalogue, admin_client, html_errors):
    pages = {kind: content(Client(), address.format("en")) for kind, address in KINDS.items()}
    pages["sign-in"] = content(Client(), "/admin/")
    pages |= {address: content(admin_client, address) for address in OF_EDITORS}

    assert html_errors(pages) == []


def content(client, address: str) -> bytes:
    answer = client.get(address, follow=True)
    assert answer.status_code == (404 if address == KINDS["missing"].format("en") else 200), address
    return answer.content


def test_errors_would_be_noticed(html_errors):
    whole = b"<!doctype html><html lang=en><title>T</title><p>Text</p>"

    assert html_errors({"whole": whole, "broken": whole + b"<p id=a><p id=a>"}) == ["broken: Duplicate ID “a”."]
