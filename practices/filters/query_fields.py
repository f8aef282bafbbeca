"""Form fields that take what they can from a query string and remember what they could not."""

from django import forms

from networks.languages.folding import as_in_addresses
from networks.languages.invisible import as_seen

from .spans import BOUNDS, holds, is_bound, is_span, span_between

LONGEST_QUERY = 200  # characters
MOST_WORDS = 10  # of a query: each one is looked for in every text, and a hundred would keep the site busy for seconds
LONGEST_VALUE = 200  # characters of a value; no known one has as many
LONGEST_VALUE_NAMED = 40  # characters of a refused value that the page repeats


class TolerantChoices(forms.Field):
    """Any number of known values, in whatever case and signs, in the order of the choices; `unknown` holds the others,
    shortened.

    Django's own field would copy hundreds of choices for every form, and again for its widget, which nobody renders.
    """

    widget = forms.SelectMultiple
    unknown: tuple[str, ...] = ()

    def __init__(self, *, choices, **options):
        super().__init__(**options)
        self.known = [str(value) for value, _ in choices]

    def clean(self, value):
        values = dict.fromkeys(value or [])
        if not values:
            return []
        known = {choice.lower() for choice in self.known}
        asked = {as_in_addresses(each[:LONGEST_VALUE]): each for each in values}
        self.unknown = tuple(filter(None, (printable(each) for value, each in asked.items() if value not in known)))
        return [choice for choice in self.known if choice.lower() in asked]


class TolerantChoice(TolerantChoices):
    """One known value, or the first choice if none was asked for."""

    def clean(self, value):
        return next(iter(super().clean(value)), self.known[0])


class YearBound(TolerantChoices):
    """The first year asked for, be there practices in it or not; "" if none was."""

    def clean(self, value):
        values = {as_in_addresses(each[:LONGEST_VALUE]): each for each in value or ()}
        self.unknown = tuple(filter(None, (printable(each) for year, each in values.items() if not is_bound(year))))
        return next(filter(is_bound, values), "")


class FilterForm(forms.Form):
    """The form of all filters: a span of years becomes one of the values of the year, in place of the years in it."""

    def clean(self):
        cleaned = self.cleaned_data
        span = span_between(*(cleaned.pop(bound) for bound in BOUNDS))
        if is_span(span):
            cleaned["year"] = [span, *(year for year in cleaned["year"] if not holds(span, year))]
        elif span:
            cleaned["year"] = self.fields["year"].clean([*(self["year"].data or ()), span])
        return cleaned


class QueryField(forms.CharField):
    """The first words of a search, without control characters, as many as can be looked for."""

    def clean(self, value):
        words = printable(value or "", LONGEST_QUERY * 2).split()
        return " ".join(words[:MOST_WORDS])[:LONGEST_QUERY].strip()


def printable(text: str, longest: int = LONGEST_VALUE_NAMED) -> str:
    """The text without control characters, cut to a length at which a page can repeat it."""
    return as_seen(text[:longest]).strip() + ("…" if len(text) > longest else "")
