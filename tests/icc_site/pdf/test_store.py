"""Finished PDFs on disk: whole or not at all, the right one for its page, within their limit, each made once."""

import os
import resource
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from io import BytesIO

import pypdf
import pytest

from icc_site import settings as shipped
from icc_site.pdf import state, store
from icc_site.pdf.store import has_pdf, key_of, make_once, read_pdf, store_pdf
from networks.child.errors import BusyError

PDF = b"%PDF-1.7 " + b"x" * 300_000 + b"\n%%EOF\n"
KEY = key_of("<p>", "http://testserver/en/")


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.PDF_FOLDER = tmp_path / "pdf"
    settings.PDF_FOLDER.mkdir()
    return settings.PDF_FOLDER


@contextmanager
def full_disk():
    """The kernel refuses every file of more than a kilobyte."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def soon():
    return time.monotonic() + 5


def files(folder):
    return sorted(path.name for path in folder.iterdir() if path.is_file())


def never():
    raise AssertionError("it was there already")


def test_what_was_kept_is_found_again_and_not_made_anew():
    assert read_pdf(KEY) is None
    assert make_once(KEY, soon(), lambda: PDF) == PDF
    assert make_once(KEY, soon(), never) == read_pdf(KEY) == PDF


@pytest.mark.parametrize(
    "damage",
    [
        lambda kept: b"",
        lambda kept: b"<html>",
        lambda kept: PDF,
        lambda kept: kept[:-7],
        lambda kept: kept[:1000],
        lambda kept: kept + b"\n",
        lambda kept: kept[:500] + b"y" + kept[501:],
        lambda kept: kept[:4096] + bytes(4096) + kept[8192:],
    ],
)
def test_file_that_is_not_as_it_was_kept_is_made_anew(folder, damage):
    store_pdf(KEY, PDF)
    kept = folder / f"{KEY}.pdf"
    kept.write_bytes(damage(kept.read_bytes()))

    assert (read_pdf(KEY), has_pdf(KEY)) == (None, False)
    assert make_once(KEY, soon(), lambda: PDF) == read_pdf(KEY) == PDF


def test_file_of_another_page_is_made_anew(folder):
    store_pdf("a" * 40, PDF)
    (folder / f"{'a' * 40}.pdf").rename(folder / f"{KEY}.pdf")

    assert read_pdf(KEY) is None


def test_kept_file_is_a_pdf_for_whoever_opens_it(folder):
    made = BytesIO()
    pypdf.PdfWriter().write(made)
    store_pdf(KEY, made.getvalue())

    assert read_pdf(KEY) == made.getvalue()
    assert len(pypdf.PdfReader(folder / f"{KEY}.pdf", strict=True).pages) == 0


def test_those_who_ask_at_the_same_time_get_the_one_that_is_made():
    made = []

    def make():
        time.sleep(0.3)
        made.append(PDF)
        return PDF

    with ThreadPoolExecutor(4) as threads:
        answers = [threads.submit(make_once, KEY, soon(), make) for _ in range(4)]

    assert [answer.result() for answer in answers] == [PDF] * 4
    assert len(made) == 1


def test_who_cannot_wait_longer_for_the_same_pdf_hears_that_it_is_being_made():
    with store.alone_with(KEY, soon()), pytest.raises(BusyError):
        make_once(KEY, time.monotonic(), never)


def test_failure_lets_the_next_one_try():
    with pytest.raises(ZeroDivisionError):
        make_once(KEY, soon(), lambda: 1 // 0)

    assert make_once(KEY, soon(), lambda: PDF) == PDF


def test_oldest_used_go_first(settings, folder):
    settings.PDF_CACHE = 1  # MB: three of them fit
    for age, key in enumerate(["last", "third", "second", "first"]):
        store_pdf(key, PDF)
        os.utime(folder / f"{key}.pdf", (time.time() - 1000 + age,) * 2) if key != "first" else None
        read_pdf("last")

    assert files(folder) == ["first.pdf", "last.pdf", "second.pdf"]


def test_pdf_larger_than_all_room_is_handed_out_and_not_kept(settings, folder):
    settings.PDF_CACHE = 0

    assert make_once(KEY, soon(), lambda: PDF) == PDF
    assert files(folder) == []


def test_files_left_half_written_are_taken_away_later(folder):
    for name, age in [("old.part", 7200), ("new.part", 0)]:
        (folder / name).write_bytes(b"%PDF")
        os.utime(folder / name, (time.time() - age,) * 2)
    store_pdf(KEY, PDF)

    assert files(folder) == sorted([f"{KEY}.pdf", "new.part"])


def test_full_disk_keeps_nothing_half_and_hands_the_pdf_out(folder, caplog):
    with full_disk():
        assert make_once(KEY, soon(), lambda: PDF) == PDF

    assert files(folder) == []
    assert "could not be kept" in caplog.text


def test_folder_that_cannot_be_made_keeps_no_pdf_and_hands_it_out(settings, folder, caplog):
    settings.PDF_FOLDER = folder / "taken"
    settings.PDF_FOLDER.write_text("by a file")

    assert make_once(KEY, soon(), lambda: PDF) == PDF
    assert "could not be kept" in caplog.text


def test_folder_is_served_by_nothing():
    served = [shipped.STATIC_ROOT, shipped.MEDIA_ROOT, *shipped.STATICFILES_DIRS]

    assert [root for root in served if shipped.PDF_FOLDER.is_relative_to(root)] == []


def test_another_page_or_address_has_another_key():
    keys = {key_of("<p>", "http://a/"), key_of("<p>", "http://b/"), key_of("<b>", "http://a/"), key_of("\ud800", "")}

    assert len(keys) == 4
    assert key_of("<p>", "http://a/") in keys


@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        ("css/print.css", b"p{}", b"b{}"),
        ("fonts/print/a.ttf", b"\x00\x01", b"\x00\x02"),
        ("fonts/print/fonts.conf", b"<a/>", b"<b/>"),
    ],
)
def test_another_style_or_font_has_another_key(settings, tmp_path, file, before, after):
    settings.STATICFILES_DIRS, settings.DEBUG = [tmp_path / "static"], True
    path = tmp_path / "static" / file
    path.parent.mkdir(parents=True)
    keys = []
    for content in (before, after, before):
        path.write_bytes(content)
        keys.append(key_of("<p>", ""))

    assert keys[0] == keys[2] != keys[1]


def test_another_version_of_the_renderer_has_another_key(settings, monkeypatch, tmp_path):
    settings.DEBUG = True
    key = key_of("<p>", "")
    with monkeypatch.context() as other:
        other.setattr(state, "version", lambda package: "71.0")
        assert key_of("<p>", "") != key
    with monkeypatch.context() as other:
        other.setattr(state, "NOTO", [tmp_path])
        assert key_of("<p>", "") != key
    settings.BASE_DIR = tmp_path  # as if its sources were others

    assert key_of("<p>", "") != key


def test_mark_of_a_process_is_made_once(settings, tmp_path):
    mark = state.mark()
    settings.STATICFILES_DIRS = [tmp_path]

    assert state.mark() == mark
