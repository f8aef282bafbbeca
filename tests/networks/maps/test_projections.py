"""Places stand where cartographers put them, and land keeps its area."""

import pytest

from networks.maps.projections import equal_earth, lambert

WGS_84 = 6_371_007.181  # metres: the radius of a sphere of the same area


@pytest.mark.parametrize(("place", "metres"), [((180, 0), (17_243_959.06, 0)), ((0, 90), (0, 8_392_927.60))])
def test_equal_earth_reaches_as_far_as_epsg_8857(place, metres):
    x, y = equal_earth(*place)

    assert (x * WGS_84, y * WGS_84) == pytest.approx(metres, abs=0.01)


def test_lambert_puts_a_place_where_snyder_does():
    """The example of Snyder's Map Projections: A Working Manual, page 332; radius 3, centre 40° N, 100° W."""
    x, y = lambert(-100, 40)(100, -20)

    assert (3 * x, 3 * y) == pytest.approx((-4.2339303, 4.0257775), abs=1e-7)


@pytest.mark.parametrize("project", [equal_earth, lambert(10, 52)])
@pytest.mark.parametrize("latitude", [0, 45, 65])
def test_a_degree_keeps_its_area(project, latitude):
    corners = [(20, latitude), (20.1, latitude), (20.1, latitude + 0.1), (20, latitude + 0.1)]
    band = lambert(0, 0)

    assert area([project(*c) for c in corners]) == pytest.approx(area([band(*c) for c in corners]), rel=1e-3)


def area(points) -> float:
    pairs = zip(points, [*points[1:], points[0]], strict=True)
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairs) / 2
