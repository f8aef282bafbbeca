import json
import tarfile
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from networks.maps.shapes import FILE
from networks.maps.topojson import read_topojson, small

MEMBER = "package/countries-50m.json"


class Command(BaseCommand):
    help = "Make the shapes that maps are drawn from out of the npm package world-atlas (Natural Earth's countries)."

    def add_arguments(self, parser):
        parser.add_argument("package", type=Path, help="what `npm pack world-atlas` fetched")
        parser.add_argument("--to", type=Path, default=FILE, help="the file to write; the site's own if not given")

    def handle(self, *, package, to, **options):
        try:
            with tarfile.open(package) as files:
                data = json.load(files.extractfile(MEMBER))
        except (OSError, KeyError, tarfile.TarError) as error:
            raise CommandError(f"{package} is no package that holds {MEMBER}: {error}") from error
        shapes = small(*read_topojson(data))
        to.write_text(written(shapes))
        self.stdout.write(f"{to}: {len(shapes['countries'])} countries, {to.stat().st_size:,} bytes")


def written(shapes: dict) -> str:
    """As JSON, an arc and a country a line."""
    arcs = ",\n".join(map(json.dumps, shapes["arcs"]))
    countries = ",\n".join(
        f"{json.dumps(code)}:{json.dumps(rings, separators=(',', ':'))}" for code, rings in shapes["countries"].items()
    )
    return f'{{"arcs":[\n{arcs}\n],"countries":{{\n{countries}\n}}}}\n'
