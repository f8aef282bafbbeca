"""Previews: what is not published yet, as it would stand on the site, for the staff who may see it and for a day."""

from django.core import signing
from django.urls import reverse

from .models import Practice

A_DAY = 24 * 60 * 60  # seconds
SALT = "practices.preview"


def preview_address(practice: Practice) -> str:
    """Where the staff reads it today, in the language of now."""
    return reverse("practice_preview", args=[signing.dumps(practice.number, salt=SALT)])


def previewed(token: str, user) -> Practice | None:
    """The practice that a preview's address names; None if the address is forged or old, or not for this user."""
    may_see = user.is_staff and any(user.has_perm(f"practices.{verb}_practice") for verb in ("view", "change"))
    try:
        number = signing.loads(token, salt=SALT, max_age=A_DAY)
    except signing.BadSignature:
        return None
    return Practice.objects.with_places().with_topics().with_attachments().numbered(number) if may_see else None
