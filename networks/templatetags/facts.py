"""Tables of facts in templates: a name and a value a row, none where nothing is known."""

from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.simple_block_tag
def facts(content: SafeString, whose: str, level: str = "") -> str:
    """A section with the table of the rows in it, whose second column is headed by what they are about.

    Its heading is an h2, or of another level such as "h3" where the page has many such sections.
    """
    context = {"rows": content, "whose": whose, "level": level}
    return render_to_string("includes/_facts_table.html", context) if content.strip() else ""


@register.simple_block_tag
def fact(content: SafeString, name: str) -> SafeString:
    """A row: the name heads it."""
    row = '<tr><th scope="row">{}</th><td>{}</td></tr>'
    return format_html(row, name, mark_safe(content.strip()))  # noqa: S308  it was safe before
