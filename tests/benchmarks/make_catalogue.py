"""Fill the database that DATABASE_URL names: python -m tests.benchmarks.make_catalogue --practices 1000."""

import argparse
import gc
import os
import random
import sys
from functools import lru_cache

import django

BATCH = 1_000


def main(arguments: list[str] | None = None) -> None:
    """Make the tables where they are missing and fill them; a database that holds anything is left as it is."""
    options = parser().parse_args(arguments)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "icc_site.settings")
    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    if options.replace:
        empty()
    elif holds := held():
        sys.exit(f"Nothing was made: this database holds {holds}. With --replace they are all deleted first.")
    fill(options.practices, options.seed)
    sys.stdout.write(f"Made {held()}.\n")


def parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make_catalogue", description=__doc__)
    parser.add_argument("--practices", type=int, required=True, metavar="N")
    parser.add_argument("--seed", type=int, default=1, help="the same seed makes the same catalogue (1)")
    parser.add_argument("--replace", action="store_true", help="first DELETE the whole catalogue of the database")
    return parser


def models() -> list:
    """What a catalogue consists of, in the order in which it can be deleted."""
    from networks.models import City, Country, Network
    from practices.models import Practice, Topic

    return [Practice, Network, City, Country, Topic]


def held() -> str:
    """What is in the database, such as "3 practices, 1 city", or ""."""
    counts = ((model.objects.count(), model._meta.verbose_name_plural) for model in models())
    return ", ".join(f"{count} {name}" for count, name in counts if count)


def empty() -> None:
    for model in models():
        model.objects.all().delete()


def fill(count: int, seed: int) -> None:
    """Make a whole catalogue, all or nothing."""
    from django.db import connection, transaction

    from practices.models import NumberSeries

    from . import places
    from .practices import Maker

    if connection.vendor == "sqlite":
        connection.cursor().execute("PRAGMA cache_size = -500000")  # kB: 2 GB of pages are written in one transaction
    rng = random.Random(seed)  # noqa: S311  keeps no secret
    with transaction.atomic():
        topics, cities = places.make_topics(), places.make_cities(rng)
        places.make_networks(rng, cities)
        maker = Maker(rng, topics, cities)
        for first in range(1, count + 1, BATCH):
            save(maker, range(first, min(first + BATCH, count + 1)))
        NumberSeries.objects.update_or_create(pk=1, defaults={"last": count})
        index()


def index() -> None:
    """Bring search and the catalogue's version in step, as every save does."""
    from practices.models import CatalogueVersion
    from practices.search import analysis, indexing

    fold, thresholds = analysis.fold, gc.get_threshold()
    analysis.fold = lru_cache(maxsize=None)(fold)  # a made-up catalogue has few words; each is folded often
    gc.set_threshold(100_000, 20, 20)
    try:
        indexing.rebuild()
    finally:
        analysis.fold = fold
        gc.set_threshold(*thresholds)
    CatalogueVersion.start_over()


def save(maker, numbers: range) -> None:
    """Save the practices of these numbers as made and last changed when they were published, not now."""
    from django.db.models import F

    from practices.models import Practice, PracticeLink, PracticePlace

    made = Practice.objects.bulk_create([maker.practice(number) for number in numbers])
    for model, rows in (
        (Practice.topics.through, maker.topic_rows),
        (PracticePlace, maker.place_rows),
        (PracticeLink, maker.link_rows),
    ):
        model.objects.bulk_create(row for practice in made for row in rows(practice))
    Practice.objects.filter(number__in=numbers).update(created_at=F("published_at"), updated_at=F("published_at"))


if __name__ == "__main__":
    main()
