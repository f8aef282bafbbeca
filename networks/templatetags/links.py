"""Links to other sites, in templates."""

from django import template

from networks.models.web_addresses import web_address as checked_address

register = template.Library()


@register.filter
def web_address(text) -> str:
    """The address if it is one of the web, for an `href`; "" for any other scheme."""
    return checked_address(str(text))
