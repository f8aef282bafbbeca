"""The words above each table: its heading, how it counts, and what heads its first column."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

HEADINGS = {
    "topics": _("Practices by topic"),
    "countries": _("Practices by country"),
    "topics-by-country": _("Topics by country"),
    "years": _("Practices by year"),
    "networks": _("Practices by network"),
    "languages": _("Practices by language of the text"),
    "translations": _("Coverage of translations"),
}

NOTES = {
    "topics": _("A practice is counted under each of its topics."),
    "countries": _(
        "A practice is counted once under each country where one of its cities is, or under the country that it names "
        "if it names no city."
    ),
    "topics-by-country": _(
        "The larger the number, the stronger the colour behind it."
        " Where there is no practice, the number is 0 and leads nowhere."
    ),
    "years": _(
        "A practice is active from its first year to its last, or until now if it is ongoing. It counts as begun from "
        "the first year we know: its start year or, without one, its end year. Practices without a year are listed "
        "separately."
    ),
    "networks": _("A practice is counted under each network to which one of its cities belongs."),
    "languages": _("A practice is counted under a language if its title and summary are available in it."),
    "translations": _(
        "How many practices, and how many of each topic, can be read in each language. A bar shows their share."
    ),
}


def first_heads() -> dict[str, str]:
    return {
        "topic": pgettext("column", "Topic"),
        "country": pgettext("column", "Country"),
        "year": pgettext("column", "Year"),
        "network": pgettext("column", "Network"),
        "language": pgettext("column", "Language"),
    }
