from django.core.management.base import BaseCommand
from django.db import transaction

from practices import ledger
from practices.models import CatalogueVersion
from practices.search.indexing import rebuild


class Command(BaseCommand):
    help = "Make all that search and the ledger of translations know anew, from the practices as they are now."

    @transaction.atomic
    def handle(self, **options):
        count = rebuild()
        CatalogueVersion.start_over()
        self.stdout.write(f"search entries: {count}")
        self.stdout.write(f"translations: {ledger.rebuild()}")
