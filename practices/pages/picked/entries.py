"""The entries of a list that somebody picked."""

from dataclasses import dataclass

from practices.facet_index.index import FacetIndex
from practices.filters.picked import MOST_PICKED, PickedPractices
from practices.pages.lists.cards import Card, cards


@dataclass(frozen=True, slots=True)
class PickedEntry:
    """A practice of a hand-picked list, by its permanent number, as its card."""

    number: int
    card: Card


def picked_entries(picked: PickedPractices, index: FacetIndex) -> list[PickedEntry]:
    numbers = {pk: number for number, pk in picked.ids_by_number.items()}
    return [PickedEntry(numbers[card.practice], card) for card in cards(index, picked.ids(MOST_PICKED), "h2")]
