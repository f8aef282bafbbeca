"""A booklet: practices whole, one after the other, with a cover, contents, indices and a colophon."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils.functional import cached_property
from django.utils.translation import get_language

from networks.languages.collation import alphabetically
from networks.languages.texts import Text, shown
from practices.filters.picked import MOST_PICKED
from practices.filters.selection import Selection
from practices.models import Practice
from practices.pages.practice.inspirations import with_ties
from practices.pages.practice.sections import Section, sections

from .edition import Edition


@dataclass(frozen=True)
class Chapter:
    """A practice of a booklet, with the id by which its own pages refer to it."""

    practice: Practice
    title: Text
    summary: Text
    sections: list[Section]

    @property
    def anchor(self) -> str:
        return self.practice.reference.lower()

    @property
    def languages(self) -> set[str]:
        """The other languages in which parts of it are shown, for want of its reader's."""
        texts = [self.title, self.summary, *(section.text for section in self.sections)]
        return {text.language for text in texts if text.fallback}


@dataclass(frozen=True)
class Group:
    """An entry of an index, with the chapters to which it refers."""

    name: Text
    chapters: list[Chapter] = field(default_factory=list)


class Booklet:
    """The first practices of a selection, in its order; whole, even more than a reader may order."""

    most = MOST_PICKED

    def __init__(self, selection: Selection, edition: Edition, whole: bool = False):
        title = edition.title or selection.title
        self.title = title if isinstance(title, Text) else in_own_words(title)
        self.introduction, self.total = selection.introduction, selection.total
        self.ids = selection.ids(None if whole else self.most)

    @property
    def left_out(self) -> int:
        return self.total - len(self.ids)

    @cached_property
    def chapters(self) -> list[Chapter]:
        practices = with_ties(
            Practice.objects.published().with_places().with_topics().with_attachments().in_this_order(self.ids)
        )
        return [Chapter(each, shown(each, "title"), shown(each, "summary"), sections(each)) for each in practices]

    @property
    def updated_at(self):
        """When what it shows last changed, or None if it shows nothing."""
        return max((chapter.practice.updated_at for chapter in self.chapters), default=None)

    @cached_property
    def by_city(self) -> list[Group]:
        """Cities by name, with their practices; one without a city stands under its country."""
        groups = grouped((each.slug, shown(each, "name"), chapter) for chapter, each in self._places("places"))
        groups |= grouped((each.iso, in_own_words(each.name), chapter) for chapter, each in self._places("countries"))
        return alphabetically(groups.values(), by=lambda group: group.name.value)

    def _places(self, kind: str):
        """Each chapter with each of its cities; or, of those without a city, with each country."""
        chapters = (chapter for chapter in self.chapters if kind == "places" or not chapter.practice.places)
        return [(chapter, place) for chapter in chapters for place in getattr(chapter.practice, kind)]

    @cached_property
    def by_topic(self) -> list[Group]:
        pairs = [(topic, chapter) for chapter in self.chapters for topic in chapter.practice.topics.all()]
        pairs.sort(key=lambda pair: (pair[0].position, pair[0].slug))
        return list(grouped((topic.slug, shown(topic, "name"), chapter) for topic, chapter in pairs).values())

    @cached_property
    def by_other_language(self) -> list[Group]:
        """The languages in which it shows texts that there are not in its own, with the practices concerned."""
        pairs = sorted((language, number) for number, each in enumerate(self.chapters) for language in each.languages)
        entries = ((language, in_own_words(language), self.chapters[number]) for language, number in pairs)
        return list(grouped(entries).values())


def grouped(entries: Iterable[tuple[str, Text, Chapter]]) -> dict[str, Group]:
    """Chapters by a key, each group under its name, in the order in which they come."""
    groups: dict[str, Group] = {}
    for key, name, chapter in entries:
        groups.setdefault(key, Group(name)).chapters.append(chapter)
    return groups


def in_own_words(text: str) -> Text:
    """What the interface says by itself, as a text in the reader's language."""
    return Text(text, get_language() or "", fallback=False)
