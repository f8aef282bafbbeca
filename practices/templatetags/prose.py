"""Rich text in templates, sanitised once more on its way out."""

from django import template
from django.utils.safestring import mark_safe

from practices.texts.prose import sanitise, to_html, to_words

register = template.Library()


@register.filter
def prose(text) -> str:
    return to_html(str(text))


@register.filter
def plain(text) -> str:
    return " ".join(to_words(sanitise(str(text))))


@register.filter
def lowered(html) -> str:
    """Sanitised HTML with its headings one level lower, to stand in a section that is lower itself."""
    return mark_safe(str(html).replace("<h3>", "<h4>").replace("</h3>", "</h4>"))  # noqa: S308  it was safe before


@register.filter
def raised(html) -> str:
    """Sanitised HTML with its headings one level higher, to stand right below the title of a page."""
    return mark_safe(str(html).replace("<h3>", "<h2>").replace("</h3>", "</h2>"))  # noqa: S308  it was safe before
