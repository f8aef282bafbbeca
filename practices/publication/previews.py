"""Previews: what is not published yet, as it would stand on the site, for the staff who may see it and for a day."""

from django.core import signing
from django.db.models import Model
from django.urls import reverse

from practices.models import Practice, SpecialPage

LONGEST_PREVIEW = 24 * 60 * 60  # seconds
PRACTICE_SALT = "practices.preview"
SPECIAL_PAGE_SALT = "practices.preview.special"


def preview_address(practice: Practice) -> str:
    return reverse("practice_preview", args=[signing.dumps(practice.number, salt=PRACTICE_SALT)])


def special_preview_address(page: SpecialPage) -> str:
    return reverse("special_preview", args=[signing.dumps(page.pk, salt=SPECIAL_PAGE_SALT)])


def practice_in_preview(token: str, user) -> Practice | None:
    """The practice that a preview's address names; None if the address is forged or old, or not for this user."""
    number = signed_number(token, PRACTICE_SALT) if may_see(Practice, user) else None
    return Practice.objects.with_places().with_topics().with_attachments().numbered(number) if number else None


def special_page_in_preview(token: str, user) -> SpecialPage | None:
    pk = signed_number(token, SPECIAL_PAGE_SALT) if may_see(SpecialPage, user) else None
    return SpecialPage.objects.with_themes().with_id(pk) if pk else None


def may_see(model: type[Model], user) -> bool:
    rights = (f"{model._meta.app_label}.{verb}_{model._meta.model_name}" for verb in ("view", "change"))
    return user.is_staff and any(map(user.has_perm, rights))


def signed_number(token: str, salt: str) -> int | None:
    """What we signed less than a day ago, or None."""
    try:
        return signing.loads(token, salt=salt, max_age=LONGEST_PREVIEW)
    except signing.BadSignature:
        return None
