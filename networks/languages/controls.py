"""Control characters, which HTML and PDF may not hold: those that part words become spaces, the others go."""

import re

LINES = "\t\n\r"
CONTROLS = [chr(code) for code in (*range(0x20), *range(0x7F, 0xA0))]
PARTING = "".join(control for control in CONTROLS if control.isspace())
PARTS = re.compile(f" *[{PARTING}]+ *")
PARTS_OF_A_LINE = re.compile(f" *[{PARTING.translate(dict.fromkeys(map(ord, LINES)))}]+ *")
IN_LINES = {ord(control): " " if control in PARTING else None for control in CONTROLS if control not in LINES}


def without_controls(text: str) -> str:
    """The text without control characters but tabs and line breaks."""
    return PARTS_OF_A_LINE.sub(" ", text).translate(IN_LINES) if holds_controls(text) else text


def in_one_line(text: str) -> str:
    """The text without any control character, and a space for a line break."""
    return PARTS.sub(" ", text).translate(IN_LINES) if holds_controls(text) else text


def holds_controls(text: str) -> bool:
    return not text.isprintable()
