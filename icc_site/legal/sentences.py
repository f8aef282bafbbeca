"""Sentences that several rows of the table of personal data have in common."""

from django.utils.translation import gettext_lazy as _

BY_BROWSER = _("Your browser, after this time, or when you delete it.")
BY_EDITORS = _("The editors.")
WITH_ENTRY = _("As long as the entry stays in the catalogue.")
WITH_ACCOUNT = _("As long as the account exists.")
UNTIL_BROWSER_CLOSES = _("Until you close the browser.")
UNTIL_DELETED = _("Until you delete it in your browser.")
