from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from practices.desk.catalogue_import.catalogue import hashes_with
from practices.desk.catalogue_import.faults import ImportRefused
from practices.desk.catalogue_import.last_import import RELEASE_HASHES

HASHES_A_LINE = 16


class Command(BaseCommand):
    help = "Add hashes of what a release's folder says to those by which an import knows what editors changed."

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path, help="holds topics, cities, networks and practices.json")

    def handle(self, *, folder, **options):
        try:
            hashes = hashes_with(Path(folder), RELEASE_HASHES)
        except ImportRefused as refused:
            raise CommandError(f"Nothing was added.\n{refused}") from refused
        lines = (hashes[start : start + HASHES_A_LINE] for start in range(0, len(hashes), HASHES_A_LINE))
        RELEASE_HASHES.write_text("".join(" ".join(line) + "\n" for line in lines), encoding="ascii")
        self.stdout.write(f"hashes: {len(hashes)}")
