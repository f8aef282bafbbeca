"""Practices that an address names one by one, by permanent number or slug, in its own order."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.functional import cached_property

from practices.facet_index.index import FacetIndex
from practices.filters.query_fields import printable
from practices.models import Practice
from practices.pages.lists.cards import Card, cards

MOST = 300  # practices of a reader's list, and of a booklet
NAMED = 20  # of the values refused that a page repeats
NUMBER = re.compile(r"(?:ICC-)?0*([0-9]{1,9})", re.IGNORECASE)
SLUG = re.compile(r"[-a-zA-Z0-9_]{1,100}")


@dataclass(frozen=True, slots=True)
class Entry:
    """A practice of a hand-picked list, by its permanent number, as its card."""

    number: int
    card: Card


class Picked:
    """The published practices among those named, each once; `unknown` holds the names of no such practice."""

    def __init__(self, names: Iterable[str]):
        self.names = list(dict.fromkeys(filter(None, map(in_one_form, names))))

    @cached_property
    def ids(self) -> dict[int, int]:
        """The ids of the practices by their permanent numbers."""
        return {number: pk for name in self.names if name in self._rows for pk, number in [self._rows[name]]}

    @cached_property
    def _rows(self) -> dict[str, tuple[int, int]]:
        """Id and number of a practice by either of the names that it goes by."""
        numbers = [int(name) for name in self.names if is_number(name)]
        slugs = [name for name in self.names if SLUG.fullmatch(name) and not is_number(name)]
        rows = Practice.objects.published().numbered_or_named(numbers, slugs) if self.names else ()
        found = list(rows)
        by_slug = {slug: (pk, number) for pk, number, slug in found}
        return by_slug | {str(number): (pk, number) for pk, number, _slug in found}

    @property
    def numbers(self) -> list[int]:
        return list(self.ids)

    @property
    def shown(self) -> list[int]:
        """The ids of as many practices as one list holds."""
        return list(self.ids.values())[:MOST]

    @property
    def left_out(self) -> int:
        """How many practices named do not fit."""
        return len(self.ids) - len(self.shown)

    @property
    def unknown(self) -> list[str]:
        return [name for name in self.names if name not in self._rows]

    @property
    def unknown_numbers(self) -> list[str]:
        """The numbers that no published practice has, as many as a page can repeat."""
        return shortened([name for name in self.unknown if is_number(name)])

    @property
    def unknown_slugs(self) -> list[str]:
        return shortened([name for name in self.unknown if not is_number(name)])

    def entries(self, index: FacetIndex) -> list[Entry]:
        numbers = {pk: number for number, pk in self.ids.items()}
        return [Entry(numbers[card.practice], card) for card in cards(index, self.shown, "h2")]

    def address(self, page: str) -> str:
        """The one address of these practices on a page that takes them, such as "/en/my-list/?practice=14"."""
        return with_practices(reverse(page), self.numbers)

    def asked_address(self, page: str) -> str:
        """As `address`, with the names of no practice, to be named."""
        known = self._rows
        asked = dict.fromkeys(known[name][1] if name in known else name for name in self.names)
        return with_practices(reverse(page), asked)


def with_practices(path: str, practices: Iterable[int | str]) -> str:
    query = urlencode([("practice", practice) for practice in practices])
    return f"{path}?{query}" if query else path


def is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10


def in_one_form(name: str) -> str:
    """A name as a list keeps it: a number without leading zeros, and "ICC-0014" as "14"."""
    number = NUMBER.fullmatch(name)
    return number[1] if number else printable(name)


def shortened(names: list[str]) -> list[str]:
    """The first names, with "…" for more."""
    return names[:NAMED] + ["…"] * (len(names) > NAMED)
