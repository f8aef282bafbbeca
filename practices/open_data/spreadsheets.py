"""Tables as CSV: for people as their spreadsheets open them, without formulas; for programs as RFC 4180 has it."""

import csv
import re
import unicodedata
from collections.abc import Iterable
from io import StringIO

from django.conf import settings
from django.http import HttpResponse

from networks.languages.cldr import decimal_sign
from networks.languages.invisible import INVISIBLE_RANGES

BOM = "\ufeff"  # without it Excel takes UTF-8 for the letters of old Windows; everything else passes it over
PASSED_OVER = rf"[\s\x00-\x1f\x7f-\x9f{INVISIBLE_RANGES}]*"  # by some spreadsheets, as by those who clean a table
FORMULA = re.compile(rf"{PASSED_OVER}[=+\-@]|[\t\r\n]")
FOR_PROGRAMS = "programs"


def safe_cell(value: str | int) -> str | int:
    """The value, with an apostrophe before a text that a spreadsheet would work out, in wide signs as well."""
    is_formula = isinstance(value, str) and FORMULA.match(unicodedata.normalize("NFKC", value))
    return f"'{value}" if is_formula else value


def csv_for_people(rows: Iterable[Iterable[str | int]]) -> str:
    """A table as spreadsheets in the active language take it apart: a comma that begins decimals parts no cells."""
    text = StringIO()
    parting = ";" if decimal_sign() == "," else ","
    csv.writer(text, delimiter=parting).writerows([safe_cell(value) for value in row] for row in rows)
    return BOM + text.getvalue()


def csv_for_programs(rows: Iterable[Iterable[str | int]]) -> str:
    text = StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()


def csv_response(rows: Iterable[Iterable[str | int]], file_name: str, *, for_programs: bool) -> HttpResponse:
    """The rows as a file to download, which no search engine lists."""
    table = csv_for_programs(rows) if for_programs else csv_for_people(rows)
    response = HttpResponse(table, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{file_name}"'
    response["X-Robots-Tag"] = "noindex"
    if settings.TEXTS_LICENCE:
        response["Link"] = f'<{settings.TEXTS_LICENCE.address}>; rel="license"'
    return response
