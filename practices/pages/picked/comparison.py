"""Two to four practices side by side, and what they have in common."""

from collections import Counter
from dataclasses import dataclass

from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from networks.languages.cldr import join_words
from networks.languages.texts import Text, shown
from networks.models import City
from practices.filters.picked import PickedPractices
from practices.models import Practice, Topic
from practices.models.periods import active_years, in_words
from practices.pages.practice.sections import HEADINGS, sections

FEWEST_COMPARED, MOST_COMPARED = 2, 4


@dataclass(frozen=True)
class ComparedPractice:
    """A practice of a comparison; each topic with a word on who else has it, or ""."""

    practice: Practice
    title: Text
    summary: Text
    topics: list[tuple[Topic, str]]
    texts: dict[str, Text]  # by section

    @property
    def populated(self) -> list[City]:
        return [city for city in self.practice.places if city.population]

    @property
    def facts(self) -> set[str]:
        """The names of the facts that it has."""
        values = {
            "place": self.practice.places or self.practice.countries,
            "population": self.populated,
            "period": self.practice.period,
            "topics": self.topics,
            "summary": self.summary,
        }
        return {name for name, value in values.items() if value}


@dataclass(frozen=True)
class ComparisonTable:
    """A table of a comparison: all of its practices, or as many as fit beside each other on paper."""

    columns: list[ComparedPractice]
    headings: dict[str, str]
    facts: set[str]  # that at least one of all practices of the comparison has

    @property
    def sections(self) -> list[tuple[str, list[tuple[ComparedPractice, Text | None]]]]:
        return [
            (heading, [(column, column.texts.get(name)) for column in self.columns])
            for name, heading in self.headings.items()
        ]


class Comparison:
    """The first practices of those picked, in their order; `left_out` says how many are one too many."""

    def __init__(self, picked: PickedPractices, present: int):
        self.ids, self.present = picked.ids(MOST_COMPARED), present
        self.left_out = picked.total - len(self.ids)

    @property
    def is_one(self) -> bool:
        """Whether there is anything to compare."""
        return len(self.practices) >= FEWEST_COMPARED

    @cached_property
    def practices(self) -> list[Practice]:
        return Practice.objects.published().with_places().with_topics().in_this_order(self.ids)

    @property
    def updated_at(self):
        return max((practice.updated_at for practice in self.practices), default=None)

    @cached_property
    def columns(self) -> list[ComparedPractice]:
        return [
            ComparedPractice(
                practice,
                shown(practice, "title"),
                shown(practice, "summary"),
                [(topic, self._shared_by(self._topics[topic])) for topic in practice.topics.all()],
                {section.name: section.text for section in sections(practice)},
            )
            for practice in self.practices
        ]

    def tables(self, size: int) -> list[ComparisonTable]:
        """Tables of so many practices at most, each with the facts and sections that at least one of all has."""
        used = {name for column in self.columns for name in column.texts}
        headings = {name: str(heading) for name, heading in HEADINGS.items() if name in used}
        facts = {name for column in self.columns for name in column.facts}
        starts = range(0, len(self.columns), size)
        return [ComparisonTable(self.columns[start : start + size], headings, facts) for start in starts]

    @property
    def in_common(self) -> str:
        """What all of them share, as one list: topics, cities, countries, years; "" if nothing."""
        total = len(self.practices)
        cities = Counter(city for practice in self.practices for city in practice.places)
        countries = Counter(country for practice in self.practices for country in practice.countries)
        shared = [str(topic) for topic, number in self._topics.items() if number == total]
        shared += [str(city) for city, number in cities.items() if number == total]
        shared += [country.name for country, number in countries.items() if number == total]
        return join_words([*shared, *self._years])

    @cached_property
    def _topics(self) -> Counter[Topic]:
        return Counter(topic for practice in self.practices for topic in practice.topics.all())

    @property
    def _years(self) -> list[str]:
        """The period in which all of them are known to be active, if there is one."""
        years = [active_years(each.start_year, each.end_year, each.ongoing, self.present) for each in self.practices]
        first, last = max(each.start for each in years), min(each.stop for each in years) - 1
        return [in_words(first, last, "")] if all(years) and first <= last else []

    def _shared_by(self, number: int) -> str:
        """In words, how many of them have what this many have."""
        total = len(self.practices)
        if number == 1:
            return ""
        if number < total:
            return _("in %(number)s of %(total)s") % {"number": number, "total": total}
        return _("in both") if total == FEWEST_COMPARED else _("in all")
