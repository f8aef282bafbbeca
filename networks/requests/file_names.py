"""What the file that is made of a page is called: the page's answer itself carries the words."""

from collections.abc import Iterable

from django.http import HttpResponse


def with_file_words(response: HttpResponse, words: Iterable[str]) -> HttpResponse:
    """The same answer, with words that tell its page from all others, as its address does without them."""
    response.file_words = tuple(words)
    return response


def file_words(response: HttpResponse) -> tuple[str, ...]:
    return getattr(response, "file_words", ())
