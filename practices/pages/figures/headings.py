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
    "topics": _("A practice counts for each of its topics."),
    "countries": _(
        "A practice counts once for each country in which one of its cities lies,"
        " or for the country that it names where it names no city."
    ),
    "topics-by-country": _(
        "The larger the number, the stronger the colour behind it."
        " Where there is no practice, the number is 0 and leads nowhere."
    ),
    "years": _(
        "A practice is active from its first year to its last; one that goes on, until now."
        " It has begun by a year if the first year known of it, its start or else its end, is that year or an earlier"
        " one. Practices that name no year stand by themselves."
    ),
    "networks": _("A practice counts for each network to which one of its cities belongs."),
    "languages": _("A practice counts for a language if its title and its summary are told in it."),
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
