"""Keeping the search entries in step with the practices, in the transaction that changes them."""

from collections.abc import Collection, Iterable, Iterator
from itertools import chain, islice

from django.db import transaction

from practices.models import Practice, SearchEntry, SearchWord
from practices.models.search import COLUMNS

from .analysis import fold
from .entries import entries, words_worth_knowing

BATCH_SIZE = 500  # practices at a time
ENTRY_COLUMNS = (*COLUMNS, "forms")


@transaction.atomic
def index(ids: Collection[int]) -> None:
    """Bring the entries of the practices with these ids to what they say now; what says the same stays untouched."""
    practices = Practice.objects.filter(pk__in=ids)
    SearchEntry.objects.filter(practice__in=set(ids) - set(practices.values_list("pk", flat=True))).delete()
    for practice in practices.with_search_sources().iterator(BATCH_SIZE):
        _replace(practice, {entry.language: entry for entry in entries(practice)})


def _replace(practice: Practice, new: dict[str, SearchEntry]) -> None:
    for old in practice.search_entries.all():
        entry = new.pop(old.language, None)
        if entry is None:
            old.delete()
        elif any(getattr(old, column) != getattr(entry, column) for column in ENTRY_COLUMNS):
            entry.pk = old.pk
            entry.save(force_update=True)
            _know_words([practice])
    if new:
        SearchEntry.objects.bulk_create(new.values())
        _know_words([practice])


def _know_words(practices: Iterable[Practice]) -> None:
    words: dict[tuple[str, str, bool], str] = {}
    for language, word, in_title in chain.from_iterable(map(words_worth_knowing, practices)):
        key = language, fold(word), in_title
        if key not in words or word.islower():  # a capital may only begin a sentence
            words[key] = word
    rows = (
        SearchWord(language=language, word=folded, in_title=in_title, written=word)
        for (language, folded, in_title), word in sorted(words.items())
    )
    SearchWord.objects.bulk_create(rows, ignore_conflicts=True, batch_size=BATCH_SIZE)


@transaction.atomic
def rebuild() -> int:
    """Make every entry anew, and say how many there are."""
    SearchEntry.objects.all().delete()
    SearchWord.objects.all().delete()
    practices = Practice.objects.published().with_search_sources().iterator(BATCH_SIZE)
    return sum(_add(batch) for batch in _batches(practices))


def _add(practices: list[Practice]) -> int:
    _know_words(practices)
    return len(SearchEntry.objects.bulk_create(entry for practice in practices for entry in entries(practice)))


def _batches(practices: Iterator[Practice]) -> Iterator[list[Practice]]:
    while batch := list(islice(practices, BATCH_SIZE)):
        yield batch
