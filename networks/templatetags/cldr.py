"""Names, dates and numbers in templates, as the reader's language writes them."""

from urllib.parse import urlsplit

from django import template
from django.utils import timezone

from networks import partial_dates
from networks.languages import cldr

register = template.Library()

register.filter("duration", cldr.duration)
register.filter("month", cldr.month)
register.filter("number", cldr.number)
register.filter("partial_date", partial_dates.in_words)


@register.filter
def day(moment) -> str:
    """A day in full; a moment is first put into the site's time zone."""
    return cldr.day(timezone.localdate(moment) if hasattr(moment, "hour") else moment)


@register.filter
def listed(things) -> str:
    return cldr.join_words(str(thing) for thing in things)


@register.filter
def host(url: str) -> str:
    return urlsplit(url).netloc.removeprefix("www.") or url
