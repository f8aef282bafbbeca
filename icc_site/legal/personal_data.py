"""The table of personal data: all that this site keeps of people. The privacy page is made from it.

A test finds fields, cookies, browser storage and log lines that it lacks.
"""

from .data_of_editors import EDITORS
from .data_of_named import NAMED
from .data_of_readers import READERS
from .processing import Processing

PERSONAL_DATA: tuple[Processing, ...] = READERS + NAMED + EDITORS


def personal_fields() -> set[str]:
    """All fields that hold something of a person, as "app.Model.field"."""
    return {field for processing in PERSONAL_DATA for field in processing.fields}
