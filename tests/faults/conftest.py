"""Sites to try faults on, each fresh, from data that are made once."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from .load import Load
from .machine import small_disk
from .servers import Postgres
from .site import Site, copy_for_user, environment, fill, manage
from .table import write_row

MEGABYTES = 96  # of the small disk


@pytest.fixture(scope="session")
def data(tmp_path_factory) -> Path:
    """A data folder as `make run` leaves it, on SQLite."""
    folder = tmp_path_factory.mktemp("data")
    environ = environment(folder)
    fill(environ)
    manage(environ, "collectstatic", "--noinput", "--verbosity", "0")
    return folder


@pytest.fixture
def disk(data, tmp_path):
    """A copy of it on a disk of its own."""
    with small_disk(tmp_path / "disk", MEGABYTES) as folder:
        copy_for_user(data, folder)
        yield folder


@pytest.fixture
def site(disk):
    with Site(environment(disk)) as site:
        yield site


@pytest.fixture(scope="session")
def postgres_server(data):
    with TemporaryDirectory(prefix="catalogue-postgres-") as folder:  # pytest's own are closed to its user
        Path(folder).chmod(0o755)
        server = Postgres(Path(folder) / "server")
        server.execute("CREATE DATABASE template_of_all")
        fill(environment(data, DATABASE_URL=server.url("template_of_all")))
        yield server
        server.stop()


@pytest.fixture
def postgres(postgres_server):
    """A PostgreSQL with a filled database “catalogue”, and nothing else that was left behind."""
    postgres_server.execute("DROP DATABASE IF EXISTS catalogue WITH (FORCE)")
    postgres_server.execute("CREATE DATABASE catalogue TEMPLATE template_of_all")
    return postgres_server


@pytest.fixture
def site_on_postgres(disk, postgres):
    with Site(environment(disk, DATABASE_URL=postgres.url("catalogue"))) as site:
        yield site


@pytest.fixture
def record():
    """`record(fault, seconds, load, since, until)` puts what a load saw into the table, where that is wanted."""

    def write(fault: str, seconds: float | str, load: Load, since: float, until: float | None = None) -> None:
        if os.environ.get("FAULT_TABLE"):
            readers, editors = (load.in_words(kinds, since, until) for kinds in (("kept", "fresh"), ("save",)))
            write_row(fault, readers, editors or "not tried", seconds)

    return write
