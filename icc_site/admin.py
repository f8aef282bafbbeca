"""The admin under the site's own name."""

from django.conf import settings
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.utils.translation import gettext_lazy as _
from django_tasks_db.models import DBTaskResult

from icc_site.signing_in.accounts import AccountAdmin, AccountGroupAdmin

admin.site.site_title = admin.site.site_header = settings.SITE_NAME
admin.site.index_title = _("Keeping the catalogue")
admin.site.empty_value_display = "–"
admin.site.unregister(DBTaskResult)  # what a worker notes for itself, in English; the log says what failed
admin.site.unregister(User)
admin.site.register(User, AccountAdmin)
admin.site.unregister(Group)
admin.site.register(Group, AccountGroupAdmin)
