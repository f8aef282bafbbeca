"""From a place on a round earth of radius 1 to a place on paper; both ways keep areas true. Degrees in, y upwards."""

from collections.abc import Callable
from math import asin, cos, radians, sin, sqrt

from .lines import Point

Projection = Callable[[float, float], Point]

A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
M = sqrt(3) / 2


def equal_earth(longitude: float, latitude: float) -> Point:
    """The whole world: Equal Earth, by Šavrič, Patterson and Jenny (2018), equations 9 and 10."""
    angle = asin(M * sin(radians(latitude)))
    square = angle * angle
    sixth = square**3
    stretch = A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square)
    x = radians(longitude) * cos(angle) / (M * stretch)
    return x, angle * (A1 + A2 * square + sixth * (A3 + A4 * square))


def lambert(longitude: float, latitude: float) -> Projection:
    """A part of the world around a centre: Lambert's azimuthal equal-area, Snyder (1987), equations 22-4 and 24-2."""
    sin_0, cos_0 = sin(radians(latitude)), cos(radians(latitude))

    def project(other_longitude: float, other_latitude: float) -> Point:
        across, up = radians(other_longitude - longitude), radians(other_latitude)
        sin_up, cos_up, cos_across = sin(up), cos(up), cos(across)
        nearness = 1 + sin_0 * sin_up + cos_0 * cos_up * cos_across
        k = sqrt(2 / max(nearness, 1e-9))  # the point opposite to the centre lies everywhere at once
        return k * cos_up * sin(across), k * (cos_0 * sin_up - sin_0 * cos_up * cos_across)

    return project
