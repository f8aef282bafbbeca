"""How much a rich text may hold, told in words: what costs most when it is cleaned, compared and printed."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import ngettext

from networks.models.limits import grouped

LONGEST_PROSE = 50_000  # characters with marks; the longest of the catalogue has 707
MOST_MARKS = 3_000  # elements: they can multiply when they are put in order
DEEPEST_MARKS = 12  # elements in each other: six lists
START_TAG = re.compile(r"<[a-zA-Z]")
TAG_OF_CLEAN_HTML = re.compile(r"<(/?)\w")  # every element of it has both of its tags


def check_size(html: str) -> None:
    """ValidationError if the HTML, clean or not, is too long or has too many elements."""
    text_length, marks = len(html), len(START_TAG.findall(html))
    if text_length > LONGEST_PROSE:
        message = ngettext(
            "This text has %(length)s character, formatting included; at most %(most)s can be kept.",
            "This text has %(length)s characters, formatting included; at most %(most)s can be kept.",
            text_length,
        )
        raise ValidationError(message % {"length": grouped(text_length), "most": grouped(LONGEST_PROSE)})
    if marks > MOST_MARKS:
        message = ngettext(
            "This text has %(marks)s formatting element, such as paragraphs and links; at most %(most)s can be kept.",
            "This text has %(marks)s formatting elements, such as paragraphs and links; at most %(most)s can be kept.",
            marks,
        )
        raise ValidationError(message % {"marks": grouped(marks), "most": grouped(MOST_MARKS)})


def check_depth(clean: str) -> None:
    """ValidationError if clean HTML has too many elements in each other."""
    if (deepest := depth(clean)) > DEEPEST_MARKS:
        message = ngettext(
            "Lists stand in lists here, %(depth)s level of formatting deep; at most %(most)s can be kept.",
            "Lists stand in lists here, %(depth)s levels of formatting deep; at most %(most)s can be kept.",
            deepest,
        )
        raise ValidationError(message % {"depth": grouped(deepest), "most": grouped(DEEPEST_MARKS)})


def depth(clean: str) -> int:
    now = deepest = 0
    for tag in TAG_OF_CLEAN_HTML.finditer(clean):
        now += -1 if tag[1] else 1
        deepest = max(deepest, now)
    return deepest
