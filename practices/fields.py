"""Form fields that take what they can from a query string and remember what they could not."""

from django import forms

LONGEST_QUERY = 200  # characters
MOST_WORDS = 10  # of a query: each one is looked for in every text, and a hundred would keep the site busy for seconds
LONGEST_NAMED = 40  # characters of a refused value that the page repeats


class TolerantChoices(forms.MultipleChoiceField):
    """Any number of known values, in the order of the choices; `unknown` holds the others, shortened."""

    widget = forms.SelectMultiple
    unknown: tuple[str, ...] = ()

    def clean(self, value):
        asked = dict.fromkeys(value or [])
        known = [str(choice) for choice, _ in self.choices]
        self.unknown = tuple(filter(None, (printable(each) for each in asked if each not in known)))
        return [choice for choice in known if choice in asked]


class TolerantChoice(TolerantChoices):
    """One known value, or the first choice if none was asked for."""

    def clean(self, value):
        return next(iter(super().clean(value)), str(self.choices[0][0]))


class QueryField(forms.CharField):
    """The first words of a search, without control characters, as many as can be looked for."""

    def clean(self, value):
        words = printable(value or "", LONGEST_QUERY * 2).split()
        return " ".join(words[:MOST_WORDS])[:LONGEST_QUERY].strip()


def printable(text: str, longest: int = LONGEST_NAMED) -> str:
    """The text without control characters, cut to a length at which a page can repeat it."""
    kept = "".join(c if c.isprintable() else " " for c in text[:longest])
    return kept.strip() + ("…" if len(text) > longest else "")
