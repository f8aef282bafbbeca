"""Clients take turns: one that asks for much waits for itself, and nobody is refused."""

import pytest

from icc_site.serving import turns as module
from icc_site.serving.turns import MOST_AT_ONCE, MOST_SECONDS_AHEAD, SECONDS_AHEAD, SECONDS_THERE, Turns

ONE, OTHER = "192.0.2.1", "192.0.2.2"


class Clock:
    now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def turns(clock, monkeypatch):
    monkeypatch.setattr(module, "_latest", memoryview(bytearray(4 * 8)).cast("d"))
    return Turns(clock)


def begun(turns, client, number):
    return [turns.begin(client, each) for each in range(number)].count(True)


def test_client_with_much_waits_for_itself_alone(turns):
    assert begun(turns, ONE, MOST_AT_ONCE + 2) == MOST_AT_ONCE
    assert turns.begin(OTHER, 0)


def test_what_waits_is_done_in_its_order_and_the_client_is_forgotten_then(turns):
    begun(turns, ONE, MOST_AT_ONCE + 2)
    order = []
    while turns:
        turns.end(ONE, 0)
        order += turns.due()
    for _ in range(MOST_AT_ONCE):
        turns.end(ONE, 0)

    assert order == [MOST_AT_ONCE, MOST_AT_ONCE + 1]
    assert len(turns) == 0


def test_client_alone_has_the_whole_processor(turns):
    begun(turns, ONE, MOST_AT_ONCE + 1)
    turns.end(ONE, 60)

    assert list(turns.due()) == [MOST_AT_ONCE]


def test_client_that_asks_for_much_rests_while_others_are_there(turns, clock):
    turns.begin(OTHER, 0)
    begun(turns, ONE, MOST_AT_ONCE + 1)
    turns.end(ONE, 60)
    assert list(turns.due()) == []

    for _ in range(MOST_AT_ONCE - 1):
        turns.end(ONE, 0)
    clock.now += MOST_SECONDS_AHEAD - SECONDS_AHEAD + 0.1
    assert list(turns.due()) == [MOST_AT_ONCE]


def test_client_that_asks_for_one_page_after_another_never_rests(turns):
    turns.begin(OTHER, 0)
    for _ in range(9):
        assert turns.begin(ONE, 0)
        turns.end(ONE, 60)


def test_client_has_the_whole_processor_again_when_others_have_gone(turns, clock):
    turns.begin(OTHER, 0)
    begun(turns, ONE, MOST_AT_ONCE + 1)
    clock.now += SECONDS_THERE
    turns.end(ONE, 60)

    assert list(turns.due()) == [MOST_AT_ONCE]


def test_longest_line_gives_up_what_came_last(turns):
    begun(turns, ONE, MOST_AT_ONCE + 1)
    begun(turns, OTHER, MOST_AT_ONCE + 2)

    assert [turns.give_up() for _ in range(3)] == [MOST_AT_ONCE + 1, MOST_AT_ONCE, MOST_AT_ONCE]
    assert (turns.give_up(), list(turns.due())) == (None, [])
    assert not turns


def test_clients_that_left_while_they_rested_are_forgotten(turns, clock, monkeypatch):
    monkeypatch.setattr(module, "MOST_ACCOUNTS", 1)
    turns.begin(OTHER, 0)
    begun(turns, ONE, 3)
    for _ in range(3):
        turns.end(ONE, 60)
    assert len(turns) == 2

    clock.now += MOST_SECONDS_AHEAD
    turns.begin(OTHER, 0)
    assert len(turns) == 1
