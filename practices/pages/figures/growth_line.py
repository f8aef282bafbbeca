"""How the catalogue grew, as a line: the practices begun by each year."""

from dataclasses import dataclass

from networks.languages.cldr import number

from .tables import Row

WIDTH, HEIGHT = 640, 160  # of the drawing, in its own units


@dataclass(frozen=True)
class Growth:
    """A line over the years, the oldest first, each with the number of practices begun by then; empty if none rises."""

    points: list[tuple[int, int]]

    @classmethod
    def of(cls, rows: list[Row], present: int) -> "Growth":
        """From the rows of the years' table, up to now; the one of practices without a year has no such number."""
        points = [(int(row.label), row.numbers[-1].value) for row in rows if len(row.numbers) > 1]
        return cls(sorted(point for point in points if point[0] <= present))

    def __bool__(self) -> bool:
        return len(self.points) > 1 and self.points[0][1] < self.points[-1][1]

    @property
    def first(self) -> int:
        return self.points[0][0]

    @property
    def last(self) -> int:
        return self.points[-1][0]

    @property
    def most(self) -> str:
        return number(self.points[-1][1])

    @property
    def least(self) -> str:
        return number(self.points[0][1])

    @property
    def view_box(self) -> str:
        return f"0 0 {WIDTH} {HEIGHT}"

    @property
    def area(self) -> str:
        """The path around what lies below the line: a number holds until the year in which it changes."""
        steps = "".join(f"H{self._x(year)}V{self._y(begun)}" for year, begun in self.points)
        return f"M0 {HEIGHT}{steps}V{HEIGHT}Z"

    def _x(self, year: int) -> int:
        return round(WIDTH * (year - self.first) / (self.last - self.first))

    def _y(self, begun: int) -> int:
        return round(HEIGHT * (1 - begun / self.points[-1][1]))
