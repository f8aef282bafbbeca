"""What a release of the site moves by itself: the search entries, where it looks at words in another way."""

from django.db import transaction

from practices.models import CatalogueVersion, SearchEntry
from practices.search.indexing import rebuild


@transaction.atomic
def renew_search(sender, plan=(), **kwargs) -> None:
    """After all migrations, make the search entries anew if one of those that ran has `renews_search`.

    The migration itself could not: it may run long before the tables are as today's models have them.
    """
    forward = (migration for migration, is_backward in plan if not is_backward)
    if any(getattr(migration, "renews_search", False) for migration in forward) and SearchEntry.objects.exists():
        rebuild()
        CatalogueVersion.start_over()
