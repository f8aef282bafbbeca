"""The questions by which a city tells a good practice, with guidance on each."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

QUESTIONS = (
    (
        pgettext_lazy("question", "Title"),
        _("Short and telling: what it is, not what the project was called in the budget."),
    ),
    (
        pgettext_lazy("question", "City and country"),
        _("The city, borough or region that did it. Several cities: all of them, the leading one first."),
    ),
    (
        pgettext_lazy("question", "Years"),
        _("When it began and, if it is over, when it ended. Say so if it is still going on."),
    ),
    (pgettext_lazy("question", "Topics"), _("One to four of the topics of this catalogue.")),
    (
        pgettext_lazy("question", "Summary"),
        _("Two or three sentences that a colleague in another city understands without knowing yours."),
    ),
    (pgettext_lazy("question", "Purpose"), _("What was it meant to change, and for whom?")),
    (
        pgettext_lazy("question", "Rationale"),
        _("What gave rise to it: a need, a conflict, a law, a chance? What did you know beforehand?"),
    ),
    (
        pgettext_lazy("question", "Process"),
        _("What was done, step by step; who took part; what it cost in money and time; what was hard."),
    ),
    (
        pgettext_lazy("question", "Impact"),
        _("What changed, how you know, and what you would do differently. Figures with their source, please."),
    ),
    (
        pgettext_lazy("question", "Documents and links"),
        _("Reports, films, tools that others may use, each with a title and its language."),
    ),
    (
        pgettext_lazy("question", "Contact"),
        _("An office with an address that lasts, rather than a person. It will be public."),
    ),
)
