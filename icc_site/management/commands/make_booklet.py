"""Make booklets ahead of their readers, such as the whole catalogue every night: manage.py make_booklet."""

from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse
from django.utils import timezone, translation

from icc_site.booklets.work import make
from icc_site.every_request.text_size import SIZES
from icc_site.models import BookletOrder, OrderLostError
from icc_site.pdf.store import read_pdf
from networks.child.errors import ChildError
from networks.requests.addresses import with_query


class Command(BaseCommand):
    help = (
        "Make the booklet of a list, or of the whole catalogue, in every language, so that readers have it at once. "
        "Nothing is made again that has not changed."
    )

    def add_arguments(self, parser):
        parser.add_argument("--site", default=own_address(), help="the address of the site (default: %(default)s)")
        parser.add_argument(
            "--query", default="", help="of a list, such as topic=education; none is the whole catalogue"
        )
        parser.add_argument(
            "--languages", nargs="+", choices=dict(settings.LANGUAGES), default=list(dict(settings.LANGUAGES))
        )
        parser.add_argument("--text-size", type=int, choices=SIZES, default=SIZES[0], help="in per cent")
        parser.add_argument("--folder", type=Path, help="where to put copies, named such as booklet-en.pdf")

    def handle(self, *, site, query, languages, text_size, folder, **options):
        if not urlsplit(site).netloc:
            raise CommandError(f"--site must be an address such as https://example.org, not “{site}”.")
        for language in languages:
            with translation.override(language):
                address = with_query(f"{site.rstrip('/')}{reverse('booklet')}", query)
            content = self.make(BookletOrder.objects.of(address, text_size))
            if folder:
                folder.mkdir(parents=True, exist_ok=True)
                (folder / f"booklet-{language}.pdf").write_bytes(content)

    def make(self, order: BookletOrder) -> bytes:
        """The PDF of an order, which is among those that are kept, too; a CommandError if it cannot be made."""
        order.now(BookletOrder.State.GATHERING, attempts=0, ordered_at=timezone.now())
        try:
            make(order, whole=True)
        except OrderLostError as error:
            raise CommandError(f"{order.address} is being made by another process now.") from error
        except ChildError as error:
            order.now(BookletOrder.State.FAILED)
            raise CommandError(f"{order.address} could not be made: {error}") from error
        content = read_pdf(order.content)
        if content is None:
            raise CommandError(f"{order.address} was made, but made room for others at once: PDF_CACHE is too small.")
        self.stdout.write(f"{order.address}: {order.total} practices")
        return content


def own_address() -> str:
    host = next((host for host in settings.ALLOWED_HOSTS if host not in settings.LOCAL_HOSTS), "127.0.0.1:8000")
    return f"{'https' if settings.HTTPS else 'http'}://{host}"
