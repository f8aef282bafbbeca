"""Marks are as large as what they stand for, and names stand where they hide nothing."""

import pytest

from networks.maps import marks
from networks.maps.frames import WIDTH, country
from networks.maps.marks import Mark, dots_within, labels, radius

ITALY = country("it")
ROME, NAPLES, LYON = (12.5, 41.9), (14.25, 40.85), (4.8, 45.8)


def mark(name, point, number=1) -> Mark:
    return Mark(point, number, name, f"{name}: {number}", f"/{name}/")


def told(marks) -> list[str]:
    return [name.text for name in labels(ITALY, dots_within(ITALY, marks), height=34)]


def test_area_follows_the_number():
    assert radius(4) == 2 * radius(1)
    assert radius(16) == 4 * radius(1)
    assert 0 < radius(0) < radius(1)


def test_smaller_marks_are_drawn_over_larger_ones():
    found = dots_within(ITALY, [mark("Rome", ROME), mark("Naples", NAPLES, 5)])

    assert [dot.mark.name for dot in found] == ["Naples", "Rome"]


def test_mark_beyond_the_map_is_left_out():
    assert dots_within(ITALY, [mark("Montreal", (-73.6, 45.5))]) == []


@pytest.mark.parametrize("step", range(20))
def test_name_of_a_place_that_stands_alone_is_always_told(step):
    """Wherever it stands: its own mark is not in its way."""
    assert told([mark("Rome", (ROME[0] + step / 37, ROME[1] + step / 53))]) == ["Rome"]


def test_names_that_would_cover_each_other_give_way_to_the_larger_number():
    crowd = [mark(f"Rome {number}", (ROME[0] + number / 1000, ROME[1]), number) for number in range(1, 8)]

    assert told(crowd)[0] == "Rome 7"
    assert len(told(crowd)) < len(crowd)


def test_number_stands_on_each_mark_of_several_that_leaves_room_for_it():
    several = [mark("Rome", ROME, 3), mark("Ostia", (12.3, 41.75), 2), mark("Naples", NAPLES, 12), mark("Lyon", LYON)]

    assert [dot.mark.name for dot in marks.numbers(dots_within(ITALY, several), height=68)] == ["Naples", "Rome"]


def test_names_stay_on_the_map():
    corner = mark("A long name of a place", (17.9, 40.2))  # near the eastern edge

    for name in labels(ITALY, dots_within(ITALY, [corner]), height=34):
        width = len(name.text) * 34 * 0.52
        left = name.x - {"start": 0, "middle": width / 2, "end": width}[name.anchor]
        assert 0 <= left <= left + width <= WIDTH
