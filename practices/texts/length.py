"""How long a text is, in words."""

import re

from .prose import without_tags

WORD = re.compile(r"\w\S*")  # no sign that stands alone, such as a dash or a colon in French


def word_count(html: str) -> int:
    return len(WORD.findall(without_tags(html)))


def roughly(count: int) -> int:
    """A count as one says it: of its digits the first two, and the rest 0."""
    step = 10 ** max(0, len(str(count)) - 2)
    return (count + step // 2) // step * step
