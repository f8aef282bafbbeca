"""How much there is to read, said before one opens it."""

from django import template
from django.utils.html import escape
from django.utils.translation import ngettext

from networks.languages.cldr import number
from networks.languages.texts import shown
from practices.models import Practice
from practices.pages.practice.sections import sections
from practices.texts.length import roughly, word_count

register = template.Library()


@register.simple_tag
def length_of(practice: Practice) -> str:
    """The length of the texts that the reader is shown, such as "about 110 words"."""
    texts = [escape(shown(practice, "summary").value), *(section.text.value for section in sections(practice))]
    words = roughly(sum(map(word_count, texts)))
    return ngettext("about %(number)s word", "about %(number)s words", words) % {"number": number(words)}
