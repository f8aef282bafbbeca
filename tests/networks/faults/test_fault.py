"""What the log says of a fault: that it began, now and then that it lasts, and that it is over."""

import errno
import os

import pytest

from networks.faults import fault as module
from networks.faults.fault import Fault


@pytest.fixture
def lines(caplog):
    return lambda: [record.getMessage() for record in caplog.records]


@pytest.fixture
def fault():
    return Fault("The well is dry")


def test_first_time_is_a_line_and_many_more_are_none(fault, lines):
    for _ in range(100):
        fault.occurred(RuntimeError("no water\nand a traceback\nof many lines: at last"))

    assert lines() == ["The well is dry: RuntimeError: no water … of many lines: at last"]


def test_after_a_while_it_says_how_often(fault, lines, monkeypatch):
    fault.occurred(ValueError("dust"))
    fault.occurred(ValueError("dust"))
    monkeypatch.setattr(module, "SECONDS_BETWEEN_LINES", 0)
    fault.occurred(ValueError("sand"))

    assert lines()[1:] == ["The well is dry, 2 times more: ValueError: sand"]


def test_it_is_over_once_that_has_gone_well_for_a_while(fault, lines, monkeypatch):
    fault.occurred(ValueError("dust"))
    fault.went_well()
    assert len(lines()) == 1
    monkeypatch.setattr(module, "SECONDS_UNTIL_OVER", 0)
    fault.went_well()
    fault.went_well()

    assert lines()[1:] == ["Over after 0 s and 1 times: The well is dry"]


def test_without_a_fault_nothing_is_over(fault, lines):
    fault.went_well()

    assert lines() == []


def test_no_line_names_a_file_of_a_reader(fault, lines):
    fault.occurred(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "/data/media/letter-of-ms-rossi.pdf"))

    assert lines() == ["The well is dry: OSError: No space left on device"]
