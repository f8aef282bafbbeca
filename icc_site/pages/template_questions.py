"""The questions by which a city tells a good practice, with guidance on each and the blanks to write the answer in."""

from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

Words = str | Promise  # said in the reader's language


@dataclass(frozen=True)
class Blank:
    """A field of the form on paper; its name is what a program reads in a file that was filled in, and stays."""

    name: str
    label: Words = ""  # where the question alone does not say what to write
    lines: int = 1
    ticked: bool = False  # a box to tick, not a line to write on


@dataclass(frozen=True)
class Question:
    heading: Words
    guidance: Words
    blanks: list[Blank] = field(default_factory=list)
    is_of_topics: bool = False  # one box to tick for each topic of the catalogue


QUESTIONS = (
    Question(
        pgettext_lazy("question", "Title"),
        _("Short and telling: what it is, not what the project was called in the budget."),
        [Blank("title", lines=2)],
    ),
    Question(
        pgettext_lazy("question", "City and country"),
        _("The city, borough or region that did it. Several cities: all of them, the leading one first."),
        [Blank("city", pgettext_lazy("blank", "City or cities")), Blank("country", pgettext_lazy("blank", "Country"))],
    ),
    Question(
        pgettext_lazy("question", "Years"),
        _("When it began and, if it is over, when it ended. Say so if it is still going on."),
        [
            Blank("start_year", pgettext_lazy("blank", "First year")),
            Blank("end_year", pgettext_lazy("blank", "Last year")),
            Blank("ongoing", pgettext_lazy("blank", "It is still going on"), ticked=True),
        ],
    ),
    Question(pgettext_lazy("question", "Topics"), _("One to four of the topics of this catalogue."), is_of_topics=True),
    Question(
        pgettext_lazy("question", "Summary"),
        _("Two or three sentences that a colleague in another city understands without knowing yours."),
        [Blank("summary", lines=5)],
    ),
    Question(
        pgettext_lazy("question", "Purpose"),
        _("What was it meant to change, and for whom?"),
        [Blank("purpose", lines=6)],
    ),
    Question(
        pgettext_lazy("question", "Rationale"),
        _("What gave rise to it: a need, a conflict, a law, a chance? What did you know beforehand?"),
        [Blank("rationale", lines=6)],
    ),
    Question(
        pgettext_lazy("question", "Process"),
        _("What was done, step by step; who took part; what it cost in money and time; what was hard."),
        [Blank("process", lines=10)],
    ),
    Question(
        pgettext_lazy("question", "Impact"),
        _("What changed, how you know, and what you would do differently. Figures with their source, please."),
        [Blank("impact", lines=8)],
    ),
    Question(
        pgettext_lazy("question", "Further information"),
        _("Whatever else others should know, such as prizes, partners elsewhere, or cities that took it over."),
        [Blank("body", lines=5)],
    ),
    Question(
        pgettext_lazy("question", "Documents and links"),
        _("Reports, films and tools that others may use, each with a title and its language."),
        [Blank("links", lines=5)],
    ),
    Question(
        pgettext_lazy("question", "Source"),
        _("A public page about it, if there is one. We link to it below the entry."),
        [Blank("source_url")],
    ),
    Question(
        pgettext_lazy("question", "Contact"),
        _("An office with an address that lasts, rather than a person. It will be public."),
        [
            Blank("contact_name", pgettext_lazy("blank", "Office")),
            Blank("contact_email", pgettext_lazy("blank", "E-mail address")),
            Blank("contact_url", pgettext_lazy("blank", "Web page")),
        ],
    ),
)
