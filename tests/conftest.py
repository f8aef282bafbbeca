"""What every test stands on."""

import socket
from itertools import chain
from pathlib import Path

import pytest
from django.apps import apps
from django.core.cache import cache
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection, transaction
from django.utils import translation

from icc_site.every_request import shared_cache
from icc_site.signing_in.counters import forget_all
from practices.search.indexing import rebuild

HERE = {"127.0.0.1", "::1", "localhost"}
ON_BOTH_DATABASES = [  # rooms whose SQL the databases understand each in their own way; others mark a test or a module
    "icc_site/booklets/test_orders.py",  # workers that are killed follow at night
    "icc_site/booklets/test_queue.py",
    "icc_site/management",
    "networks/admin",  # searches, filters, orders and saves of the administration
    "networks/models",
    "practices/admin",
    "practices/changes",
    "practices/desk",  # transactions of an import, states of the ledger
    "practices/facet_index",
    "practices/filters",
    "practices/management",
    "practices/models",  # constraints, natural keys, numbers that are given once
    "practices/open_data",
    "practices/search",  # full text, relevance, limits of time
]


def pytest_collection_modifyitems(items):
    for item in items:
        place = item.path.relative_to(Path(__file__).parent)
        if any(place.is_relative_to(room) for room in ON_BOTH_DATABASES):
            item.add_marker("both_databases")


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
    forget_all()
    shared_cache.asking.worked()
    with translation.override("en"):
        yield


@pytest.fixture(scope="session")
def catalogue_rows():
    """What the catalogue's tables hold, by table and columns; empty until the first test has loaded them."""
    return {}


@pytest.fixture
def catalogue(db, catalogue_rows):
    """The real catalogue, in an empty database. Loading it takes seconds: it is done once, then its rows are copied."""
    apps_models = [apps.get_app_config(app).get_models(include_auto_created=True) for app in ("networks", "practices")]
    models = list(chain.from_iterable(apps_models))
    with transaction.atomic(), connection.cursor() as cursor:
        if catalogue_rows:
            for (table, columns), rows in catalogue_rows.items():
                signs = ", ".join(["%s"] * len(rows[0]))
                cursor.executemany(f"INSERT INTO {table} ({columns}) VALUES ({signs})", rows)
            for statement in connection.ops.sequence_reset_sql(no_style(), models):
                cursor.execute(statement)
        else:
            assert not any(model._base_manager.exists() for model in models), "ask for the catalogue first"
            call_command("loaddata", "catalogue", "special_pages", "inspirations", verbosity=0)
            rebuild()
            for model in models:
                table, columns = model._meta.db_table, columns_of(model)
                cursor.execute(f"SELECT {columns} FROM {table}")
                if rows := cursor.fetchall():
                    catalogue_rows[table, columns] = rows


def columns_of(model):
    """The columns that Django writes: PostgreSQL makes one more of search entries itself."""
    return ", ".join(f'"{field.column}"' for field in model._meta.local_concrete_fields)
