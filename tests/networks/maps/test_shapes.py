"""The shapes of lands: small, whole, made by a command, with borders as the members of the United Nations see them."""

import io
import json
import tarfile
from itertools import pairwise

import pytest
from babel import Locale
from django.core.management import CommandError, call_command

from networks.maps.lines import box_of
from networks.maps.shapes import SHAPES_FILE, Shapes, shapes

# Three squares side by side, of which the middle one has no code of its own, and Antarctica.
ATLAS = {
    "transform": {"scale": [1, 1], "translate": [0, 0]},
    "arcs": [
        [[10, 0], [-10, 0], [0, 10], [10, 0]],
        [[10, 0], [0, 10]],
        [[20, 10], [-10, 0]],
        [[10, 0], [10, 0]],
        [[20, 0], [0, 10]],
        [[20, 0], [10, 0], [0, 10], [-10, 0]],
        [[0, -80], [10, 0], [0, 10], [-10, -10]],
    ],
    "objects": {
        "countries": {
            "geometries": [
                {"type": "Polygon", "id": "196", "properties": {"name": "Cyprus"}, "arcs": [[1, -1]]},
                {"type": "Polygon", "properties": {"name": "N. Cyprus"}, "arcs": [[3, 4, 2, -2]]},
                {"type": "MultiPolygon", "id": "380", "properties": {"name": "Italy"}, "arcs": [[[5, -5]]]},
                {"type": "Polygon", "id": "010", "properties": {"name": "Antarctica"}, "arcs": [[6]]},
            ]
        }
    },
}


def package(folder, content: bytes):
    file = folder / "world-atlas.tgz"
    with tarfile.open(file, "w:gz") as files:
        member = tarfile.TarInfo("package/countries-50m.json")
        member.size = len(content)
        files.addfile(member, io.BytesIO(content))
    return file


def test_command_makes_a_small_file_out_of_the_package(tmp_path):
    made = tmp_path / "shapes.json"
    call_command("make_map_shapes", package(tmp_path, json.dumps(ATLAS).encode()), to=made, stdout=io.StringIO())
    found = json.loads(made.read_text())

    assert set(found["countries"]) == {"cy", "it"}
    [cyprus] = found["countries"]["cy"]
    assert len(cyprus) == 4  # its outline alone: no border runs through it
    assert box_of(point for ring in Shapes.read(made).rings("cy") for point in ring) == (0, 0, 20, 10)


def test_command_refuses_what_is_no_such_package(tmp_path):
    (tmp_path / "other.tgz").write_bytes(b"nothing")

    with pytest.raises(CommandError, match="is no package"):
        call_command("make_map_shapes", tmp_path / "other.tgz")


def test_file_is_small():
    assert SHAPES_FILE.stat().st_size < 300_000


def test_every_land_is_a_country_that_cldr_knows():
    names = Locale("en").territories

    assert {code for code in shapes().countries if code.upper() not in names} == {""}


@pytest.mark.parametrize(("country", "place"), [("ua", (34.1, 44.95)), ("cy", (33.6, 35.3)), ("it", (12.5, 41.9))])
def test_place_lies_in_its_country(country, place):
    holding = [code for code in shapes().countries if any(holds(ring, place) for ring in shapes().rings(code))]

    assert holding == [country]


def test_no_ring_jumps_around_the_world():
    for code in shapes().countries:
        for ring in shapes().rings(code):
            assert all(abs(a[0] - b[0]) < 180 for a, b in pairwise(ring)), code


def holds(ring, place) -> bool:
    """Whether a place lies within a ring: a line from it to the east crosses the ring an odd number of times."""
    x, y = place
    crossings = 0
    for (x0, y0), (x1, y1) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (y0 > y) != (y1 > y) and x < x0 + (y - y0) / (y1 - y0) * (x1 - x0):
            crossings += 1
    return crossings % 2 == 1
