"""How long a request may take of a database server; commands, such as an import, take as long as they need."""

from functools import partial

from django.db.backends.signals import connection_created

SECONDS = {  # as PostgreSQL calls them
    "statement_timeout": 10,
    "lock_timeout": 5,  # as SQLite's, in icc_site/settings.py
    "idle_in_transaction_session_timeout": 60,
}
SECONDS_OF_SILENCE = 12  # after which a server that should have stopped a statement itself counts as gone


def limit_requests() -> None:
    connection_created.connect(limit, dispatch_uid="limits of requests")


def limit(connection, **_kwargs) -> None:
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        settings = ", ".join(f"set_config('{name}', '{seconds}s', false)" for name, seconds in SECONDS.items())
        cursor.execute(f"SELECT {settings}")
    server = connection.connection
    server.wait = partial(server.wait, timeout=SECONDS_OF_SILENCE)
