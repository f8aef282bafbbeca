"""QR codes in templates."""

from functools import lru_cache

import segno
from django import template
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.simple_tag
@lru_cache(maxsize=1000)
def qr_code(address: str, title: str) -> SafeString:
    code = segno.make_qr(address, error="m")
    svg = code.svg_inline(title=title, omitsize=True, border=0, svgclass="qr", lineclass=None)
    return mark_safe(svg)  # noqa: S308  segno escapes the title
