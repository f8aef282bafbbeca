"""What a practice needs before visitors may see it, and the actions that move it on."""

from django.contrib import admin, messages
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from practices.models import Practice
from practices.publication.rules import Status, obstacles


class PublicationActions:
    """The actions of the list of practices."""

    actions = ("publish", "send_to_review", "archive")

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

    @admin.action(description=gettext_lazy("Archive the chosen practices"), permissions=["change"])
    def archive(self, request, queryset):
        count = self.move(request, queryset, Status.ARCHIVED)
        text = ngettext("%(count)d practice was archived.", "%(count)d practices were archived.", count)
        self.report(request, text, count)

    def move(self, request, practices, status: str) -> int:
        """Give practices a status, each with a line in its history; those that have it already are left alone."""
        moving = [practice for practice in practices if practice.status != status]
        for practice in moving:
            practice.status = status
            practice.save()
            self.log_change(request, practice, [{"changed": {"fields": ["status"]}}])
        return len(moving)

    def refuse(self, request, practice: Practice, faults: list[str]) -> None:
        names = {"reference": practice.reference, "title": practice, "reasons": " ".join(faults)}
        messages.error(request, _("%(reference)s, “%(title)s”, was not published. %(reasons)s") % names)

    def report(self, request, text: str, count: int) -> None:
        if count:
            messages.success(request, text % {"count": count})
        else:
            messages.info(request, _("No practice changed its status."))
