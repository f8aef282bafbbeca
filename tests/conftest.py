"""What every test stands on."""

import socket

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.utils import translation

HERE = {"127.0.0.1", "::1", "localhost"}


@pytest.fixture(autouse=True, scope="session")
def no_network():
    """A test that calls another machine fails instead of depending on it."""
    connect = socket.socket.connect

    def connect_here(self, address):
        if self.family != socket.AF_UNIX and address[0] not in HERE:
            raise AssertionError(f"A test must not reach for {address[0]}.")
        return connect(self, address)

    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(socket.socket, "connect", connect_here)
        yield


@pytest.fixture(autouse=True)
def clean_slate():
    """No test sees the language or the cache that another one left."""
    cache.clear()
    with translation.override("en"):
        yield


@pytest.fixture
def catalogue(db):
    """The real catalogue."""
    call_command("loaddata", "catalogue", verbosity=0)
