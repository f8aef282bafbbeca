"""Editors are told which characters of a text no PDF can show, once they have saved it."""

import re
from collections.abc import Iterator

from django.contrib import messages
from django.db.models import CharField, Model, SlugField, TextField, URLField
from django.dispatch import receiver
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from icc_site.rendering.glyphs import SIGN
from icc_site.rendering.renderer import not_on_paper
from networks.child.errors import ChildError
from networks.child.pool import in_child, in_line
from networks.editing.saved_texts import saved_by_editor
from networks.languages.cldr import language_name

from .work import page_limits

ALWAYS_SHOWN = re.compile(r"[\s!-~\xa0-\u052f\u1e00-\u1fff\u2010-\u2044€™]*")  # so that hardly a text asks a child
SECONDS_OF_PATIENCE = 5


@receiver(saved_by_editor)
def tell_of_lost_characters(sender, instance: Model, request, **_kwargs) -> None:
    texts = {label: text for label, text in labelled_texts(instance) if not ALWAYS_SHOWN.fullmatch(text)}
    if not texts:
        return
    try:
        with in_line(SECONDS_OF_PATIENCE) as until:
            lost = in_child(until, page_limits(), not_on_paper, [*texts.values()])
    except ChildError:  # an editor can do without
        return
    for label, runs in zip(texts, lost, strict=True):
        if runs:
            message = _("“%(field)s” has characters that PDFs cannot show: %(lost)s. They show “%(sign)s” instead.")
            messages.warning(request, message % {"field": label, "lost": " ".join(runs), "sign": SIGN})


def labelled_texts(instance: Model) -> Iterator[tuple[str, str]]:
    """The texts that a row holds itself, under the names that its form gives them."""
    for field in instance._meta.concrete_fields:
        text = instance.__dict__.get(field.attname)
        is_text = isinstance(field, CharField | TextField) and not isinstance(field, SlugField | URLField)
        if is_text and isinstance(text, str) and text:
            yield label_of(field), text


def label_of(field) -> str:
    label = capfirst(str(getattr(field, "translated_field", field).verbose_name))
    language = getattr(field, "language", None)
    if not language:
        return label
    return _("%(text)s (%(language)s)") % {"text": label, "language": language_name(language)}
