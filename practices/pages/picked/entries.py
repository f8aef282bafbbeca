"""The entries of a list that somebody picked."""

from dataclasses import dataclass

from practices.facet_index.index import FacetIndex
from practices.filters.picked import MOST_PICKED, PickedPractices
from practices.models.numbers import reference
from practices.pages.lists.cards import Card, cards


@dataclass(frozen=True, slots=True)
class PickedEntry:
    """A practice of a hand-picked list, by its permanent number, as its card; without one while it is not public."""

    number: int
    card: Card | None

    @property
    def reference(self) -> str:
        return reference(self.number)


def picked_entries(picked: PickedPractices, index: FacetIndex) -> list[PickedEntry]:
    ids = picked.ids_by_number
    by_id = {card.practice: card for card in cards(index, picked.ids(MOST_PICKED), "h2")}
    entries = (PickedEntry(number, by_id.get(ids.get(number, 0))) for number in picked.numbers)
    return [entry for entry in entries if entry.card or entry.number not in ids]
