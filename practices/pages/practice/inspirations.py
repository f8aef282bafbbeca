"""Which practices came from which, said on the pages of both."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from django.utils.translation import pgettext_lazy
from pyroaring import BitMap

from networks.languages.texts import Text, shown
from practices.facet_index.index import FacetIndex
from practices.models import Inspiration, Practice

ADAPTED, INSPIRED = Inspiration.Kind.ADAPTED, Inspiration.Kind.INSPIRED
# By kind, and whether the other practice is the one that it came from.
TIE_NAMES = {
    (ADAPTED, True): pgettext_lazy("fact", "Adapted from"),
    (INSPIRED, True): pgettext_lazy("fact", "Inspired by"),
    (ADAPTED, False): pgettext_lazy("fact", "Adapted as"),
    (INSPIRED, False): pgettext_lazy("fact", "Inspired"),
}


@dataclass(frozen=True)
class Tie:
    """Another practice to which one is tied, with what the editors say of it."""

    practice: Practice
    note: Text


def with_ties(practices: Iterable[Practice], index: FacetIndex | None = None) -> list[Practice]:
    """The practices, each with `ties`: pairs of a name, such as "Adapted from", and the published ones so tied.

    The index knows which have none, and few have any: then nothing is asked.
    """
    practices = list(practices)
    wanted = [practice for practice in practices if index is None or practice.pk in practices_with_ties(index)]
    rows = list(Inspiration.objects.between(wanted).with_both_practices()) if wanted else []
    for practice in practices:
        found = ((name, ties(rows, practice, *kind)) for kind, name in TIE_NAMES.items())
        practice.ties = [(name, tie) for name, tie in found if tie]
    return practices


def practices_with_ties(index: FacetIndex) -> BitMap:
    """The practices that came from another one or led to one, published or not."""
    ends = Inspiration.objects.values_list("practice_id", "source_id")
    return index.kept("practices with ties", lambda: BitMap(chain.from_iterable(ends)))


def ties(rows: list[Inspiration], practice: Practice, kind: str, came_from: bool) -> list[Tie]:
    """The published practices that this one came from, or else those that came from it, in one of both ways."""
    own, other = ("practice_id", "source") if came_from else ("source_id", "practice")
    found = [(getattr(row, other), row) for row in rows if row.kind == kind and getattr(row, own) == practice.pk]
    return [Tie(end, shown(row, "note")) for end, row in found if end.is_published]
