"""The entries of a list that somebody picked."""

from dataclasses import dataclass

from django.urls import reverse

from practices.facet_index.index import FacetIndex
from practices.filters.picked import MOST_PICKED, PickedPractices
from practices.models.numbers import reference
from practices.pages.lists.cards import Card, cards


@dataclass(frozen=True, slots=True)
class PickedEntry:
    """A practice of a hand-picked list, by its permanent number, as its card; without one while it is not public."""

    number: int
    card: Card | None
    is_withdrawn: bool = False

    @property
    def reference(self) -> str:
        return reference(self.number)

    @property
    def address(self) -> str:
        """An address of it that tells nothing of its contents."""
        return reverse("practice_detail", args=[self.reference.lower()])


def picked_entries(picked: PickedPractices, index: FacetIndex) -> list[PickedEntry]:
    ids = picked.ids_by_number
    by_id = {card.practice: card for card in cards(index, picked.ids(MOST_PICKED), "h2")}
    withdrawn = {*picked.withdrawn_numbers}
    entries = (PickedEntry(each, by_id.get(ids.get(each, 0)), each in withdrawn) for each in picked.numbers)
    return [entry for entry in entries if entry.card or entry.number not in ids]
