"""When a practice counts as told in a language."""

from django.conf import settings
from django.db.models import Q
from modeltranslation.utils import build_localized_fieldname


def has_texts_in(language: str) -> Q:
    texts = [build_localized_fieldname(field, language) for field in ("title", "summary")]
    filled = {f"{text}__gt": "" for text in texts}
    known = {f"{text}__isnull": False for text in texts}  # a CHECK that comes to NULL would pass
    return Q(**filled, **known)


def has_texts_in_one_language() -> Q:
    condition = Q()
    for language in settings.MODELTRANSLATION_LANGUAGES:
        condition |= has_texts_in(language)
    return condition
