"""The slow second opinion on every kind of page as a PDF: what veraPDF finds, which archives and authorities ask."""

import os
import re
import shutil
import subprocess
from itertools import product

import pytest
from django.conf import settings

from icc_site.rendering.renderer import html_to_pdf
from tests.factories import city, practice
from tests.icc_site.pdf.odd_characters import ODD

from .test_conformance import WITH_PDF, pdf_of

pytestmark = pytest.mark.nightly


@pytest.fixture
def verapdf():
    """`verapdf(folder)` is what it finds wrong with the PDFs in a folder, a line each."""
    if not shutil.which("java"):
        reason = "needs Java (apt-get install default-jdk-headless libjaxb-java)"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)

    def broken_rules(folder) -> list[str]:
        command = [settings.BASE_DIR / ".ci" / "verapdf", *sorted(path.name for path in folder.glob("*.pdf"))]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
        assert done.returncode == bool(done.stdout), done.stderr
        return done.stdout.splitlines()

    return broken_rules


@pytest.mark.parametrize("language", settings.MODELTRANSLATION_LANGUAGES)
def test_every_kind_of_pdf_keeps_to_both_standards(client, catalogue, verapdf, tmp_path, language):
    for kind, percent in product(WITH_PDF, ("100", "200")):
        pdf = pdf_of(client, WITH_PDF[kind].format(language), percent)
        (tmp_path / f"{kind.replace(' ', '-')}-{percent}.pdf").write_bytes(pdf)

    assert verapdf(tmp_path) == []


def test_broken_rules_would_be_noticed(verapdf, tmp_path):
    html = '<html lang="en"><title>T</title><body><h1>T</h1>'
    (tmp_path / "whole.pdf").write_bytes(html_to_pdf(html, "http://testserver/"))
    (tmp_path / "skips.pdf").write_bytes(html_to_pdf(f"{html}<h4>Too deep</h4>", "http://testserver/"))

    assert [line.split(": ")[:2] for line in verapdf(tmp_path)] == [["skips.pdf", "PDFUA-1 7.4.2-1"]]


@pytest.mark.django_db
def test_what_people_paste_keeps_to_both_standards(client, verapdf, tmp_path):
    for number in range(4):
        kinds = [*ODD.items()][number::4]
        prose = "".join(f"<h3>{text}</h3><p>{kind} <em>{text}</em></p>" for kind, text in kinds)
        title = " ".join(text[:25] for _kind, text in kinds)
        place = city(title[:60], slug=f"odd-{number}")
        practice(title, slug=f"odd-{number}", cities=[place], summary_en=title, purpose_en=prose, contact_name=title)
    odd = [f"/{page}/odd-{number}/" for number in range(4) for page in ("en/practices", "fr/cities")]
    for address in (*odd, "/en/booklet/?practice=1&practice=2", "/el/cities/"):
        (tmp_path / f"{re.sub(r'[^a-z0-9]+', '-', address)}.pdf").write_bytes(pdf_of(client, address))

    assert verapdf(tmp_path) == []
