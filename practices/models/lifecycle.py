"""What becomes of a practice: when it is public, and how it ends: archived, merged into another, or taken down."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from networks.models.limits import PlainTextField

WITHDRAWN = ("archived", "taken_down")
MERGED_INTO_ITSELF = _("A practice cannot be merged into itself.")


def once_public(prefix: str = "") -> Q:
    """Published now, or until it was archived or taken down; a draft is not, whatever it was before."""
    return Q(**{f"{prefix}status__in": ("published", *WITHDRAWN), f"{prefix}published_at__isnull": False})


def lifecycle_constraints() -> list[models.CheckConstraint]:
    dated = Q(withdrawn_on__isnull=False) | Q(published_at__isnull=True) | ~Q(status__in=WITHDRAWN)
    merged = Q(merged_into__isnull=True) | Q(status="archived")
    return [
        models.CheckConstraint(
            condition=~Q(status="published") | Q(published_at__isnull=False), name="practice_published_has_a_date"
        ),
        models.CheckConstraint(condition=dated, name="practice_withdrawn_has_a_date"),
        models.CheckConstraint(condition=merged, name="practice_merged_is_archived"),
    ]


class Lifecycle(models.Model):
    """The part of a practice that says when it was published, when and why withdrawn, and what took its place."""

    published_at = models.DateTimeField(_("published at"), null=True, blank=True)
    withdrawn_on = models.DateField(_("archived or taken down on"), null=True, blank=True)
    withdrawal_reason = PlainTextField(
        _("reason"),
        blank=True,
        help_text=_("Why the practice was archived or taken down: visitors read it. Plain text, one or two sentences."),
    )
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        related_name="merged_practices",
        null=True,
        blank=True,
        verbose_name=_("merged into"),
        help_text=_("Only for an archived practice: its addresses then lead to the practice chosen here."),
    )

    class Meta:
        abstract = True

    @property
    def is_published(self) -> bool:
        return self.status == "published"

    @property
    def is_archived(self) -> bool:
        """Whether visitors may still read it: it was public before."""
        return self.status == "archived" and self.published_at is not None

    @property
    def is_taken_down(self) -> bool:
        """Whether visitors are told so: it was public before."""
        return self.status == "taken_down" and self.published_at is not None

    @property
    def has_page(self) -> bool:
        return self.is_published or (self.is_archived and not self.merged_into_id)

    @property
    def successor(self):
        """The end of what it was merged into, one after another; itself where no visitor may know of that one."""
        last = self._end_of_mergers()
        return last if last and (last.has_page or last.is_taken_down) else self

    def _end_of_mergers(self):
        """The last practice on the way, which may be itself; None if the way is a circle."""
        seen, last = {self.pk}, self
        while last.merged_into_id:
            last = last.merged_into
            if last.pk in seen:
                return None
            seen.add(last.pk)
        return last

    def clean(self):
        super().clean()
        self.note_dates()
        if self._end_of_mergers() is None:
            raise ValidationError({"merged_into": MERGED_INTO_ITSELF})

    def note_dates(self, former_status: str = "") -> None:
        """Bring the dates in step with the status; only what is archived can be merged."""
        if self.is_published:
            self.published_at = self.published_at or timezone.now()
        if self.status != "archived":
            self.merged_into = None
        if self.status not in WITHDRAWN:
            self.withdrawn_on = None
        elif self.withdrawn_on is None or (former_status in WITHDRAWN and former_status != self.status):
            self.withdrawn_on = timezone.localdate()
