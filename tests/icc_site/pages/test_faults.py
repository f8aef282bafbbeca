"""What the site stands on is away: kept pages go on, all others say so in the reader's language, and forms in words."""

import errno
import os
from contextlib import contextmanager

import pytest
from django.contrib.auth import get_user_model
from django.db import OperationalError, connection
from django.test import Client
from django.urls import path

from icc_site import urls
from tests.editing import form_fields
from tests.factories import network, practice, topic
from tests.pages import page, texts

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
WITHOUT_TRANSACTION = pytest.mark.django_db(transaction=True)  # whose first error is its end
UNSAVED, AWAY = "What you sent was not saved", "Something that this site needs is not working"


def refuse(execute, sql, params, many, context):
    raise OperationalError('connection to server at "127.0.0.1" failed: Connection refused')


def refuse_writing(execute, sql, params, many, context):
    if sql.startswith(("INSERT", "UPDATE", "DELETE")):
        raise OperationalError("attempt to write a readonly database")
    return execute(sql, params, many, context)


@contextmanager
def database(away):
    """The database fails each statement as it does when it is away, with the one of before afterwards."""
    with connection.execute_wrapper(away):
        yield


def failing(request, number: int):
    raise OSError(number, os.strerror(number), "/a/file")


def without_table(request):
    connection.cursor().execute("SELECT 1 FROM nothing_of_that_name")


urlpatterns = [path("en/errno/<int:number>/", failing), path("en/without-table/", without_table), *urls.urlpatterns]
handler400, handler403, handler404, handler500 = (
    f"icc_site.pages.errors.{name}" for name in ("bad_request", "permission_denied", "page_not_found", "server_error")
)


@pytest.fixture
def reader(settings):
    settings.ROOT_URLCONF = __name__
    return Client(raise_request_exception=False)


@pytest.fixture
def editor(reader):
    reader.force_login(get_user_model().objects.create_superuser("editor", password="words"))
    return reader


@WITHOUT_TRANSACTION
@pytest.mark.parametrize("address", ["/fr/", "/en/practices/", "/en/practices/garden/"])
def test_kept_page_goes_on(reader, address):
    practice("Garden")
    before = reader.get(address)
    with database(refuse):
        answer = reader.get(address)

    assert (answer.status_code, answer.content) == (200, before.content)


@WITHOUT_TRANSACTION
def test_kept_pdf_goes_on(reader, settings, tmp_path):
    settings.PDF_FOLDER = tmp_path
    before = reader.get("/en/about.pdf")
    with database(refuse):
        answer = reader.get("/en/about.pdf")

    assert (answer.status_code, answer.content) == (200, before.content)


@pytest.mark.parametrize(
    ("address", "language"),
    [
        ("/fr/practices/?sort=title", "fr"),
        ("/en/practices.pdf?sort=title", "en"),
        ("/fr/figures/years.csv", "fr"),
        ("/en/networks/club.atom", "en"),
        ("/fr/practices/suggest/?q=gar", "fr"),
        ("/sitemap-practices.xml", "fr"),
        ("/p/1/", "fr"),
        ("/admin/practices/practice/", "fr"),
    ],
)
def test_other_pages_say_that_the_site_cannot_answer(reader, address, language):
    practice("Garden")
    network("Club")
    reader.cookies["sessionid"] = "a" * 32 if "admin" in address else ""
    with database(refuse):
        answer = reader.get(address, headers={"accept-language": "fr"})

    assert (answer.status_code, answer["Content-Language"]) == (503, language)
    assert 1 <= int(answer["Retry-After"]) <= 60


def test_it_is_back_at_once(reader):
    with database(refuse):
        refused = reader.get("/en/practices/?sort=title")

    assert (refused.status_code, reader.get("/en/practices/?sort=title").status_code) == (503, 200)


@pytest.mark.parametrize("away", [refuse, refuse_writing])
def test_form_of_an_editor_is_refused_in_words_and_changes_nothing(editor, away):
    arts = topic("Arts")
    address = f"/admin/practices/topic/{arts.pk}/change/"
    form = form_fields(editor.get(address)) | {"name_en": "Crafts"}
    with database(away):
        refused = editor.post(address, form)
    arts.refresh_from_db()

    assert (refused.status_code, UNSAVED in refused.content.decode(), arts.name_en) == (503, True, "Arts")
    assert editor.post(address, form).status_code == 302


def test_many_failing_requests_write_one_line_and_no_word_of_theirs(reader, caplog):
    with database(refuse):
        answers = {reader.get(f"/en/practices/?page={number}&q=secret").status_code for number in range(20)}
    [line] = caplog.messages

    assert answers == {503}
    assert "Connection refused" in line


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EDQUOT, errno.EACCES, errno.EIO])
def test_disk_that_is_full_or_closed_is_said(reader, number):
    refused = page(reader, f"/en/errno/{number}/", 503)

    assert texts(refused, "//p[@class='lead']")[0].startswith(AWAY)


@pytest.mark.parametrize("address", [f"/en/errno/{errno.ENOENT}/", "/en/without-table/"])
def test_fault_of_ours_stays_one_and_is_written_as_a_whole(reader, caplog, address):
    answer = reader.get(address)

    assert (answer.status_code, caplog.records[-1].exc_info is not None) == (500, True)


@pytest.mark.parametrize("address", [f"/en/errno/{errno.ENOENT}/", f"/en/errno/{errno.EBADF}/"])
def test_page_of_a_fault_asks_nothing_even_for_an_editor(editor, django_assert_num_queries, address):
    with django_assert_num_queries(1):  # for the catalogue's version, before it is known that there is no page to keep
        answer = editor.get(address)

    assert answer.status_code == 500
