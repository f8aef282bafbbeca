"""Where on earth a place lies, in words."""

from django.utils.translation import pgettext

from .cldr import number


def in_words(latitude: float | None, longitude: float | None) -> str:
    """A position in the active language, such as "45.5° N, 73.57° W"; "" if it is not known."""
    if latitude is None or longitude is None:
        return ""
    north, south = pgettext("latitude", "%(degrees)s° N"), pgettext("latitude", "%(degrees)s° S")
    east, west = pgettext("longitude", "%(degrees)s° E"), pgettext("longitude", "%(degrees)s° W")
    across = (north if latitude >= 0 else south) % {"degrees": number(abs(latitude))}
    along = (east if longitude >= 0 else west) % {"degrees": number(abs(longitude))}
    return f"{across}, {along}"
