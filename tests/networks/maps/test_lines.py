"""Lines lose what a map cannot show, and nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from networks.maps.lines import cut, path, spaced, thinned

POINTS = st.lists(st.tuples(st.integers(-50, 50), st.integers(-50, 50)), min_size=3, max_size=20)
SQUARE = [(0, 0), (10, 0), (10, 10), (0, 10)]


def test_point_on_the_way_is_left_out():
    assert thinned([(0, 0), (5, 0.2), (10, 0), (10, 10)], 0.5) == [(0, 0), (10, 0), (10, 10)]


def test_points_that_crowd_are_spaced_out_and_the_ends_stay():
    assert spaced([(0, 0), (0.5, 0), (3, 0), (3.1, 0), (3.2, 0)], 1) == [(0, 0), (3, 0), (3.2, 0)]


def test_ring_is_cut_at_the_edge():
    assert cut(SQUARE, (5, -5, 20, 20)) == [(5, 0), (10, 0), (10, 10), (5, 10)]


def test_ring_outside_leaves_nothing():
    assert cut(SQUARE, (20, 20, 30, 30)) == []


def test_path_counts_in_steps():
    assert path([(1, 2), (4, -2.2), (4, 6)]) == "M1 2l3-4 0 8z"
    assert path([(1, 2), (1.2, 2), (1, 2.3)]) == ""


@given(POINTS)
def test_cut_ring_keeps_within_the_box(ring):
    kept = [(round(x, 9), round(y, 9)) for x, y in cut(ring, (-20, -10, 30, 40))]

    assert all(-20 <= x <= 30 and -10 <= y <= 40 for x, y in kept)


@given(POINTS)
def test_thinned_line_keeps_its_ends(points):
    line = thinned(points, 5)

    assert (line[0], line[-1]) == (points[0], points[-1])
    assert set(line) <= set(points)
