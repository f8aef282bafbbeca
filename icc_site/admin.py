"""The admin under the site's own name."""

from django.conf import settings
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

admin.site.site_title = admin.site.site_header = settings.SITE_NAME
admin.site.index_title = _("Keeping the catalogue")
admin.site.empty_value_display = "–"
