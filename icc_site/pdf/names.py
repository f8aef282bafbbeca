"""What a PDF is called on a reader's disk: telling, in plain letters, the same each time."""

from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpResponse

from networks.requests.file_names import file_words, plain_name


def file_name(visit: WSGIRequest, page: HttpResponse) -> str:
    """What the page is about and in which language, such as "practices-education-en.pdf"."""
    values = [value for _, chosen in visit.GET.lists() for value in chosen]
    words = file_words(page) or (address_words(visit), *values)
    size = "-large-print" if visit.reading.text_size.is_large_print else ""
    return f"{plain_name(*words)}-{visit.LANGUAGE_CODE}{size}.pdf"


def address_words(visit: WSGIRequest) -> str:
    """The page's address without its language, such as "networks-club"."""
    _, _, page = visit.path_info.strip("/").partition("/")
    return page.removeprefix("practices/").replace("/", "-") or "intercultural-cities"
