"""A reader's own list: permanent numbers of practices in the order of picking, kept in a cookie, without an account."""

from collections.abc import Iterable
from dataclasses import dataclass

from practices.filters.picked import MOST_PICKED, is_number

COOKIE = "my_list"
A_YEAR = 365 * 24 * 60 * 60  # seconds
SEPARATOR = "-"
STEP_BY_BUTTON = {"up": -1, "down": 1}


@dataclass(frozen=True)
class MyList:
    """The numbers that a reader has picked; each change makes another list."""

    numbers: tuple[int, ...] = ()

    @classmethod
    def parse(cls, text: str) -> "MyList":
        """The list that a cookie holds; what is no number in it is passed over."""
        return cls().with_all(int(part) for part in text.split(SEPARATOR) if is_number(part))

    def __str__(self):
        return SEPARATOR.join(map(str, self.numbers))

    @property
    def is_full(self) -> bool:
        return len(self.numbers) >= MOST_PICKED

    def with_all(self, numbers: Iterable[int]) -> "MyList":
        """The list with these numbers after its own, as many as fit."""
        return MyList(tuple(dict.fromkeys([*self.numbers, *numbers]))[:MOST_PICKED])

    def without(self, number: int) -> "MyList":
        return MyList(tuple(other for other in self.numbers if other != number))

    def moved(self, number: int, step: int) -> "MyList":
        """The list with a number so many places further down; it goes no further than either end."""
        if number not in self.numbers:
            return self
        others = list(self.without(number).numbers)
        others.insert(max(0, self.numbers.index(number) + step), number)
        return MyList(tuple(others))

    def after(self, form) -> "MyList":
        """The list after what a form asks for: `remove`, `up` and `down` name a number, `empty` all."""
        if "empty" in form:
            return MyList()
        if is_number(number := form.get("remove", "")):
            return self.without(int(number))
        for name, step in STEP_BY_BUTTON.items():
            if is_number(number := form.get(name, "")):
                return self.moved(int(number), step)
        return self

    def place(self, form) -> str:
        """The id of the button to press next where a practice was moved, which at an end is the other one; else ""."""
        for name in STEP_BY_BUTTON:
            if is_number(number := form.get(name, "")) and int(number) in self.numbers:
                ends = {0: "down", len(self.numbers) - 1: "up"}
                return f"{ends.get(self.numbers.index(int(number)), name)}-{int(number)}"
        return ""

    def keep(self, response, secure: bool):
        """The response, which has the browser keep this list for a year."""
        if self.numbers:
            response.set_cookie(COOKIE, str(self), max_age=A_YEAR, samesite="Lax", secure=secure)
        else:
            response.delete_cookie(COOKIE, samesite="Lax")
        return response
