"""PDFs are made in children within limits, and the log says why there is none."""

import os
import subprocess
import sys
import time

import pytest

from icc_site.pdf.work import page_limits, pdf_in_child
from networks.child import pool
from networks.child.errors import FailedError, UnableError
from tests import jobs

WEB_PROCESS = """
import sys, time
from icc_site.pdf.work import page_in_child
if __name__ == "__main__":
    pdf = page_in_child(time.monotonic() + 60, "<html lang=en><title>T</title><h1>T", "http://testserver/")
    print(pdf[:5], "weasyprint" in sys.modules)
"""


@pytest.fixture(autouse=True)
def one_place(settings, tmp_path):
    settings.PDF_AT_ONCE, settings.DATA_DIR = 1, tmp_path
    pool.let_go("page-0")
    yield
    pool.let_go("page-0")


def do(job):
    return pdf_in_child(time.monotonic() + 60, page_limits(), job)


def test_pages_have_the_limits_of_the_settings(settings):
    settings.PDF_AT_ONCE, settings.PDF_SECONDS, settings.PDF_MEMORY = 2, 7, 300

    assert page_limits()[:3] == (["page-0", "page-1"], 7, 300)
    assert do(jobs.tell_limits)[1] == (300 * 2**20,) * 2


def test_web_process_makes_pdfs_without_weasyprint(tmp_path):
    (tmp_path / "script.py").write_text(WEB_PROCESS)
    environment = os.environ | {"PYTHONPATH": os.getcwd()}
    answer = subprocess.check_output([sys.executable, tmp_path / "script.py"], text=True, env=environment)

    assert answer.strip() == "b'%PDF-' False"


def test_log_says_why_there_is_no_pdf(caplog):
    with pytest.raises(FailedError):
        do(jobs.stumble)

    assert caplog.messages[0].startswith("There is no PDF: FailedError: FailedError after ")
    assert "over an odd page" in caplog.text


@pytest.mark.parametrize("job", [jobs.miss_a_module, jobs.miss_a_library])
def test_log_says_what_the_machine_lacks(caplog, job):
    with pytest.raises(UnableError):
        do(job)

    [line] = caplog.messages
    assert line.startswith("There is no PDF: UnableError: ")
