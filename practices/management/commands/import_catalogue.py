import datetime
from argparse import ArgumentTypeError
from collections.abc import Iterator
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from practices.desk.catalogue_import.catalogue import MAPPINGS, Report, import_folder
from practices.desk.catalogue_import.faults import ImportRefused


class Command(BaseCommand):
    help = (
        "Bring what no editor changed to what a folder of JSON files says; if anything in it is wrong, change nothing."
    )

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path, help="holds topics, cities, networks and practices.json")
        parser.add_argument(
            "--published-at",
            type=moment,
            metavar="MOMENT",
            help="when new entries count as made and published, such as 2026-11-21T00:00:00+00:00; now if not given",
        )
        parser.add_argument("--dry-run", action="store_true", help="say what an import would do, and change nothing")

    def handle(self, *, folder, published_at, dry_run, **options):
        try:
            report = import_folder(Path(folder), published_at or timezone.now(), dry_run=dry_run)
        except ImportRefused as refused:
            faults = "\n".join(f"  {fault}" for fault in refused.faults)
            raise CommandError(f"Nothing was imported. Faults: {len(refused.faults)}\n{faults}") from refused
        self.stdout.write(
            "\n".join([*lines(report), *(["This was a dry run: nothing was changed."] if dry_run else [])])
        )


def lines(report: Report) -> Iterator[str]:
    for mapping in MAPPINGS:
        count = report.counts[mapping.file]
        yield f"{mapping.file}: " + ", ".join(f"{count[state]} {state}" for state in ("new", "changed", "as before"))
    if report.left:
        yield "Left as the editors have it:"
        yield from (f"  {place}: {'; '.join(keys)}" for place, keys in report.left.items())
    if report.deleted:
        yield "Deleted by the editors, and not brought back:"
        yield from (f"  {place}" for place in report.deleted)
    if report.changes_nothing:
        yield "There was nothing to change."


def moment(text: str) -> datetime.datetime:
    """The moment that an ISO date and time names, in the site's time zone unless it says another."""
    try:
        parsed = parse_datetime(text)
    except ValueError:
        parsed = None
    if parsed is None:
        raise ArgumentTypeError(f"“{text}” is no date and time such as 2026-11-21T00:00:00+00:00")
    return parsed if timezone.is_aware(parsed) else timezone.make_aware(parsed)
