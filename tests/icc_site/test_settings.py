"""A site that would not be safe, or that is told nonsense, does not start and says why."""

import runpy

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

PUBLIC = {"ALLOWED_HOSTS": "practices.example.org"}


@pytest.fixture
def start(monkeypatch):
    """The settings as they come out of an environment."""

    def run(**environment):
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        return runpy.run_path(str(settings.BASE_DIR / "icc_site" / "settings.py"))

    return run


@pytest.mark.parametrize(
    ("environment", "named"),
    [
        ({"SECRET_KEY": ""}, "SECRET_KEY"),
        (PUBLIC, "HTTPS"),
        (PUBLIC | {"HTTPS": "off"}, "HTTPS"),
        ({"ALLOWED_HOSTS": "*"}, "HTTPS"),
        ({"PDF_AT_ONCE": "0"}, "PDF_"),
        ({"PDF_MEMORY": "-1"}, "PDF_"),
        ({"BOOKLET_MEMORY": "0"}, "BOOKLET_"),
        ({"LOG_DAYS": "-1"}, "LOG_DAYS"),
        ({"LOG_DAYS": "99999999999"}, "LOG_DAYS"),
        ({"TEXTS_LICENCE": "GPL"}, "TEXTS_LICENCE is “GPL”; leave it out, or choose one of CC0-1.0, CC-BY-4.0"),
        ({"TEXTS_LICENCE": "cc-by-4.0"}, "TEXTS_LICENCE"),
        ({"DATABASE_URL": "nonsense"}, "DATABASE_URL"),
        ({"DATABASE_URL": ""}, "DATABASE_URL"),
        ({"DATABASE_URL": "mysql://me@localhost/catalogue"}, "DATABASE_URL"),
        ({"CACHE_URL": "nonsense"}, "cache"),
        ({"EMAIL_URL": "nonsense"}, "email"),
    ],
)
def test_site_refuses_to_start_and_names_the_fault(start, environment, named):
    with pytest.raises(ImproperlyConfigured, match=named):
        start(**environment)


def test_site_starts_as_it_is_shipped(start):
    started = start()

    assert started["DEBUG"] is False
    assert started["STORAGES"]["staticfiles"]["BACKEND"] == "whitenoise.storage.CompressedManifestStaticFilesStorage"


def test_site_states_nothing_of_itself_that_nobody_set(start):
    started = start()

    assert (set(started["STATED"].values()), started["TEXTS_LICENCE"], started["LOG_DAYS"]) == ({""}, None, 0)


def test_site_states_what_is_set(start):
    started = start(SITE_PUBLISHER=" Council of Zorvik ", TEXTS_LICENCE="CC-BY-4.0")

    assert started["STATED"]["SITE_PUBLISHER"] == "Council of Zorvik"
    assert started["TEXTS_LICENCE"].address == "https://creativecommons.org/licenses/by/4.0/"


def test_public_site_sends_everything_over_tls(start):
    started = start(**PUBLIC, HTTPS="on")

    switches = ("SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_HSTS_INCLUDE_SUBDOMAINS")
    assert [started[switch] for switch in switches] == [True] * 4
    assert started["SECURE_HSTS_SECONDS"] == 31_536_000


@pytest.mark.parametrize(
    ("url", "engine", "name"),
    [
        ("sqlite:////srv/catalogue.sqlite3", "sqlite3", "/srv/catalogue.sqlite3"),
        ("postgres://me:word@db.example.org:5432/catalogue", "postgresql", "catalogue"),
    ],
)
def test_database_url_chooses_the_database(start, url, engine, name):
    database = start(DATABASE_URL=url)["DATABASES"]["default"]

    assert (database["ENGINE"], database["NAME"]) == (f"icc_site.databases.{engine}", name)


def test_policy_lets_nothing_but_our_own_files_run(start):
    directives = start()["CONTENT_SECURITY_POLICY"]["DIRECTIVES"]

    assert directives["default-src"] == ["'none'"]
    assert directives["style-src"] == directives["font-src"] == ["'self'"]
    assert "'unsafe-inline'" not in directives["script-src"]
