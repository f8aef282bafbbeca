"""The import has the limits of the forms, and names what is beyond them."""

import pytest

from tests.folders import write_folder

from .test_faults import APP, LYON, REV, city, faults, network, practice

pytestmark = pytest.mark.django_db
LONG, LONG_TOO = "a" * 50_000, "a" * 20_001
TOO_LONG = "This text has 50,007 characters, formatting included"
MANY = [f"https://example.org/{n}" for n in range(201)]
BEYOND = [
    (practice(body_en=LONG), f"{APP}, body_en", f"{TOO_LONG}; at most 50,000 can"),
    (practice(summary_en=LONG_TOO), f"{APP}, summary_en", "This text has 20,001 characters; at most 20,000 can"),
    (city(note=LONG_TOO), f"{LYON}, note", "This text has 20,001 characters; at most 20,000 can"),
    (network(description_fr=LONG_TOO), f"{REV}, description_fr", "This text has 20,001 characters; at most 20,000 can"),
    (network(extra_sources=MANY), f"{REV}, extra_sources", "This list has 201 rows; at most 200 can"),
]


@pytest.mark.parametrize(("files", "where", "why"), BEYOND, ids=[where for _, where, _why in BEYOND])
def test_what_is_too_long_is_named(files, where, why, tmp_path):
    assert faults(write_folder(tmp_path, **files)) == [f"{where}: {why} be kept."]
