"""Attempts at signing in that are not even tried, and what is said to whoever made them."""

import math

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .limits import A_MINUTE


class SignInRefusedError(Exception):
    """Try again in so many seconds."""

    def __init__(self, seconds: float):
        self.seconds = math.ceil(seconds)
        super().__init__(self.seconds)

    @property
    def sentence(self) -> str:
        minutes = math.ceil(self.seconds / A_MINUTE)
        sentence = ngettext(
            "Too many attempts to sign in have failed. Try again in %(minutes)s minute.",
            "Too many attempts to sign in have failed. Try again in %(minutes)s minutes.",
            minutes,
        )
        return sentence % {"minutes": minutes}


class SignInBusyError(SignInRefusedError):
    """There is no room for another attempt just now."""

    def __init__(self) -> None:
        super().__init__(5)

    @property
    def sentence(self) -> str:
        return _("Too many attempts to sign in are under way. Try again in a few seconds.")
