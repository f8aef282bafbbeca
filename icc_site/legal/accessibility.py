"""The accessibility statement: change it here whenever the site was looked at as a whole."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import TextChoices
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

GOOD_FOR = timedelta(days=365)


class Status(TextChoices):
    """As Decision (EU) 2018/1523 distinguishes them."""

    FULL = "full", _("This site fully meets the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA.")
    PARTIAL = (
        "partial",
        _("This site partially meets the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA."),
    )
    NONE = "none", _("This site does not meet the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA.")


@dataclass(frozen=True)
class AccessibilityStatement:
    status: Status
    prepared_on: date
    reviewed_on: date

    @property
    def is_due(self) -> bool:
        """Whether the site was last looked at so long ago that it is time to do so again."""
        return timezone.localdate() - self.reviewed_on > GOOD_FOR


ACCESSIBILITY_STATEMENT = AccessibilityStatement(
    status=Status.PARTIAL,  # as long as templates/legal/_known_gaps.html names any
    prepared_on=date(2026, 11, 28),
    reviewed_on=date(2026, 11, 28),
)
