"""Letters that no text holds: they stand in a piece of HTML, rendered once, for what is put in each time."""

from urllib.parse import quote

COUNT, NUMBER, TITLE, SUMMARY, VALUE, PARTS = map(chr, range(0xE000, 0xE006))  # of Unicode's private use


def cut(html: str, *letters: str) -> list[str]:
    """The pieces before, between and after these letters, each of which stands there once at most, in this order."""
    pieces = []
    for letter in letters:
        piece, _, html = html.partition(letter)
        pieces.append(piece)
    return [*pieces, html]


def cut_address(address: str, letter: str) -> list[str]:
    """The same of an address, which writes the letter as its bytes."""
    return cut(address, quote(letter))
