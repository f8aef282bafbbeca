"""Practices that an address names one by one, by permanent number or slug, in its own order."""

import re
from collections.abc import Iterable
from itertools import chain
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from networks.languages.folding import as_in_addresses
from networks.languages.invisible import as_seen
from networks.requests.addresses import with_query
from practices.models import Practice
from practices.models.lifecycle import WITHDRAWN
from practices.models.numbers import numbers_named, reference

from .query_fields import printable

MOST_PICKED = 300  # practices of a reader's list, and of a booklet
MOST_VALUES_NAMED = 20  # of the values refused that a page repeats
SLUG_PATTERN = re.compile(r"[-a-zA-Z0-9_]{1,100}")


class PickedPractices:
    """The published practices among those named, each once; one kind of `Selection`.

    Those that are not public at the moment keep their numbers, so that a list shows them when they are again.
    """

    introduction = None
    is_complete = True
    most = MOST_PICKED

    def __init__(self, names: Iterable[str]):
        self.names = list(dict.fromkeys(filter(None, chain.from_iterable(map(in_one_form, names)))))

    @property
    def title(self) -> str:
        return pgettext("heading", "My list")

    @cached_property
    def ids_by_number(self) -> dict[int, int]:
        return {number: pk for number, pk in self._all_by_number.items() if pk in self._public}

    @cached_property
    def _all_by_number(self) -> dict[int, int]:
        return {number: pk for name in self.names if name in self._rows for pk, number in [self._rows[name]]}

    @cached_property
    def _public(self) -> set[int]:
        return {pk for pk, _number, _slug, status in self._practices if status == "published"}

    @cached_property
    def withdrawn_numbers(self) -> list[int]:
        """The numbers of those that were archived, merged or taken down: their addresses say so, or lead on."""
        withdrawn = {number for _pk, number, _slug, status in self._practices if status in WITHDRAWN}
        return [number for number in self.numbers if number in withdrawn]

    @cached_property
    def _practices(self) -> list[tuple[int, int, str, str]]:
        """Id, number, slug and status of all that are named and have ever been public."""
        numbers = [int(name) for name in self.names if is_number(name)]
        slugs = filter(SLUG_PATTERN.fullmatch, {*chain.from_iterable(self._forms.values())})
        if not self.names:
            return []
        rows = Practice.objects.ever_published().numbered_or_named(numbers, slugs)
        return list(rows.values_list("pk", "number", "slug", "status"))

    @cached_property
    def _forms(self) -> dict[str, tuple[str, str]]:
        return {name: (name, as_in_addresses(name)) for name in self.names if not is_number(name)}

    @cached_property
    def _rows(self) -> dict[str, tuple[int, int]]:
        """Id and number of a practice by either of the names that it goes by."""
        by_slug = {slug: (pk, number) for pk, number, slug, _status in self._practices}
        by_slug |= {
            name: by_slug[each] for name, either in self._forms.items() for each in reversed(either) if each in by_slug
        }
        return by_slug | {str(number): (pk, number) for pk, number, _slug, _status in self._practices}

    @property
    def numbers(self) -> list[int]:
        """The numbers of all that are or have been public, in order."""
        return list(self._all_by_number)

    @cached_property
    def unpublished(self) -> list[str]:
        """Those that are not public at the moment, as they are cited, such as "ICC-0012"."""
        left = {*self.ids_by_number, *self.withdrawn_numbers}
        return [reference(number) for number in self.numbers if number not in left]

    @property
    def withdrawn(self) -> list[str]:
        return list(map(reference, self.withdrawn_numbers))

    @property
    def total(self) -> int:
        return len(self.ids_by_number)

    def ids(self, most: int | None = None) -> list[int]:
        return list(self.ids_by_number.values())[:most]

    @property
    def shown(self) -> int:
        """How many practices a list of them shows."""
        return min(self.total, MOST_PICKED)

    @property
    def left_out(self) -> int:
        """How many practices named do not fit into one list."""
        return max(0, self.total - MOST_PICKED)

    @property
    def unknown_names(self) -> list[str]:
        return [name for name in self.names if name not in self._rows]

    @property
    def unknown_numbers(self) -> list[str]:
        return shortened([name for name in self.unknown_names if is_number(name)])

    @property
    def unknown_slugs(self) -> list[str]:
        return shortened([name for name in self.unknown_names if not is_number(name)])

    def address(self, page_name: str) -> str:
        """The one address of these practices on a page that takes them, such as "/en/my-list/?practice=14"."""
        return with_practices(reverse(page_name), self.numbers)

    @property
    def way_back(self) -> tuple[str, str]:
        return self.address("my_list"), _("Back to the list of these practices")

    def address_with_unknown(self, page_name: str) -> str:
        """As `address`, with the names of no practice, to be named."""
        known = self._rows
        names = dict.fromkeys(known[name][1] if name in known else name for name in self.names)
        return with_practices(reverse(page_name), names)


def with_practices(path: str, practices: Iterable[int | str]) -> str:
    return with_query(path, urlencode([("practice", practice) for practice in practices]))


def is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10


def in_one_form(text: str) -> list[str]:
    """What is named as a list keeps it: numbers without leading zeros, and "ICC-0014" as "14"; or one other name."""
    line = as_seen(text).strip()  # first: a control sign behind "00" would leave a number for later
    return [str(number) for number in numbers_named(line)] or [printable(text)]


def shortened(names: list[str]) -> list[str]:
    return names[:MOST_VALUES_NAMED] + ["…"] * (len(names) > MOST_VALUES_NAMED)
