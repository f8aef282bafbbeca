"""Links from practices to other forms of them."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from networks.templatetags.texts import short_on_phones

register = template.Library()

# Translators: of each, a phone shows only what stands outside of the brackets: one word, such as “Map”.
WORDS = {
    "map": _("Map [of these practices]"),
    "booklet": _("Booklet [of these practices]"),
    "figures": _("Figures [of these practices]"),
}


@register.simple_tag
def link_to(form: str, address: str) -> SafeString:
    """A link, as HTML, to the form at an address; programs that gather pages do not follow it."""
    return format_html('<a href="{}" rel="nofollow">{}</a>', address, short_on_phones(str(WORDS[form])))
