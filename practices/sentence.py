"""What a list holds, said in one sentence: the heading of the list, its page title and the cover of its PDF."""

from django.utils.translation import ngettext, pgettext

from networks.cldr import join_words, number


def results_sentence(total: int, filterset) -> str:
    """A sentence such as "37 practices about Education or Refugees in Italy, 2018", in the active language."""
    sentence = ngettext("%(number)s practice", "%(number)s practices", total) % {"number": number(total)}
    for facet, values in filterset.chosen_facets.items():
        labels = dict(getattr(filterset.choices, facet))
        style = "standard" if facet == "topic" and filterset.wants_all_topics else "or"
        listed = join_words([labels[value] for value in values], style)
        sentence = PARTS[facet]() % {"sentence": sentence, "values": listed}
    if query := filterset.chosen["q"]:
        pattern = pgettext("results sentence", "%(sentence)s with “%(values)s”")
        sentence = pattern % {"sentence": sentence, "values": query}
    return sentence


# Translators: each pattern adds one filter to the sentence before it, as in "37 practices" + "about Education".
PARTS = {
    "topic": lambda: pgettext("results sentence", "%(sentence)s about %(values)s"),
    "country": lambda: pgettext("results sentence, countries", "%(sentence)s in %(values)s"),
    "year": lambda: pgettext("results sentence, years", "%(sentence)s, %(values)s"),
    "city": lambda: pgettext("results sentence, cities", "%(sentence)s in %(values)s"),
    "network": lambda: pgettext("results sentence, networks", "%(sentence)s from the network %(values)s"),
    "language": lambda: pgettext("results sentence, languages", "%(sentence)s with a text in %(values)s"),
}
