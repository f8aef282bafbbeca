"""System checks: what public pages say to be open, or out of date; the administration shows them as well."""

from django.core.checks import Warning as CheckWarning
from django.core.checks import register
from django.utils.translation import gettext as _

from .accessibility import ACCESSIBILITY_STATEMENT
from .statements import open_settings


@register("legal")
def settings_are_stated(app_configs, **kwargs) -> list[CheckWarning]:
    if not (names := open_settings()):
        return []
    message = _("These settings are empty, and public pages say so.")
    hint = _("Set them in the environment or in .env, as the README says, and start the site again.")
    return [CheckWarning(message, hint=hint, obj=", ".join(names), id="icc_site.W004")]


@register("legal")
def accessibility_was_reviewed(app_configs, **kwargs) -> list[CheckWarning]:
    if not ACCESSIBILITY_STATEMENT.is_due:
        return []
    message = _("The accessibility statement is more than a year old.")
    hint = _("Test the site again, and write the result and the date into icc_site/legal/accessibility.py.")
    return [CheckWarning(message, hint=hint, id="icc_site.W005")]
