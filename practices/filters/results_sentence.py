"""What a list holds, said in one sentence: the heading of the list, its page title and the cover of its PDF."""

import icu
from django.utils.translation import get_language, ngettext, npgettext, pgettext

from networks.languages.cldr import ListStyle, join_words, number
from networks.languages.written_in import in_a_list
from practices.models.periods import NO_YEAR, run_in_words, runs

from .spans import in_words, span_of, without_spans


def results_sentence(total: int, answer) -> str:
    """A sentence such as "37 practices about Education or Refugees in Italy, 2018", in the active language."""
    sentence = ngettext("%(number)s practice", "%(number)s practices", total) % {"number": number(total)}
    for facet, values in answer.chosen_facets.items():
        labels = dict(answer.choices[facet])
        style: ListStyle = "and" if answer.wants_all(facet) else "or"
        listed = join_words([in_a_sentence(facet, each, labels) for each in value_groups(facet, values)], style)
        sentence = FACET_PATTERNS[facet](len(values)) % {"sentence": sentence, "values": listed}
    return with_capital(_with_words(sentence, answer))


def _with_words(sentence: str, answer) -> str:
    """The sentence with the words that the practices have, and those that they lack where none has all."""
    match answer.without_words:
        case [(most, _count)]:
            # Translators: the list of practices that have some words of a search, and lack the others.
            pattern = pgettext("results sentence", "%(sentence)s with “%(values)s”, without “%(left_out)s”")
            return pattern % {"sentence": sentence, "values": most.rest, "left_out": join_words(most.left_out)}
        case [_, *_]:
            # Translators: the list of practices of which each has all words of a search but one or two.
            pattern = pgettext("results sentence", "%(sentence)s with most of the words “%(values)s”")
        case _:
            # Translators: the list of practices in which the words of a search occur.
            pattern = pgettext("results sentence", "%(sentence)s with “%(values)s”")
    return pattern % {"sentence": sentence, "values": answer.words} if answer.words else sentence


def with_capital(sentence: str) -> str:
    """A sentence with a capital, as the active language has it: a Turkish "i" keeps its dot, a Greek "έ" its accent."""
    tag = icu.Locale.forLanguageTag(get_language() or "en")
    return str(icu.UnicodeString(sentence[:1]).toTitle(tag)) + sentence[1:]


def value_groups(facet: str, values: list[str]) -> list[list[str]]:
    """A facet's values in the groups that are named as one: years in a row; of other facets each by itself."""
    if facet != "year":
        return [[value] for value in values]
    span = span_of(values)
    return [[span], *runs(without_spans(values))] if span else runs(values)


def group_label(values: list[str], labels: dict[str, str]) -> str:
    if len(values) > 1:
        return run_in_words(values)
    return labels.get(values[0]) or in_words(values[0])


def in_a_sentence(facet: str, values: list[str], labels: dict[str, str]) -> str:
    """The same as it is called within a sentence, where a list of filters starts it with a capital."""
    if facet == "language":
        return in_a_list(values[0])
    return pgettext("results sentence", "no year given") if values == [NO_YEAR] else group_label(values, labels)


# Each pattern adds one filter to the sentence before it, as in "37 practices" + "about Education". The values are one
# list, "a, b or c"; names of countries are CLDR's, without article. The count is the number of values.
FACET_PATTERNS = {
    "topic": lambda n: npgettext(
        "results sentence",
        # Translators: adds to "37 practices" the names of topics, as in "37 practices about Education or Housing".
        "%(sentence)s about %(values)s",
        "%(sentence)s about %(values)s",
        n,
    ),
    "country": lambda n: npgettext(
        "results sentence, countries",
        # Translators: adds names of countries, which come without article or preposition: "Italy or Canada".
        "%(sentence)s in %(values)s",
        "%(sentence)s in %(values)s",
        n,
    ),
    # Translators: adds years, such as "2018 or no year given".
    "year": lambda n: npgettext("results sentence, years", "%(sentence)s, %(values)s", "%(sentence)s, %(values)s", n),
    "city": lambda n: npgettext(
        "results sentence, cities",
        # Translators: adds names of cities.
        "%(sentence)s in %(values)s",
        "%(sentence)s in %(values)s",
        n,
    ),
    "network": lambda n: npgettext(
        "results sentence, networks",
        # Translators: adds names or acronyms of networks, to which the cities of the practices belong.
        "%(sentence)s from the network %(values)s",
        "%(sentence)s from the networks %(values)s",
        n,
    ),
    "language": lambda n: npgettext(
        "results sentence, languages",
        # Translators: adds the languages in which the practices are written, with the context "in a language".
        "%(sentence)s with a text in %(values)s",
        "%(sentence)s with a text in %(values)s",
        n,
    ),
}
