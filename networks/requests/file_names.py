"""What the file that is made of a page is called: the page's answer itself carries the words."""

from collections.abc import Iterable

from django.http import HttpResponse
from django.utils.text import slugify

LONGEST_NAME = 100


def with_file_words(response: HttpResponse, words: Iterable[str]) -> HttpResponse:
    """The same answer, with words that tell its page from all others, as its address does without them."""
    response.file_words = tuple(words)
    return response


def file_words(response: HttpResponse) -> tuple[str, ...]:
    return getattr(response, "file_words", ())


def plain_name(*words: str) -> str:
    """What a file is called after these words: telling, in plain letters, the same each time."""
    return slugify(" ".join(words))[:LONGEST_NAME].strip("-")
