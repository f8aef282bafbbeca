"""Form fields that take what they can from a query string and remember what they could not."""

from django import forms

LONGEST_QUERY = 200  # characters
LONGEST_NAMED = 40  # characters of a refused value that the page repeats


class TolerantChoices(forms.MultipleChoiceField):
    """Any number of known values, in the order of the choices; `unknown` holds the others, shortened."""

    widget = forms.SelectMultiple
    unknown: tuple[str, ...] = ()

    def clean(self, value):
        asked = dict.fromkeys(value or [])
        known = [str(choice) for choice, _ in self.choices]
        self.unknown = tuple(printable(each) for each in asked if each.strip() and each not in known)
        return [choice for choice in known if choice in asked]


class TolerantChoice(TolerantChoices):
    """One known value, or the first choice if none was asked for."""

    def clean(self, value):
        return next(iter(super().clean(value)), str(self.choices[0][0]))


class QueryField(forms.CharField):
    """The words of a search, without control characters, cut where they grow endless."""

    def clean(self, value):
        words = printable(value or "", LONGEST_QUERY * 2)
        return " ".join(words.split())[:LONGEST_QUERY].strip()


def printable(text: str, longest: int = LONGEST_NAMED) -> str:
    """The text without control characters, cut to a length at which a page can repeat it."""
    kept = "".join(c if c.isprintable() else " " for c in text[:longest])
    return kept.strip() + ("…" if len(text) > longest else "")
