"""What a PDF may take in."""

import base64

import pytest

from icc_site.rendering.files import FileRefusedError, read_file
from icc_site.rendering.renderer import html_to_pdf
from tests import pdfs

PAGE = "http://testserver/en/about/"
PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4f/4/AAX+Av4N70a4AAAAAElFTkSuQmCC")
DATA_PIXEL = "data:image/png;base64," + base64.b64encode(PIXEL).decode()
FOREIGN = [
    "http://elsewhere.example/a.png",
    "https://testserver/static/a.png",  # not the page's own scheme
    "http://testserver:81/static/a.png",
    "http://testserver@elsewhere.example/static/a.png",
    "//elsewhere.example/static/a.png",
    "ftp://testserver/static/a.png",
    "file:///etc/passwd",
    "file://testserver/static/a.png",
    "http://[testserver/static/a.png",
    "http://testserver/en/practices/",
    "http://testserver/admin/",
    "http://testserver/static/",
    "http://testserver/static/none.png",
    "http://testserver/static/notes.txt",
    "http://testserver/static/../secret.png",
    "http://testserver/static/%2e%2e/secret.png",
    "http://testserver/static/..%2fsecret.png",
    "http://testserver/static//etc/passwd",
    "http://testserver/static/%00.png",
    "http://testserver/static/way_out.png",
    "http://testserver/static/way_out/secret.png",
    "http://testserver/static/" + "a" * 5000 + ".png",
    "http://testserver/media/documents/2026/plan.png",
    "http://testserver/media/pictures/../documents/2026/plan.png",
    "http://testserver/media/pictures/drawing.svg",
    "http://testserver/media/pictures/plan.pdf",
    "http://testserver/media/way_out.png",
    "data:text/css,body{color:red}",
    "data:text/html,<p>x",
    "data:,x",
    "data:font/woff2;base64,AAAA",
    "javascript:alert(1)",
    "",
]
MARKUP = [
    '<link rel="stylesheet" href="{}">',
    '<style>@import "{}";</style>',
    "<style>@font-face {{ font-family: x; src: url({}); }} p {{ font-family: x; }}</style><p>x</p>",
    "<style>p {{ background: url({}); }} li {{ list-style-image: url({}); }}</style><p>x</p><ul><li>x</ul>",
    "<style>p::before {{ content: url({}); }}</style><p>x</p>",
    "<style>@page {{ @top-left {{ content: url({}); }} }}</style>",
    '<base href="{}/"><img src="x.png" alt="x">',
    '<object data="{}"></object><embed src="{}"><iframe src="{}"></iframe>',
    '<picture><source srcset="{}"><img src="{}" alt="x"></picture>',
    '<svg width="9" height="9"><image href="{}" width="9" height="9"/></svg>',
    '<svg width="9" height="9"><use href="{}#a"/><rect width="9" height="9" fill="url({}#b)"/></svg>',
    '<svg width="9" height="9"><style>@import "{}";</style></svg>',
    "<img alt=\"x\" src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><image href='{}'/></svg>\">",
    '<link rel="attachment" href="{}"><a rel="attachment" href="{}">x</a>',
]


@pytest.fixture(autouse=True)
def folders(settings, tmp_path):
    """Static and media files, some that no PDF may take in, and links that lead out of the folders."""
    static, media = settings.STATICFILES_DIRS[0], settings.MEDIA_ROOT = tmp_path / "static", tmp_path / "media"
    settings.STATICFILES_DIRS, settings.STATIC_ROOT = [static], tmp_path / "collected"
    for name in ("static/a.png", "media/pictures/b.png", "media/documents/2026/plan.png", "secret.png"):
        write(tmp_path / name, PIXEL)
    for name in ("static/notes.txt", "media/pictures/drawing.svg", "media/pictures/plan.pdf"):
        write(tmp_path / name, b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    for folder in (static, media):
        (folder / "way_out.png").symlink_to(tmp_path / "secret.png")
        (folder / "way_out").symlink_to(tmp_path)
    return tmp_path


def write(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def page(*parts):
    return f'<html lang="en"><title>T</title><body><h1>T</h1>{"".join(parts)}'


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("http://testserver/static/a.png", "image/png"),
        ("http://testserver/static/a.png?v=1#x", "image/png"),
        ("http://testserver/media/pictures/b.png", "image/png"),
        (DATA_PIXEL, "image/png"),
    ],
)
def test_our_own_pictures_are_read(url, kind):
    assert read_file(url, PAGE) == (PIXEL, kind)


@pytest.mark.parametrize("url", FOREIGN)
def test_nothing_else_is_read_and_the_log_says_so(url, caplog):
    with pytest.raises(FileRefusedError):
        read_file(url, PAGE)
    assert "goes without" in caplog.text


def test_collected_file_is_found_by_its_hashed_name(folders):
    write(folders / "collected/css/print.0123456789ab.css", b"p{}")
    assert read_file("http://testserver/static/css/print.0123456789ab.css", PAGE) == (b"p{}", "text/css")


def test_own_picture_stands_in_the_pdf():
    assert pdfs.pictures(html_to_pdf(page('<img src="/static/a.png" alt="A">'), PAGE)) == 1


def test_page_is_printed_without_the_pictures_that_are_refused(folders):
    refused = [f"file://{folders}/secret.png", "/static/way_out.png", "/media/documents/2026/plan.png", "http://["]
    pdf = html_to_pdf(page(*[f'<img src="{url}" alt="Left out">' for url in refused]), PAGE)
    assert pdfs.pictures(pdf) == 0
    assert pdfs.text(pdf).count("Left out") == len(refused)


@pytest.mark.parametrize("part", MARKUP)
def test_no_markup_makes_the_site_call_elsewhere(part, calls):
    html_to_pdf(page(part.format(*[f"{calls[0]}/canary"] * 3)), PAGE)
    assert len(calls) == 1


def test_address_elsewhere_that_leads_here_is_not_asked(calls):
    with pytest.raises(FileRefusedError):
        read_file(f"{calls[0]}/static/a.png", PAGE)
    assert len(calls) == 1


@pytest.mark.parametrize("part", MARKUP)
@pytest.mark.parametrize(
    "address", ["file://{}/secret.png", "/static/way_out.png", "/static/%2e%2e/secret.png", "{}/secret.png"]
)
def test_no_markup_brings_a_file_of_the_machine_into_the_pdf(part, address, folders):
    pdf = html_to_pdf(page(part.format(*[address.format(folders)] * 3)), PAGE)

    assert pdfs.pictures(pdf) == 0
    assert pdfs.attachments(pdf) == []


def test_file_inside_a_pdf_would_be_noticed():
    assert pdfs.attachments(html_to_pdf(page('<a rel="attachment" href="/static/a.png">x</a>'), PAGE)) == ["a.png"]
