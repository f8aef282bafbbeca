"""What the filters that say how offer: any or all of a facet's values, and the order."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

SORTS = {
    "": "",  # not asked for
    "relevance": pgettext_lazy("sort", "Relevance"),
    "newest": pgettext_lazy("sort", "Newest"),
    "title": pgettext_lazy("sort", "Title"),
    "city": pgettext_lazy("sort", "City"),
    "updated": pgettext_lazy("sort", "Recently updated"),
}
TOPIC_MATCHES = {
    "any": pgettext_lazy("topics", "any of these topics"),
    "all": pgettext_lazy("topics", "all of these topics"),
}
LANGUAGE_MATCHES = {"any": _("any of these languages"), "all": _("all of these languages")}
ALL_OF = {"topic": "match", "language": "told"}  # the filters that ask for all of a facet's values, by the facet


def sort_or_default(sort: str, query: str) -> str:
    """The order of a list: the one asked for if it applies, else relevance with a search, the newest first without."""
    if sort == "relevance" or not sort:
        return "relevance" if query else "newest"
    return sort
