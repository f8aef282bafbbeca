"""The pages that have the words of a search in their names, as the answer of a list names them."""

from dataclasses import dataclass

from django.utils.translation import ngettext, pgettext

from networks.languages.cldr import first_capital, number
from networks.models import City
from practices.filters.filter_answer import FilterAnswer
from practices.search.name_order import in_turns
from practices.search.named_pages import NameHit, pages_named
from practices.search.names_in_query import pages_named_in

MOST_NAMED = 6


Marked = tuple[str, str]  # a text, and its language if it is to be marked


@dataclass(frozen=True, slots=True)
class NamedLink:
    """A page by what it is called, with the other name that was typed if it was, and what tells it from others."""

    address: str
    label: Marked
    facts: list[Marked]
    words: str  # the whole search, if the name has it; "" if just some of it, or a form of it


def named_links(answer: FilterAnswer) -> list[NamedLink]:
    """At most six links, by kind, to what is called as typed, or else as the catalogue spells it, or else to what is
    named beside other words.
    """
    texts = dict.fromkeys((answer.search_text, answer.words))
    tries = ((search, text) for search in (pages_named, pages_named_in) for text in texts)
    named = ((text if search is pages_named else "", search(text, answer.index)) for search, text in tries)
    words, groups = next(((words, each) for words, each in named if any(each.values())), ("", {}))
    return [link(hit, words) for hit in in_turns(groups.values(), MOST_NAMED)]


def link(hit: NameHit, words: str) -> NamedLink:
    label, spelling, *details = ((str(text), hit.language_of(text)) for text in (hit.label, hit.spelling, *hit.details))
    facts = [spelling, (kind(hit), ""), *details, (practices_in_words(hit), "")]
    return NamedLink(hit.address, label, [fact for fact in facts if fact[0]], words)


def kind(hit: NameHit) -> str:
    if isinstance(hit.named, City):
        return first_capital(str(hit.named.get_kind_display()))
    return {
        "topic": pgettext("kind of page", "Topic"),
        "special": pgettext("kind of page", "Special page"),
        "country": pgettext("kind of page", "Country"),
        "network": pgettext("kind of page", "Network"),
        "news": pgettext("kind of page", "News"),
    }[hit.kind]


def practices_in_words(hit: NameHit) -> str:
    if hit.practices == 0:
        return pgettext("beside a topic or place", "no practice yet")
    total = hit.practices or 0
    return ngettext("%(number)s practice", "%(number)s practices", total) % {"number": number(total)} if total else ""
