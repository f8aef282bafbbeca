import json
import tarfile
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from networks.maps.shapes import SHAPES_FILE
from networks.maps.topojson import compact_shapes, read_topojson

FILE_IN_PACKAGE = "package/countries-50m.json"


class Command(BaseCommand):
    help = "Make the shapes that maps are drawn from out of the npm package world-atlas (Natural Earth's countries)."

    def add_arguments(self, parser):
        parser.add_argument("package", type=Path, help="what `npm pack world-atlas` fetched")
        parser.add_argument(
            "--to", type=Path, default=SHAPES_FILE, help="the file to write; the site's own if not given"
        )

    def handle(self, *, package, to, **options):
        try:
            with tarfile.open(package) as files:
                data = json.load(files.extractfile(FILE_IN_PACKAGE))
        except (OSError, KeyError, tarfile.TarError) as error:
            raise CommandError(f"{package} is no package that holds {FILE_IN_PACKAGE}: {error}") from error
        shapes = compact_shapes(*read_topojson(data))
        to.write_text(as_json(shapes))
        self.stdout.write(f"{to}: {len(shapes['countries'])} countries, {to.stat().st_size:,} bytes")


def as_json(shapes: dict) -> str:
    """As JSON, an arc and a country a line."""
    arcs = ",\n".join(map(json.dumps, shapes["arcs"]))
    countries = ",\n".join(
        f"{json.dumps(code)}:{json.dumps(rings, separators=(',', ':'))}" for code, rings in shapes["countries"].items()
    )
    return f'{{"arcs":[\n{arcs}\n],"countries":{{\n{countries}\n}}}}\n'
