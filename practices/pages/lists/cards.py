"""Entries of lists as HTML, rendered once a practice, language and kind of heading until the practice changes."""

from dataclasses import dataclass, replace
from datetime import datetime

from django.template.loader import render_to_string
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from pyroaring import BitMap

from networks.languages.placeholders import SUMMARY, TITLE, cut
from networks.languages.texts import Text, shown
from practices.facet_index.index import FacetIndex
from practices.models import Practice
from practices.models.practices import SECTIONS
from practices.search.query import Query, parse
from practices.search.snippets import passage, with_marks
from practices.texts.prose import without_tags

MOST_CARDS = 5_000  # in a process; the oldest go first


@dataclass(frozen=True, slots=True)
class Card:
    """One entry of a list: its HTML around title and summary, these texts, and when its practice last changed."""

    practice: int
    around: tuple[str, str, str]
    pick: SafeString  # the button that takes it into a reader's list
    title: Text
    summary: Text
    sections: tuple[Text, ...]  # without tags
    updated_at: datetime

    @property
    def html(self) -> SafeString:
        return self._html(escape(self.title.value), escape(self.summary.value))

    def for_search(self, text: str) -> SafeString:
        return self._html(marked(self.title, text), self.excerpt(text) or marked(self.summary, text))

    def excerpt(self, searched: str) -> SafeString | None:
        """The passage of the first text with a word that was searched for, if any has one."""
        texts = (self.summary, *self.sections)
        passages = (replace(each, value=passage(each.value, *query_for(each, searched))) for each in texts)
        if found := next(filter(None, passages), None):
            html = marked(found, searched)
            same = found.language == self.summary.language
            return html if same else format_html('<span lang="{}">{}</span>', found.language, html)
        return None

    def _html(self, title: str, summary: str) -> SafeString:
        before, between, after = self.around
        return mark_safe(f"{before}{title}{between}{summary}{after}")  # noqa: S308  all of it is escaped


def marked(text: Text, searched: str) -> SafeString:
    return with_marks(text.value, *query_for(text, searched))


def query_for(text: Text, searched: str) -> tuple[Query, str]:
    """What was searched for, in the language of a text, and that language."""
    return parse(searched, text.language, get_language() or ""), text.language


class Cards(dict[tuple[int, str | None, str], Card]):
    """Cards by practice, language and level of heading, each kept until its practice or a name on cards changes."""

    def after_change(self, practices: BitMap, labels: bool) -> "Cards | None":
        return None if labels else Cards((key, card) for key, card in self.copy().items() if key[0] not in practices)

    def make_room(self) -> None:
        for oldest in list(self)[: max(0, len(self) - MOST_CARDS)]:
            self.pop(oldest, None)


def cards(index: FacetIndex, practices: list[int], level: str) -> list[Card]:
    """The cards of the practices with these ids, in their order, with headings of a level such as "h2"."""
    rendered, language = index.kept("cards", Cards), get_language()
    missing = [practice for practice in practices if (practice, language, level) not in rendered]
    if missing:
        for practice in Practice.objects.with_places().with_topics().in_this_order(missing):
            rendered[practice.pk, language, level] = _render(practice, level)
    found = [rendered.get((practice, language, level)) for practice in practices]
    rendered.make_room()
    return [card for card in found if card]


def _render(practice: Practice, level: str) -> Card:
    context = {"practice": practice, "level": level, "title_sign": TITLE, "summary_sign": SUMMARY}
    before, between, after = cut(render_to_string("practices/_practice_card.html", context), TITLE, SUMMARY)
    title, summary = shown(practice, "title"), shown(practice, "summary")
    prose = (shown(practice, section) for section in SECTIONS)
    sections = tuple(replace(text, value=without_tags(text.value)) for text in prose if text)
    around = (before, between, after)
    pick = render_to_string("practices/_pick.html", {"number": practice.number})
    return Card(practice.pk, around, pick, title, summary, sections, practice.updated_at)
