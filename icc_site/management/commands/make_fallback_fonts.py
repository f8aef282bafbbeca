from pathlib import Path

from django.core.management.base import BaseCommand

from icc_site.typefaces.fallback_faces import STYLESHEET, stylesheet


class Command(BaseCommand):
    help = "Make the stylesheet of what is read until our typefaces are there, out of their files."

    def add_arguments(self, parser):
        parser.add_argument(
            "--to", type=Path, default=STYLESHEET, help="the file to write; the site's own if not given"
        )

    def handle(self, *, to, **options):
        to.write_text(stylesheet())
        self.stdout.write(f"{to}: {to.stat().st_size:,} bytes")
