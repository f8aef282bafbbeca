"""Filters of the list that editors save: checked when they are saved, and never wider than they were meant."""

from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext as _

from networks.languages.cldr import join_words
from practices.facet_index.current import current_index
from practices.facet_index.index import FacetIndex
from practices.facet_index.reading import FACETS

from .addresses import query_string
from .filter_answer import FilterAnswer
from .practice_filter import PracticeFilter
from .query_fields import printable

VIEW_PARAMETERS = {"page"}  # which part of a list one looks at, as a copied address says it


def saved_answer(query: str, index: FacetIndex) -> FilterAnswer:
    return PracticeFilter(QueryDict(query), index).answer(corrected=False)


def canonical_query(text: str) -> str:
    """The query string of the list that a text names, be it its whole address; ValidationError says what is wrong."""
    data = QueryDict(urlsplit(text.strip()).query or text.strip().removeprefix("?"))
    filterset = PracticeFilter(data, current_index())
    answer = filterset.answer(ranked=False, corrected=False)
    faults = [*unknown_names(data, filterset), *unknown_values(answer)]
    if answer.hits.left_aside:
        # Translators: what an editor searches for in a saved filter.
        faults.append(_("“%(query)s” contains no word that we can search for.") % {"query": answer.search_text})
    if not faults and not answer.is_filtered:
        faults.append(_("This filter matches every practice. Add at least one value, such as topic=refugees."))
    if faults:
        raise ValidationError(faults)
    return query_string(answer.values | answer.choices_without_effect)


def unknown_names(data: QueryDict, filterset: PracticeFilter) -> list[str]:
    names = [printable(name) for name in data if name not in filterset.filters and name not in VIEW_PARAMETERS]
    known = join_words(filterset.filters)
    message = _("“%(name)s” is not a filter of this list. The filters are: %(names)s.")
    return [message % {"name": name, "names": known} for name in names]


def unknown_values(answer: FilterAnswer) -> list[str]:
    message = _("There is no “%(values)s” under %(filter)s.")
    unknown = answer.unknown.items()
    return [message % {"values": join_words(values), "filter": label} for label, values in unknown]


def still_applies(answer: FilterAnswer) -> bool:
    """Whether something is left of each facet that the filter names; else it would let through what it never meant."""
    return all(answer.values[facet] for facet in FACETS if answer.query_values[facet]) and not answer.hits.left_aside
