"""A browser from which somebody has signed in before: a cookie that holds for one account and one password."""

import secrets

from django.conf import settings
from django.contrib.auth import get_user_model
from django.urls import reverse

from .limits import SECONDS_KNOWN

COOKIE = "known_browser"


def remember_browser(response, account) -> None:
    options = {"httponly": True, "samesite": "Lax", "secure": settings.SESSION_COOKIE_SECURE}
    value = f"{account.pk}:{secrets.token_urlsafe(12)}"
    path = reverse("admin:index")
    response.set_signed_cookie(COOKIE, value, salt(account), max_age=SECONDS_KNOWN, path=path, **options)


def known_browser(request, name: str) -> str:
    """What marks this browser as known to the account of that name; "" if it is not."""
    if COOKIE not in request.COOKIES:
        return ""
    accounts = get_user_model()._default_manager
    account = accounts.filter(**{get_user_model().USERNAME_FIELD: name}).first() or get_user_model()()
    return request.get_signed_cookie(COOKIE, default="", salt=salt(account), max_age=SECONDS_KNOWN)


def salt(account) -> str:
    """Another one for each account and each of its passwords."""
    return f"icc_site.signing_in.known_browsers:{account.pk}:{account.get_session_auth_hash()}"
