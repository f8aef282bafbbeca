"""Tables as CSV files that spreadsheets open as they are meant, and in which nothing is taken for a formula."""

import csv
from collections.abc import Iterable
from io import StringIO

from django.http import HttpResponse

BOM = "\ufeff"  # without it Excel takes UTF-8 for the letters of old Windows; everything else passes it over
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def safe_cell(value: str | int) -> str | int:
    """The value, with an apostrophe before a text that a spreadsheet would work out."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_STARTS) else value


def as_csv(rows: Iterable[Iterable[str | int]]) -> str:
    text = StringIO()
    csv.writer(text).writerows([safe_cell(value) for value in row] for row in rows)
    return BOM + text.getvalue()


def csv_response(rows: Iterable[Iterable[str | int]], file_name: str) -> HttpResponse:
    """The rows as a file to download, which no search engine lists."""
    response = HttpResponse(as_csv(rows), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{file_name}"'
    response["X-Robots-Tag"] = "noindex"
    return response
