"""What a reader chooses from their own list to compare: too few and too many lead back there, with nothing lost."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse

from networks.requests.addresses import with_query
from practices.filters.picked import PickedPractices

from .my_list import SEPARATOR, MyList

OWN_LIST = "my-list"  # what the form of the own list says of itself


@dataclass(frozen=True)
class Choice:
    """The numbers that were chosen and cannot be compared, as the address of the own list carries them."""

    numbers: tuple[int, ...]

    @classmethod
    def parse(cls, query: QueryDict) -> "Choice | None":
        text = query.get("chosen")
        return None if text is None else cls(MyList.parse(text).numbers)

    @classmethod
    def of(cls, picked: PickedPractices, query: QueryDict) -> "Choice | None":
        """What was chosen from the own list; None where somebody comes from elsewhere."""
        return cls(tuple(picked.numbers)) if query.get("of") == OWN_LIST else None

    @property
    def address(self) -> str:
        return with_query(reverse("my_list"), urlencode({"chosen": SEPARATOR.join(map(str, self.numbers))}))
