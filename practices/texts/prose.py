"""Rich text: which marks an editor may use, and how everything else is taken out, on save and on render."""

import logging
import re
from html import escape as escape_signs
from html import unescape

import nh3
from django.core.exceptions import ValidationError
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django_prose_editor.fields import ProseEditorField

from networks.languages.controls import without_controls
from networks.languages.invisible import without_invisible
from networks.models.folded import Folded

from .limits import check_depth, check_size

INLINE_TAG = re.compile(r"</?(?:a|em|strong)\b[^>]*>")  # stands within a word as well
TAG = re.compile(r"<[^>]*>")
EXTENSIONS = {
    "Bold": True,
    "Italic": True,
    "BulletList": True,
    "OrderedList": True,
    "ListItem": True,
    "Heading": {"levels": [3]},
    "Link": {"enableTarget": False, "protocols": ["http", "https", "mailto"]},
}
CLEANER = nh3.Cleaner(
    tags={"p", "ul", "ol", "li", "a", "h3", "strong", "em"},
    attributes={"a": {"href", "title"}},
    url_schemes={"http", "https", "mailto"},
    link_rel="noopener noreferrer",
)
logger = logging.getLogger(__name__)


def sanitise(html: str) -> str:
    """HTML with the permitted marks and nothing else: scripts, styles, pictures and unsafe links are gone.

    A text beyond the limits, which no form lets pass, keeps its words and loses all its marks.
    """
    try:
        clean = within_limits(html)
    except ValidationError as error:
        logger.warning("A text is shown without its marks: %s", error.message)
        clean = from_plain_text(" ".join(without_tags(html).split()))
    return clean if without_invisible(without_tags(clean)).strip() else ""


def within_limits(html: str) -> str:
    """The cleaned HTML; ValidationError, before it costs much, if it is too long, or has too many or too deep marks."""
    check_size(html)
    clean = without_controls(CLEANER.clean(html)).strip()
    check_depth(clean)
    return clean


def to_html(html: str) -> SafeString:
    return mark_safe(sanitise(html))  # noqa: S308  nh3 has just cleaned it


def without_tags(html: str) -> str:
    """The text of sanitised HTML, with a space where a tag stood that stands between words."""
    return unescape(TAG.sub(" ", INLINE_TAG.sub("", html)))


def to_words(html: str) -> list[str]:
    return without_tags(html).split()


def from_plain_text(text: str) -> str:
    blocks = (block.strip() for block in re.split(r"\n\s*\n", text))
    return "".join(f"<p>{escape(block)}</p>" for block in blocks if block)


class FoldedProse(Folded):
    """Words of a rich text; those within its marks, as in `<strong>`, are none."""

    def pattern(self, text):
        return f"(?:{super().pattern(escape_signs(text, quote=False))})(?![^<]*>)"


class ProseField(ProseEditorField):
    """A rich text of limited size that is sanitised whichever way it is saved: form, import or code."""

    default_validators = [within_limits]

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("config", {"extensions": EXTENSIONS})
        kwargs.setdefault("sanitize", sanitise)
        super().__init__(*args, **kwargs)

    def pre_save(self, model_instance, add):
        value = super().pre_save(model_instance, add)  # not set back: it may be a fallback from another language
        return sanitise(value) if value else value


ProseField.register_lookup(FoldedProse, "folded")
