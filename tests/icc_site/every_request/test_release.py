"""Two releases may share a cache: neither shows what the other made, and neither breaks on it."""

import pickle
import zlib
from io import BytesIO

import pytest
from django.http import HttpResponse

from icc_site.every_request import shared_cache
from icc_site.every_request.page_cache import page_key
from icc_site.every_request.reading import ReadingMiddleware
from icc_site.every_request.release import release
from icc_site.every_request.shared_cache import read_cache
from networks.faults.fault import Fault
from tests.factories import practice

pytestmark = pytest.mark.django_db
ANOTHER = {b".page_cache": b".cache_page", b"pdf.answers": b"answers.pdf"}  # modules of the same length


@pytest.fixture
def folder(settings, tmp_path):
    """A cache that all processes share."""
    backend = "django.core.cache.backends.filebased.FileBasedCache"
    settings.CACHES = {"default": {"BACKEND": backend, "LOCATION": tmp_path / "shared"}}
    settings.PDF_FOLDER = tmp_path / "pdf"
    return tmp_path / "shared"


def two_parts(path) -> tuple[bytes, bytes]:
    """What a file of the cache holds: the time when it expires, and the value, packed."""
    content = BytesIO(path.read_bytes())
    pickle.load(content)  # noqa: S301  our own
    return content.getvalue()[: content.tell()], content.read()


def move_classes(folder) -> int:
    """Have all that is kept name classes of modules that are no more; how many do."""
    moved = 0
    for path in folder.iterdir():
        expiry, packed = two_parts(path)
        value = zlib.decompress(packed)
        for module, other in ANOTHER.items():
            moved += module in value
            value = value.replace(module, other)
        path.write_bytes(expiry + zlib.compress(value))
    return moved


def key_of(request) -> str:
    return ReadingMiddleware(lambda request: HttpResponse(page_key(request)))(request).content.decode()


@pytest.mark.parametrize("address", ["/en/practices/garden/", "/en/practices/garden.pdf"])
def test_what_names_a_class_that_moved_is_made_anew(client, folder, caplog, monkeypatch, address):
    monkeypatch.setattr(shared_cache, "UNREADABLE", Fault("made anew"))  # one that nobody has seen
    practice("Garden")
    before = client.get(address)
    assert move_classes(folder) == 1

    assert client.get(address).content == before.content
    assert "made anew: ModuleNotFoundError" in caplog.text


def test_after_that_it_is_kept_again(client, folder, django_assert_num_queries):
    for _ in range(2):
        client.get("/en/about/")
        move_classes(folder)
    client.get("/en/about/")

    with django_assert_num_queries(1):
        client.get("/en/about/")


@pytest.mark.parametrize("rest", [0, 1, 40])
def test_half_a_file_counts_as_missing(client, folder, rest):
    before = client.get("/en/about/")
    [path] = folder.iterdir()
    expiry, packed = two_parts(path)
    path.write_bytes(expiry + packed[:rest])

    assert client.get("/en/about/").content == before.content


@pytest.mark.parametrize("file", ["templates/a.html", "locale/fr/a.mo", "practices/pages/a.py", "requirements.txt"])
def test_another_release_looks_under_other_keys(rf, settings, tmp_path, file):
    settings.BASE_DIR, settings.DEBUG = tmp_path, True
    path = tmp_path / file
    path.parent.mkdir(parents=True, exist_ok=True)
    keys = []
    for content in ("before", "after", "before"):
        path.write_text(content)
        keys.append(key_of(rf.get("/en/")))

    assert keys[0] == keys[2] != keys[1]


def test_static_files_of_other_names_are_another_release(settings, tmp_path):
    settings.STATIC_ROOT, settings.DEBUG = tmp_path, True
    before = release()
    (tmp_path / "staticfiles.json").write_text("{}")

    assert release() != before


def test_process_goes_on_as_the_release_that_it_started_with(settings, tmp_path):
    started_with = release()
    settings.BASE_DIR = tmp_path

    assert release() == started_with


def test_nothing_is_read_under_a_key_that_nobody_used(folder):
    assert read_cache("nobody") is None
