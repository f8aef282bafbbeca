"""What a PDF is called on a reader's disk: telling, in plain letters, the same each time."""

from django.core.handlers.wsgi import WSGIRequest
from django.utils.text import slugify

from practices.models import Practice

LONGEST = 100


def file_name(visit: WSGIRequest, practice: Practice | None = None) -> str:
    """What the page is about and in which language, such as "practices-education-en.pdf"."""
    _, _, page = visit.path_info.strip("/").partition("/")
    words = [page.removeprefix("practices/").replace("/", "-") or "intercultural-cities"]
    if practice is not None:
        words = practice_words(practice)
    values = [value for _, chosen in visit.GET.lists() for value in chosen]
    size = "-large-print" if visit.reading.text_size.is_large_print else ""
    return f"{slugify(' '.join([*words, *values]))[:LONGEST].strip('-')}-{visit.LANGUAGE_CODE}{size}.pdf"


def practice_words(practice: Practice) -> list[str]:
    """Number, address and leading city, which is left out where the address has it already."""
    cities = [city.slug for city in practice.places[:1] if f"-{city.slug}-" not in f"-{practice.slug}-"]
    return [practice.reference, practice.slug, *cities]


def practice_of(visit) -> Practice | None:
    """The practice that a page is about, if it is a practice's page."""
    match = visit.resolver_match
    if match.url_name != "practice_detail":
        return None
    return Practice.objects.published().with_places().named(match.kwargs["slug"])
