"""Rich text in templates, sanitised once more on its way out."""

from django import template

from ..prose import to_html

register = template.Library()


@register.filter
def prose(text) -> str:
    """The text's HTML with the permitted marks and nothing else."""
    return to_html(str(text))
