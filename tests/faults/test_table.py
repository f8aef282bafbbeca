"""The table of faults: as many rows as faults, each from a run."""

import re
from pathlib import Path

from .table import FAULTS, rows


def test_each_fault_has_its_row():
    assert list(rows()) == list(FAULTS.values())


def test_each_fault_is_recorded_by_a_test():
    sources = "".join(path.read_text() for path in Path(__file__).parent.glob("test_*.py"))
    recorded = re.findall(r"record\(\s*\"([\w-]+)\"", sources) + re.findall(r"\(\"((?:clock|booklet)-\w+)\",", sources)

    assert sorted(recorded) == sorted(FAULTS)


def test_rows_name_day_and_machine():
    for row in rows().values():
        *_, day, machine = row.strip("| ").split(" | ")
        assert re.fullmatch(r"20\d\d-\d\d-\d\d", day), row
        assert re.fullmatch(r"\d+ cores, \d+ GiB, Python [\d.]+", machine), row
