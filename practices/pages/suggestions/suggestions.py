"""What a reader who is still typing may mean: the pages and practices with a word like that."""

from django.urls import reverse
from django.utils.translation import get_language, ngettext

from networks.languages.cldr import number
from practices.facet_index.index import FacetIndex
from practices.search.name_order import in_turns, key, nearest_first
from practices.search.named_pages import NameHit, pages_named
from practices.search.titles import TitleMatch, practices_by_number, practices_by_title

MOST_SUGGESTIONS, MOST_PRACTICES = 8, 5
CITIES_NAMED = 3  # beside a practice


def suggestions_for(text: str, index: FacetIndex) -> list[dict[str, str]]:
    """At most eight suggestions, by kind: what begins as it was typed before what has such a word further on."""
    if not (named := pages_named(text, index)):
        return []
    groups = [[page(hit) for hit in hits] for hits in named.values()]
    numbered = [practice(each, index) for each in practices_by_number(text)]
    titled = (practice(each, index) for each in practices_by_title(text, index))
    practices = [each for each in titled if each not in numbered]
    nearest = nearest_first(practices, key(text), by=lambda each: key(each["label"]))
    return [*numbered, *in_turns([*groups, nearest[:MOST_PRACTICES]], MOST_SUGGESTIONS)][:MOST_SUGGESTIONS]


def suggestion(kind: str, label: str, address: str, detail: str, language: str = "") -> dict[str, str]:
    """One suggestion; `language` is that of the label where it is not the page's."""
    return {"kind": kind, "label": label, "address": address, "detail": detail, "language": language}


def page(hit: NameHit) -> dict[str, str]:
    """A page with the spelling that was typed, if it is another, and where it lies or how many practices it holds."""
    total = [] if hit.details or not hit.practices else [practices_in_words(hit.practices)]
    detail = " · ".join(filter(None, [*map(str, (hit.spelling, *hit.details)), *total]))
    return suggestion(hit.kind, str(hit.label), hit.address, detail, hit.language_of(hit.label))


def practices_in_words(total: int) -> str:
    return ngettext("%(number)s practice", "%(number)s practices", total) % {"number": number(total)}


def practice(each: TitleMatch, index: FacetIndex) -> dict[str, str]:
    facets = (index.labels()[facet] for facet in ("city", "country"))
    labelled = zip(("city", "country"), facets, strict=True)
    places = (
        [label for value, label in labels if each.practice in index.having(facet, value)] for facet, labels in labelled
    )
    detail = ", ".join(next(filter(None, places), [])[:CITIES_NAMED])
    language = each.language if each.language != get_language() else ""
    return suggestion("practice", each.title, reverse("practice_detail", args=[each.slug]), detail, language)
