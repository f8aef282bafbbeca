"""What one row of the table of personal data says."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Where(TextChoices):
    BROWSER = "browser", _("In your browser.")
    MEMORY = "memory", _("In the memory of the server.")
    DATABASE = "database", _("In the site’s database.")
    FILES = "files", _("In files on the server.")
    DATABASE_AND_FILES = "both", _("In the site’s database, and in files on the server.")
    LOGS = "logs", _("In the logs of the server.")


@dataclass(frozen=True)
class Processing:
    """Something that is kept of people: why, what, where, how long, and who deletes it.

    Fields are named as "app.Model.field", without the language of a translated one.
    """

    name: Promise
    purpose: Promise
    data: Promise
    where: Where
    kept: timedelta | Promise | None  # None where only whoever runs the server knows, who says so in LOG_DAYS
    deleted_by: Promise
    fields: tuple[str, ...] = ()
    cookies: tuple[str, ...] = ()
    browser_storage: tuple[str, ...] = ()
    log_lines: tuple[str, ...] = ()  # as the code has them, placeholders and all

    @property
    def names_in_browser(self) -> tuple[str, ...]:
        return self.cookies + self.browser_storage

    @property
    def length(self) -> timedelta | None:
        return self.kept if isinstance(self.kept, timedelta) else None
