from django.core.management.base import BaseCommand
from django.db import transaction

from networks.languages.texts import rebuild_sort_keys
from networks.models import City, Network
from practices.desk.ledger import translations as ledger
from practices.models import CatalogueVersion, Practice
from practices.search.indexing import rebuild

SORTED_MODELS = ((City, "sort_name", "name"), (Network, "sort_name", "name"), (Practice, "sort_title", "title"))


class Command(BaseCommand):
    help = (
        "Make all that search, the alphabetical order and the ledger of translations know anew, from the texts as they "
        "are now: after a change past Django, and when a content language is new."
    )

    @transaction.atomic
    def handle(self, **options):
        for model, key, text in SORTED_MODELS:
            rebuild_sort_keys(model, key, text)
        count = rebuild()
        CatalogueVersion.start_over()
        self.stdout.write(f"search entries: {count}")
        self.stdout.write(f"translations: {ledger.rebuild()}")
