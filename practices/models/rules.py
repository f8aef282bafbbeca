"""What the database asks of every practice, beside its years."""

from django.conf import settings
from django.db.models import Q
from modeltranslation.utils import build_localized_fieldname


def told_in_one_language() -> Q:
    """The condition that at least one content language has both title and summary."""
    told = Q()
    for language in settings.MODELTRANSLATION_LANGUAGES:
        title, summary = (build_localized_fieldname(field, language) for field in ("title", "summary"))
        told |= Q(**{f"{title}__gt": "", f"{summary}__gt": ""})
    return told
