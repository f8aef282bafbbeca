"""A disk that is full where finished PDFs, documents and logs are kept, and a kept PDF that is damaged."""

import errno
import shutil
import time
from http.client import HTTPConnection
from pathlib import Path

import pytest

from .load import Browser, under_load
from .machine import error_of_writing, fill, small_disk
from .site import Site, environment

pytestmark = pytest.mark.nightly


@pytest.fixture
def folder_on_disk(disk, tmp_path):
    """`folder_on_disk(name)` has a folder of the site’s data on a small disk of its own, and fills it."""
    opened = []

    def make(name: str, megabytes: int) -> Path:
        place = small_disk(tmp_path / name.replace("/", "-"), megabytes)
        own = place.__enter__()
        opened.append(place)
        shutil.rmtree(disk / name, ignore_errors=True)
        (disk / name).symlink_to(own)
        return own

    yield make
    for place in opened:
        place.__exit__(None, None, None)


def pdf(port: int, path: str) -> tuple[int, bytes]:
    connection = HTTPConnection("127.0.0.1", port, timeout=90)
    connection.request("GET", path)
    answer = connection.getresponse()
    return answer.status, answer.read()


def test_pdf_is_given_though_it_cannot_be_kept(disk, folder_on_disk, record):
    own = folder_on_disk("cache", 2)
    with Site(environment(disk)) as site, under_load(site) as load:
        assert pdf(site.port, "/en/about.pdf")[0] == 200
        began = time.monotonic()
        ballast = fill(own)
        error = error_of_writing(own)
        status, content = pdf(site.port, "/fr/about.pdf")
        ballast.unlink()
        seen = load.seen(began)

    assert error == errno.ENOSPC
    assert (status, content[:5]) == (200, b"%PDF-")
    assert (set(seen["kept"]), set(seen["fresh"]), set(seen["save"])) == ({200}, {200}, {302})
    record("disk-full-pdfs", 0, load, began)


def test_full_disk_of_the_logs_stops_nobody(disk, folder_on_disk, record):
    own = folder_on_disk("logs", 1)
    with Site(environment(disk)) as site, under_load(site) as load:
        began = time.monotonic()
        fill(own)
        error = error_of_writing(own)
        refused = Browser(site.port)
        refused.ask("/admin/login/")
        refused.ask("/admin/login/", {"username": "nobody", "password": "wrong"})
        Browser(site.port).sign_in()
        load.run(3)
        seen = load.seen(began)

    assert error == errno.ENOSPC
    assert (set(seen["kept"]), set(seen["fresh"]), set(seen["save"])) == ({200}, {200}, {302})
    record("disk-full-logs", 0, load, began)


def test_document_that_finds_no_room_is_refused_in_words(disk, folder_on_disk, record):
    own = folder_on_disk("media", 2)
    with Site(environment(disk)) as site, under_load(site, kinds=("kept", "fresh")) as load:
        editor = Browser(site.port)
        editor.sign_in()
        practice = "/admin/practices/practice/1/change/"
        form = editor.form(practice) | {"documents-TOTAL_FORMS": "1", "documents-0-position": "0"}
        form |= {"documents-0-title_en": "Leaflet"}
        upload = {"documents-0-file": ("leaflet.pdf", b"%PDF-1.7\n" + bytes(500_000))}
        began = time.monotonic()
        ballast = fill(own)
        error = error_of_writing(own)
        refused, _, page = editor.ask(practice, form, upload)
        ballast.unlink()
        saved, _, _ = editor.ask(practice, form, upload)
        load.run(1)
        seen = load.seen(began)

    assert error == errno.ENOSPC
    assert (refused, saved) == (503, 302)
    assert "This site cannot answer just now" in page
    assert (set(seen["kept"]), set(seen["fresh"])) == ({200}, {200})
    record("disk-full-media", 0, load, began)


def test_damaged_pdf_is_made_anew(site, disk, record):
    with under_load(site) as load:
        status, content = pdf(site.port, "/en/about.pdf")
        began = time.monotonic()
        damaged = damage(disk / "cache" / "pdf")
        again = pdf(site.port, "/en/about.pdf")
        load.run(1)

    assert (status, damaged) == (200, 1)
    assert again == (200, content)
    record("damaged-pdf", 0, load, began)


def damage(folder: Path) -> int:
    """Write over the middle of every kept PDF; how many there are."""
    files = list(folder.glob("*.pdf"))
    for path in files:
        content = bytearray(path.read_bytes())
        middle = len(content) // 2
        content[middle : middle + 100] = bytes(100)
        path.write_bytes(content)
    return len(files)
