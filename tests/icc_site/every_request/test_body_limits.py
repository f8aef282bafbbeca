"""What is sent is measured before it is read: little from readers, more from editors, and a refusal is in words."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from practices.models import PracticeDocument
from tests.editing import form_fields
from tests.factories import practice
from tests.pages import page, texts

pytestmark = pytest.mark.django_db
TOO_LARGE = "Too much was sent at once"
FRENCH = {"HTTP_ACCEPT_LANGUAGE": "fr"}


class Untouched(BytesIO):
    """A body that nobody may read."""

    def read(self, *args):
        raise AssertionError("The body is read.")

    readline = read


def send_unread(client, address: str, size: int, **environ):
    """Announce a body of so many bytes, and fail if it is looked at."""
    return client.generic("POST", address, **environ | {"CONTENT_LENGTH": str(size), "wsgi.input": Untouched()})


@pytest.mark.parametrize("address", ["/text-size/", "/en/my-list/", "/en/booklet/order/", "/en/practices/"])
def test_readers_send_at_most_20_kilobytes(client, address):
    refused = send_unread(client, address, 20_481)

    assert (refused.status_code, refused["Content-Language"]) == (413, "en")
    assert TOO_LARGE in refused.content.decode()


def test_refusal_is_in_the_readers_language(client):
    refused = [send_unread(client, "/fr/my-list/", 20_481), send_unread(client, "/text-size/", 20_481, **FRENCH)]

    assert [(answer.status_code, answer["Content-Language"]) for answer in refused] == [(413, "fr"), (413, "fr")]


def test_strangers_send_the_administration_at_most_64_kilobytes(client):
    assert send_unread(client, "/admin/login/", 65_537).status_code == 413
    assert send_unread(client, "/admin/practices/practice/add/", 65_537, HTTP_COOKIE="sessionid=a").status_code == 413


def test_editors_send_documents_but_not_without_end(admin_client):
    assert send_unread(admin_client, "/admin/practices/practice/add/", 60_000_000).status_code == 413
    there = practice("Garden", status="draft")
    form = form_fields(admin_client.get(f"/admin/practices/practice/{there.pk}/change/"))
    file = SimpleUploadedFile("plan.txt", b"a" * 6_000_000)
    document = {"documents-TOTAL_FORMS": "1", "documents-0-title_en": "Plan", "documents-0-file": file}
    admin_client.post(f"/admin/practices/practice/{there.pk}/change/", form | document)

    assert PracticeDocument.objects.get().size == 6_000_000


@pytest.mark.parametrize("address", ["/text-size/", "/en/my-list/", "/admin/login/"])
@pytest.mark.parametrize("length", ["", "many", "-1"])
def test_body_must_say_how_long_it_is(client, address, length):
    refused = send_unread(client, address, 0, CONTENT_LENGTH=length, HTTP_TRANSFER_ENCODING="chunked")

    assert refused.status_code == 411
    assert texts_of(refused) == ["What was sent does not give its size"]


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_body_of_a_reader_who_only_asks_is_ignored(client, method):
    environ = {"CONTENT_LENGTH": "900000000", "wsgi.input": Untouched()}

    assert client.generic(method, "/en/about/", **environ).status_code == 200
    assert send_unread(client, "/text-size/", 20_481).status_code == 413


def texts_of(response) -> list[str]:
    content = response.content.decode()
    return [content.split("<h1>")[1].split("</h1>")[0]]


def test_too_many_fields_are_refused_in_words(admin_client):
    refused = admin_client.post("/admin/practices/practice/add/", {f"x{n}": "" for n in range(10_001)}, **FRENCH)

    assert (refused.status_code, refused["Content-Language"]) == (413, "fr")
    assert "10" in refused.content.decode().split('class="lead"')[1].split("</p>")[0]


def test_too_large_a_form_and_a_broken_one_are_refused_in_words(admin_client):
    address, huge = "/admin/practices/practice/add/", {"body_en": "a" * 5_000_001}
    large = admin_client.post(address, huge)
    broken = Client().generic("POST", "/text-size/", b"--x", "multipart/form-data; boundary=")

    assert (large.status_code, texts_of(large)) == (413, [TOO_LARGE])
    assert (broken.status_code, texts_of(broken)) == (400, ["What was sent did not arrive whole"])


def test_page_leads_back_to_what_was_typed(client):
    assert texts(page(client, "/en/about/"), "//h1") != []
    refused = send_unread(client, "/en/my-list/", 20_481).content.decode()

    assert "Go back in your browser, where you find what you typed" in refused
    assert "may have changed" not in refused


def test_only_who_sent_too_much_is_told_to_send_less(client):
    large = send_unread(client, "/en/my-list/", 20_481)
    unmeasured = send_unread(client, "/en/my-list/", 0, HTTP_TRANSFER_ENCODING="chunked")
    broken = client.generic("POST", "/text-size/", b"--x", "multipart/form-data; boundary=")

    assert [answer.status_code for answer in (large, unmeasured, broken)] == [413, 411, 400]
    assert ["send less" in answer.content.decode() for answer in (large, unmeasured, broken)] == [True, False, False]
