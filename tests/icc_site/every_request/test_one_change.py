"""An editor's form is one change, and holds the database only once it has come as a whole from somebody signed in."""

from contextlib import contextmanager
from io import BytesIO
from threading import Event, Thread

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.http import HttpResponse
from django.test.client import ClientHandler
from django.urls import ResolverMatch

from icc_site.every_request.one_change import one_change
from practices.models import CatalogueVersion, Practice, Topic
from tests import factories
from tests.editing import save
from tests.icc_site import hashers

pytestmark = pytest.mark.django_db(transaction=True)
MILLISECONDS = 500  # that a save waits for the lock here; 20 s in production
PASSWORD = "quiet-hours-in-Turin"
NEW_PASSWORDS = {"password1": "market-on-Sunday", "password2": "market-on-Sunday", "usable_password": "true"}
PASSWORD_CHANGE = {"old_password": PASSWORD, "new_password1": "market-on-Sunday", "new_password2": "market-on-Sunday"}


class DrippingBody(BytesIO):
    """A body of which the last byte does not come before it is let go."""

    def __init__(self):
        super().__init__()
        self.is_awaited, self.let_go = Event(), Event()

    def read(self, _size=-1):
        self.is_awaited.set()
        self.let_go.wait(30)
        return b""


class NotingBody(BytesIO):
    """A body that notes whether it is read within a transaction."""

    in_transaction: set[bool]

    def read(self, size=-1):
        self.in_transaction.add(connection.in_atomic_block)
        return super().read(size)


@pytest.fixture
def editor(admin_user, settings):
    settings.PASSWORD_HASHERS = [hashers.HASHER]
    admin_user.set_password(PASSWORD)
    admin_user.save()
    hashers.in_transaction.clear()
    return admin_user


def form_environ(rf, path: str, body, length: int, cookies: str) -> dict:
    form = {"CONTENT_TYPE": "application/x-www-form-urlencoded", "CONTENT_LENGTH": str(length), "wsgi.input": body}
    return rf.post(path).environ | form | {"HTTP_COOKIE": cookies}


@contextmanager
def dripping(environ):
    """Have a stranger's request under way, in a thread of its own."""

    def answer():
        WSGIHandler()(environ, lambda *_: None).close()
        connection.close()

    stranger, body = Thread(target=answer), environ["wsgi.input"]
    stranger.start()
    assert body.is_awaited.wait(30)
    yield
    body.let_go.set()
    stranger.join()


@pytest.mark.skipif(connection.vendor != "sqlite", reason="one writer at a time, as SQLite has it")
def test_sign_in_whose_body_drips_keeps_nobody_from_saving(rf, admin_client):
    noise = factories.topic("Noise")
    connection.cursor().execute(f"PRAGMA busy_timeout = {MILLISECONDS}")
    admin_client.raise_request_exception = False

    with dripping(form_environ(rf, "/admin/login/", DrippingBody(), 9, f"csrftoken={'a' * 32}")):
        answer = save(admin_client, f"/admin/practices/topic/{noise.pk}/change/", name_en="Quiet")

    assert (answer.status_code, Topic.objects.get().name_en) == (302, "Quiet")


def test_editors_form_is_read_before_the_transaction_begins(rf, admin_client):
    body = NotingBody(b"name_en=Noise")
    body.in_transaction = set()
    session = f"sessionid={admin_client.cookies['sessionid'].value}"
    environ = form_environ(rf, "/admin/practices/topic/add/", body, 13, session)

    answer = ClientHandler(enforce_csrf_checks=False)(environ)

    assert (answer.status_code, body.in_transaction) == (200, {False})


@pytest.mark.parametrize(
    ("address", "fields"),
    [
        ("login/", {"username": "admin", "password": PASSWORD}),
        ("login/", {"username": "admin", "password": "a guess"}),
        ("login/", {"username": "nobody", "password": "a guess"}),
        ("password_change/", PASSWORD_CHANGE),
        ("auth/user/{pk}/password/", NEW_PASSWORDS),
        ("auth/user/add/", {"username": "new", **NEW_PASSWORDS}),
    ],
)
def test_passwords_are_hashed_outside_any_transaction(client, editor, address, fields):
    if address != "login/":
        client.force_login(editor)

    client.post(f"/admin/{address.format(pk=editor.pk)}", fields)

    assert set(hashers.in_transaction) == {False}


def test_new_account_has_its_password(client, editor):
    client.force_login(editor)
    client.post("/admin/auth/user/add/", {"username": "new", **NEW_PASSWORDS})

    assert client.login(username="new", password=NEW_PASSWORDS["password1"])


def test_account_without_a_password_has_none(client, admin_client, django_user_model):
    admin_client.post("/admin/auth/user/add/", {"username": "new", "usable_password": "false"})

    assert not django_user_model.objects.get(username="new").has_usable_password()


@pytest.mark.parametrize(("status", "practices"), [(200, 1), (404, 1), (500, 0), (503, 0)])
def test_form_that_fails_changes_nothing(rf, status, practices):
    def view(_request):
        factories.practice()
        return HttpResponse(status=status)

    before, request = CatalogueVersion.current(), rf.post("/admin/")
    request.resolver_match = ResolverMatch(view, (), {})
    answer = one_change(view)(request)

    moved = CatalogueVersion.current() != before
    assert (answer.status_code, Practice.objects.count(), moved) == (status, practices, bool(practices))
