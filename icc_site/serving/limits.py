"""How long a request may take of a database server; commands, such as an import, take as long as they need."""

from collections.abc import Callable
from functools import partial

from django.db.backends.signals import connection_created

from networks.faults.questions import is_asking

SECONDS = {  # as PostgreSQL calls them
    "statement_timeout": 10,
    "lock_timeout": 5,  # as SQLite's, in icc_site/settings.py
    "idle_in_transaction_session_timeout": 60,
}
SECONDS_OF_SILENCE = 12  # after which a server that should have stopped a statement itself counts as gone
SECONDS_FOR_A_QUESTION = 1  # the tiniest, which every page asks first


def limit_requests() -> None:
    connection_created.connect(limit, dispatch_uid="limits of requests")


def limit(connection, **_kwargs) -> None:
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        settings = ", ".join(f"set_config('{name}', '{seconds}s', false)" for name, seconds in SECONDS.items())
        cursor.execute(f"SELECT {settings}")
    server = connection.connection
    server.wait = partial(wait_a_while, server.wait)


def wait_a_while(wait: Callable, *args, **kwargs):
    """Wait for what a server answers as psycopg does, but not for ever; its error is an OperationalError."""
    patience = SECONDS_FOR_A_QUESTION if is_asking() else SECONDS_OF_SILENCE
    return wait(*args, **{"timeout": patience} | kwargs)
