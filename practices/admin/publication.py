"""What a practice needs before visitors may see it, and the actions that move it on."""

from django.contrib import admin, messages
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from practices.models import Practice
from practices.publication.rules import Status, obstacles

from .withdrawal import WithdrawalActions


class PublicationActions(WithdrawalActions):
    """The actions of the list of practices."""

    actions = ("publish", "send_to_review", "archive", "merge", "take_down")

    @admin.action(description=gettext_lazy("Publish the chosen practices"), permissions=["change"])
    def publish(self, request, queryset):
        ready = []
        for practice in queryset:
            if faults := obstacles(practice):
                self.refuse(request, practice, faults)
            else:
                ready.append(practice)
        count = self.move(request, ready, Status.PUBLISHED)
        text = ngettext("%(count)d practice was published.", "%(count)d practices were published.", count)
        self.report(request, text, count)

    @admin.action(description=gettext_lazy("Send the chosen practices for review"), permissions=["change"])
    def send_to_review(self, request, queryset):
        count = self.move(request, queryset, Status.IN_REVIEW)
        text = ngettext("%(count)d practice was sent for review.", "%(count)d practices were sent for review.", count)
        self.report(request, text, count)

    def move(self, request, practices, status: str, **facts) -> int:
        """Give practices a status and further facts, each with a line in its history; what has all is left alone."""
        facts = {"status": status} | facts
        moving = [each for each in practices if any(getattr(each, name) != value for name, value in facts.items())]
        for practice in moving:
            changed = [name for name, value in facts.items() if getattr(practice, name) != value]
            for name in changed:
                setattr(practice, name, facts[name])
            practice.save()
            self.log_change(request, practice, [{"changed": {"fields": changed}}])
        return len(moving)

    def refuse(self, request, practice: Practice, faults: list[str]) -> None:
        names = {"reference": practice.reference, "title": practice, "reasons": " ".join(faults)}
        messages.error(request, _("%(reference)s, “%(title)s”, was not published. %(reasons)s") % names)

    def report(self, request, text: str, count: int, **names) -> None:
        if count:
            messages.success(request, text % {"count": count, **names})
        else:
            messages.info(request, _("No practice changed its status."))
