"""PostgreSQL in trouble: kept pages go on, all else says so in words, and comes back by itself."""

import time

import psycopg
import pytest

from .load import Browser, Load, under_load

pytestmark = pytest.mark.nightly


THE_SITES = "SELECT pid FROM pg_stat_activity WHERE datname = 'catalogue'"


def refuses(postgres) -> bool:
    try:
        postgres.execute("SELECT 1", "catalogue")
    except psycopg.OperationalError:
        return True
    return False


def is_weathered(load: Load, began: float, ended: float) -> None:
    """Kept pages went on, other readers and the editor were told, and nothing that was told to be saved is lost."""
    seen = load.seen(began + 1, ended)
    assert set(seen["kept"]) == {200}
    assert set(seen["fresh"]) <= {200, 503}
    assert set(seen["save"]) <= {302, 503}
    assert load.slowest("kept", began) < 3


def first_name(postgres) -> str:
    return postgres.execute("SELECT first_name FROM auth_user WHERE id = 1", "catalogue")[0]


def test_postgres_stopped_for_ten_seconds(site_on_postgres, postgres, record):
    with under_load(site_on_postgres) as load:
        site_on_postgres.log_lines()
        began = time.monotonic()
        postgres.stop()
        refused = refuses(postgres)
        load.run(10)
        postgres.start()
        ended = time.monotonic()
        seconds = load.seconds_until_well(ended, most=2)
    lines = site_on_postgres.log_lines()

    assert refused
    is_weathered(load, began, ended)
    assert (load.seen(began + 1, ended - 1)["save"].keys(), load.bodies("save", 503)) == (
        {503},
        {"This site cannot answer just now"},
    )
    assert seconds <= 2
    assert len(lines) <= 6, lines
    assert first_name(postgres) == load.saved
    record("postgres-stopped", seconds, load, began, ended)


def test_postgres_restarted(site_on_postgres, postgres, record):
    with under_load(site_on_postgres) as load:
        began = time.monotonic()
        postgres.stop()
        postgres.start()
        ended = time.monotonic()
        seconds = load.seconds_until_well(ended, most=2)

    is_weathered(load, began - 1, time.monotonic())
    assert seconds <= 2
    record("postgres-restarted", seconds, load, began)


def test_postgres_that_stands_still(site_on_postgres, postgres, record):
    with under_load(site_on_postgres) as load:
        began = time.monotonic()
        postgres.freeze(True)
        stood_still = refuses(postgres)
        load.run(10)
        postgres.freeze(False)
        ended = time.monotonic()
        seconds = load.seconds_until_well(ended, most=2)

    assert stood_still
    is_weathered(load, began, ended)
    assert seconds <= 2
    record("postgres-slow", seconds, load, began, ended)


def test_postgres_out_of_connections(site_on_postgres, postgres, record):
    with under_load(site_on_postgres) as load:
        began = time.monotonic()
        taken = take_all_connections(postgres)
        refused = refuses(postgres)
        load.run(8)
        for connection in taken:
            connection.close()
        ended = time.monotonic()
        seconds = load.seconds_until_well(ended, most=2)

    assert refused
    is_weathered(load, began, ended)
    assert 503 in load.seen(began, ended)["fresh"]
    assert seconds <= 2
    record("postgres-full", seconds, load, began, ended)


def take_all_connections(postgres) -> list:
    """Have the site's sessions ended, and take the places of all of them, until it has none."""
    taken = []
    for _ in range(50):
        while len(taken) < 200:
            try:
                taken.append(psycopg.connect(postgres.url("postgres"), connect_timeout=3, autocommit=True))
            except psycopg.OperationalError:
                break
        if not taken[0].execute(THE_SITES).fetchall():
            break
        taken[0].execute(THE_SITES.replace("pid FROM", "pg_terminate_backend(pid) FROM"))
    return taken


def test_postgres_read_only(site_on_postgres, postgres, record):
    with under_load(site_on_postgres) as load:
        began = time.monotonic()
        read_only(postgres, "on")
        with pytest.raises(psycopg.errors.ReadOnlySqlTransaction):
            postgres.execute("UPDATE auth_user SET first_name = ''", "catalogue")
        load.run(6)
        read_only(postgres, "off")
        ended = time.monotonic()
        seconds = load.seconds_until_well(ended, most=2)

    seen = load.seen(began + 1, ended - 1)
    assert (set(seen["kept"]), set(seen["fresh"]), set(seen["save"])) == ({200}, {200}, {503})
    assert seconds <= 2
    assert first_name(postgres) == load.saved
    record("postgres-read-only", seconds, load, began, ended)


def read_only(postgres, state: str) -> None:
    """As a replica that was promoted elsewhere, or a provider that stops writes of a full disk."""
    postgres.execute(f"ALTER SYSTEM SET default_transaction_read_only = {state}")
    postgres.execute("SELECT pg_reload_conf()")
    time.sleep(0.2)


def test_postgres_away_when_the_site_starts(site_on_postgres, postgres):
    postgres.stop()
    site_on_postgres.stop()
    site_on_postgres.start()
    with_database_away = status_of_a_fresh_page(site_on_postgres)
    postgres.start()
    time.sleep(2)

    assert with_database_away == 503
    assert status_of_a_fresh_page(site_on_postgres) == 200


def status_of_a_fresh_page(site) -> int:
    return Browser(site.port).ask("/fr/practices/?topic=housing")[0]
