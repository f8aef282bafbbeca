"""The sections of a practice that have text, as its page shows them."""

from dataclasses import dataclass

from django.utils.translation import pgettext_lazy

from networks.languages.texts import Text, shown
from practices.models import Practice

HEADINGS = {
    "purpose": pgettext_lazy("section", "Purpose"),
    "rationale": pgettext_lazy("section", "Rationale"),
    "process": pgettext_lazy("section", "Process"),
    "impact": pgettext_lazy("section", "Impact"),
    "body": pgettext_lazy("section", "Further information"),
}


@dataclass(frozen=True)
class Section:
    """A section with its heading in the reader's language and its text in the one that there is."""

    name: str
    heading: str
    text: Text


def sections(practice: Practice) -> list[Section]:
    texts = ((name, heading, shown(practice, name)) for name, heading in HEADINGS.items())
    return [Section(name, str(heading), text) for name, heading, text in texts if text]
