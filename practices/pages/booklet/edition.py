"""A booklet as its reader wants it: a title and a line of their own, and the compact form; its address carries all."""

import unicodedata
from collections.abc import Iterable
from urllib.parse import parse_qsl, urlencode

from django.http import QueryDict

from networks.languages.collation import as_slug
from networks.languages.invisible import as_seen
from networks.requests.addresses import with_query

LONGEST_WORDS = 120  # characters of the title, and of the line
LONGEST_TYPED = 240  # characters that the form gives back to whoever typed too many


class Edition:
    """What a query says of the form of a booklet; each text is as typed, or cut to what a booklet shows."""

    longest = LONGEST_WORDS

    def __init__(self, query: QueryDict):
        self.typed_title, self.typed_note = in_plain_text(query.get("title", "")), in_plain_text(query.get("note", ""))
        self.compact = query.get("compact") == "1"

    @property
    def title(self) -> str:
        return cut(self.typed_title)

    @property
    def note(self) -> str:
        return cut(self.typed_note)

    @property
    def title_is_too_long(self) -> bool:
        return self.title != self.typed_title

    @property
    def note_is_too_long(self) -> bool:
        return self.note != self.typed_note

    @property
    def has_own_words(self) -> bool:
        return bool(self.typed_title or self.typed_note)

    def address(self, address: str) -> str:
        """The address of a booklet, or of its order, in this form."""
        return self._address(address, self.title, self.note)

    def address_as_typed(self, address: str) -> str:
        """The same with all of a text that is too long, so that the page can say so and give it back."""
        return self._address(address, self.typed_title, self.typed_note)

    def _address(self, address: str, title: str, note: str) -> str:
        path, _, query = address.partition("?")
        values = {"compact": "1" if self.compact else "", "note": note, "title": title}
        own = urlencode({name: value for name, value in values.items() if value})
        return with_query(path, "&".join(filter(None, [query, own])))

    def file_words(self, address: str) -> Iterable[str]:
        """What the file of the booklet is called: by its title, else by the practices that its address names."""
        if title := as_slug(self.title):
            return ["booklet", title]
        return ["booklet", *(value for _, value in parse_qsl(address.partition("?")[2]))]


def in_plain_text(text: str) -> str:
    """What somebody typed, in one line, without control characters and marks of direction."""
    return unicodedata.normalize("NFC", " ".join(as_seen(text).split()))[:LONGEST_TYPED].rstrip()


def cut(text: str) -> str:
    return text[:LONGEST_WORDS].rstrip()
