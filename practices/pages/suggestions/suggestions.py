"""What a reader who is still typing may mean: the topics, special pages, places and practices with a word like that."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, zip_longest

from django.urls import reverse
from django.utils.translation import get_language, ngettext

from networks.languages.cldr import country_name, number
from networks.languages.collation import alphabetically
from networks.models import City
from practices.facet_index.index import FacetIndex
from practices.models import SpecialPage
from practices.search.analysis import WORD, fold
from practices.search.entries import in_all_languages, names_of
from practices.search.titles import TitleMatch, practices_by_number, practices_by_title

KINDS = ("topic", "special", "city", "country", "practice")
MOST_SUGGESTIONS, MOST_PRACTICES = 8, 5
SHORTEST_TYPED, LONGEST_TYPED = 2, 100  # letters
CITIES_NAMED = 3  # beside a practice


@dataclass(frozen=True, slots=True)
class SuggestedName:
    """Something with a page of its own, and everything that it is called, its label first."""

    kind: str
    label: str
    address: str
    detail: str
    spellings: tuple[tuple[str, str], ...]  # pairs of key and text

    def suggestion(self, typed: str) -> dict[str, str] | None:
        """The name as it is suggested, with the spelling that was typed if it is another; None if none begins so."""
        spelling = next((text for key, text in self.spellings if typed in key), None)
        if spelling is None:
            return None
        detail = self.detail if spelling == self.label else " · ".join(filter(None, [spelling, self.detail]))
        return suggestion(self.kind, self.label, self.address, detail)


def suggestions_for(text: str, index: FacetIndex) -> list[dict[str, str]]:
    """At most eight suggestions, by kind: what begins as it was typed before what has such a word further on."""
    typed = key(text) if len(text) <= LONGEST_TYPED else ""
    if len(typed.strip()) < SHORTEST_TYPED:
        return []
    hits = [hit for name in names(index) if (hit := name.suggestion(typed))]
    groups = [nearest_first([hit for hit in hits if hit["kind"] == kind], typed) for kind in KINDS[:-1]]
    practices = nearest_first([practice(each, index) for each in practices_by_title(text, index)], typed)
    numbered = [practice(each, index) for each in practices_by_number(text)]
    rest = in_turns([*groups, [each for each in practices if each not in numbered][:MOST_PRACTICES]])
    return [*numbered, *rest][:MOST_SUGGESTIONS]


def key(text: str) -> str:
    """A text as typing is compared with it: folded words, each after a space."""
    return "".join(f" {word}" for word in WORD.findall(fold(text)))


def suggestion(kind: str, label: str, address: str, detail: str, language: str = "") -> dict[str, str]:
    """One suggestion; `language` is that of the label where it is not the page's."""
    return {"kind": kind, "label": label, "address": address, "detail": detail, "language": language}


def nearest_first(hits: list[dict], typed: str) -> list[dict]:
    """Labels that begin as typed, then those with such a word further on, then the rest; each in their order."""
    keys = {hit["address"]: key(hit["label"]) for hit in hits}
    return sorted(hits, key=lambda hit: (not keys[hit["address"]].startswith(typed), typed not in keys[hit["address"]]))


def in_turns(groups: list[list[dict]]) -> list[dict]:
    """The groups one after the other, with the few places shared out in turns."""
    turns = [hit for turn in zip_longest(*groups) for hit in turn if hit][:MOST_SUGGESTIONS]
    return sorted(turns, key=lambda hit: KINDS.index(hit["kind"]))


def practice(each: TitleMatch, index: FacetIndex) -> dict[str, str]:
    facets = (index.labels()[facet] for facet in ("city", "country"))
    labelled = zip(("city", "country"), facets, strict=True)
    places = (
        [label for value, label in labels if each.practice in index.having(facet, value)] for facet, labels in labelled
    )
    detail = ", ".join(next(filter(None, places), [])[:CITIES_NAMED])
    language = each.language if each.language != get_language() else ""
    return suggestion("practice", each.title, reverse("practice_detail", args=[each.slug]), detail, language)


def names(index: FacetIndex) -> list[SuggestedName]:
    return index.kept(("suggested names", get_language()), lambda: list(read_names(index)))


def read_names(index: FacetIndex) -> Iterator[SuggestedName]:
    yield from names_of_facet("topic", "topic_detail", index)
    yield from special_pages()
    yield from cities()
    yield from names_of_facet("country", "country_detail", index)


def names_of_facet(kind: str, page: str, index: FacetIndex) -> Iterator[SuggestedName]:
    for value, label in index.labels()[kind]:
        total = len(index.having(kind, value))
        detail = ngettext("%(number)s practice", "%(number)s practices", total) % {"number": number(total)}
        yield SuggestedName(kind, label, reverse(page, args=[value]), detail, ((key(label), label),))


def special_pages() -> Iterator[SuggestedName]:
    for page in SpecialPage.objects.published():
        titles = dict.fromkeys([str(page), *in_all_languages(page, "title")])
        spellings = tuple((key(title), title) for title in titles)
        yield SuggestedName("special", str(page), page.get_absolute_url(), "", spellings)


def cities() -> Iterator[SuggestedName]:
    for city in alphabetically(City.objects.with_country().with_other_names()):
        every_name = dict.fromkeys(filter(None, chain([str(city)], names_of(city))))
        spellings = tuple((key(name), name) for name in every_name)
        yield SuggestedName("city", str(city), city.get_absolute_url(), country_name(city.country.iso), spellings)
