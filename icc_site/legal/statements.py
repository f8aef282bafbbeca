"""What a site states of itself by its settings. What is not set is never made up: the page says that it is open."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Statement:
    """One fact: the setting that holds it, its heading, and the sentence for as long as it is not set."""

    setting: str
    heading: Promise
    open_sentence: Promise

    @property
    def value(self) -> str:
        return settings.STATED[self.setting]


PUBLISHER = Statement(
    "SITE_PUBLISHER",
    _("Publisher"),
    _("This site does not say yet who publishes it."),
)
ADDRESS = Statement(
    "SITE_ADDRESS",
    _("Postal address"),
    _("This site does not say yet at which address its publisher is."),
)
RESPONSIBLE = Statement(
    "SITE_RESPONSIBLE",
    _("Person responsible for the contents"),
    _("This site does not say yet who is responsible for its contents."),
)
HOST = Statement(
    "SITE_HOST",
    _("Hosting"),
    _("This site does not say yet who hosts it."),
)
PRIVACY_AUTHORITY = Statement(
    "PRIVACY_AUTHORITY",
    _("Data protection authority"),
    _("This site does not say yet which data protection authority is responsible for it."),
)
ACCESSIBILITY_AUTHORITY = Statement(
    "ACCESSIBILITY_AUTHORITY",
    _("Whom to turn to next"),
    _("This site does not say yet which authority deals with complaints about its accessibility."),
)
STATEMENTS = (PUBLISHER, ADDRESS, RESPONSIBLE, HOST, PRIVACY_AUTHORITY, ACCESSIBILITY_AUTHORITY)


def open_settings() -> list[str]:
    """The names of the settings without which public pages say that something is not stated."""
    others = {name: getattr(settings, name) for name in ("SITE_CONTACT", "TEXTS_LICENCE", "LOG_DAYS")}
    return [name for name, value in (settings.STATED | others).items() if not value]
