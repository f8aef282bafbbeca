from django.db import models

from .practices import Practice
from .querysets import SearchEntryQuerySet

MOST_LANGUAGES = 1024  # more than there are pairs of letters
# What follows an entry's language where its readers are shown some texts in another one, for want of their own:
TOLD_IN_PART, TRANSLATED_IN_PART = "+", "-"  # title and summary are there; not even those
COLUMNS = ("title", "summary", "sections", "topics", "cities", "countries", "networks")  # by falling weight


class SearchEntry(models.Model):
    """What search knows of a published practice for readers of one language: the terms of the texts shown to them.

    SQLite has a full-text table beside it, PostgreSQL a generated column; the migrations make both. Its id is made by
    `entry_id`, not by the database.
    """

    practice = models.ForeignKey(Practice, models.CASCADE, related_name="search_entries")  # part of the practice
    language = models.CharField(max_length=10)  # one of its `editions`
    title = models.TextField()
    summary = models.TextField()
    sections = models.TextField()
    topics = models.TextField()
    cities = models.TextField()
    countries = models.TextField()
    networks = models.TextField()
    forms = models.TextField()  # whole words, for the beginnings that a reader types

    objects = SearchEntryQuerySet.as_manager()

    class Meta:
        verbose_name = "search entry"
        verbose_name_plural = "search entries"
        indexes = [models.Index(fields=["title"], name="search_entry_title")]
        constraints = [models.UniqueConstraint(fields=["practice", "language"], name="search_entry_once_a_language")]

    def __str__(self):
        return f"{self.practice_id} ({self.language})"


def editions(language: str) -> list[str]:
    """What an entry for readers of a language may say of the language of its texts."""
    return [language, *(language + sign for sign in (TOLD_IN_PART, TRANSLATED_IN_PART))]


def language_of(edition: str) -> str:
    return edition.rstrip(TOLD_IN_PART + TRANSLATED_IN_PART)


def entry_id(practice: int, language: str) -> int:
    """The id of a practice's entry, which tells both, so that a full-text search need not read the entries."""
    first, second = (ord(letter) - ord("a") for letter in language[:2])
    return practice * MOST_LANGUAGES + 26 * first + second


class SearchWord(models.Model):
    """A word that readers of a language are shown, folded: what a misspelt word is compared with."""

    language = models.CharField(max_length=10)
    word = models.CharField(max_length=60)
    in_title = models.BooleanField(default=False)
    written = models.CharField(max_length=60)  # with its accents, and capitals if it is never without

    class Meta:
        verbose_name = "search word"
        verbose_name_plural = "search words"
        constraints = [models.UniqueConstraint(fields=["language", "word", "in_title"], name="search_word_once")]

    def __str__(self):
        return self.word
