"""A migration that stopped half-way: the old code serves on, the new code does not start, and says what is missing."""

import shutil
import subprocess
import sys
import time

import pytest

from tests.benchmarks.databases import ROOT

from .load import under_load
from .machine import as_user
from .site import environment

pytestmark = pytest.mark.nightly

NEW_MIGRATIONS = {
    "0901_first": "migrations.RunSQL('CREATE TABLE first (id integer)')",
    "0902_second": "migrations.RunSQL('This is no SQL')",
}


@pytest.fixture
def next_release(tmp_path):
    """A copy of this checkout with two more migrations, of which the second fails."""
    release = tmp_path / "next"
    left_out = shutil.ignore_patterns(".*", "tests", "__pycache__", "fixtures")
    shutil.copytree(ROOT, release, ignore=left_out)
    folder = release / "icc_site" / "migrations"
    before = max(path.stem for path in folder.glob("0*.py"))
    for name, operation in NEW_MIGRATIONS.items():
        (folder / f"{name}.py").write_text(
            "from django.db import migrations\n\n\nclass Migration(migrations.Migration):\n"
            f"    dependencies = [('icc_site', '{before}')]\n    operations = [{operation}]\n"
        )
        before = name
    return release


def run(release, environ, *arguments: str) -> subprocess.CompletedProcess:
    command = [*as_user(), sys.executable, *arguments]
    return subprocess.run(command, cwd=release, env=environ, capture_output=True, text=True, check=False, timeout=60)


def test_migration_that_stopped_half_way(site, disk, next_release, record):
    environ = environment(disk)
    with under_load(site) as load:
        began = time.monotonic()
        migrated = run(next_release, environ, "manage.py", "migrate")
        started = run(next_release, environ, "-m", "gunicorn", "icc_site.wsgi", "--preload", "--bind", "127.0.0.1:0")
        load.run(2)
        seen = load.seen(began)

    assert migrated.returncode != 0
    assert "first... OK" in migrated.stdout
    assert started.returncode != 0
    assert "icc_site.0902_second" in started.stderr
    assert (set(seen["kept"]), set(seen["fresh"]), set(seen["save"])) == ({200}, {200}, {302})
    record("migration", 0, load, began)
