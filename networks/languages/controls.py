"""Control characters, which HTML and PDF may not hold: those that part words become spaces, the others go."""

LINES = "\t\n\r"
CONTROLS = [chr(code) for code in (*range(0x20), *range(0x7F, 0xA0))]
IN_ONE_LINE = {ord(control): " " if control.isspace() else "" for control in CONTROLS}
IN_LINES = {code: instead for code, instead in IN_ONE_LINE.items() if chr(code) not in LINES}


def without_controls(text: str) -> str:
    """The text without control characters but tabs and line breaks."""
    return text.translate(IN_LINES) if holds_controls(text) else text


def in_one_line(text: str) -> str:
    """The text without any control character, and a space for a line break."""
    return text.replace("\r\n", "\n").translate(IN_ONE_LINE) if holds_controls(text) else text


def holds_controls(text: str) -> bool:
    return not text.isprintable()
