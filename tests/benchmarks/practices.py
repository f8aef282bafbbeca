"""Made-up practices: number 7 of a seed is the same one among a thousand and among a hundred thousand."""

import datetime
import random
from collections.abc import Sequence

from django.conf import settings
from django.utils.text import slugify

from networks.languages.texts import set_sort_keys
from networks.models import City
from practices.models import Practice, PracticeLink, PracticePlace, Topic
from practices.models.practices import SECTIONS

from .places import skewed
from .words import Prose

YEARS = ("start", "start end", "start yes", "start no", "end", "start end yes", "start", "", "yes")
TOLD_IN = ("en", "en fr", "en fr", "en", "fr", "en fr", "en", "en fr", "en fr", "en")  # 60 % in French, 10 % only so
NOT_PUBLIC = {5: "draft", 13: "in_review", 22: "archived"}  # of every 97, so that no shape of years is always hidden
NEWEST = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
TEN_YEARS = 10 * 365 * 24 * 60 * 60  # seconds


class Maker:
    """Makes practices one after the other, with the rows that belong to them; nothing is saved here."""

    def __init__(self, rng: random.Random, topics: Sequence[Topic], cities: Sequence[City]):
        self.rng, self.topics, self.cities = rng, topics, cities
        self.prose = {language: Prose(language, rng) for language in settings.MODELTRANSLATION_LANGUAGES}

    def practice(self, number: int) -> Practice:
        """The practice of that number, with the columns that `Practice.save` would set."""
        status = NOT_PUBLIC.get(number % 97, "published")
        at = NEWEST - datetime.timedelta(seconds=self.rng.randrange(TEN_YEARS))
        home = self.rng.choice(self.cities).country if number % 20 == 0 else None
        made = Practice(number=number, status=status, published_at=at, country=home, **self.years(number))
        made.note_dates()
        for language in TOLD_IN[number % len(TOLD_IN)].split():
            self.tell(made, language)
        made.slug = f"{slugify(made.title_en or made.title_fr)[:80]}-{number}"
        set_sort_keys(made, "sort_title", of="title")
        return made

    def years(self, number: int) -> dict:
        """Start year, end year and ongoing, in each combination that the catalogue knows."""
        shape = YEARS[number % len(YEARS)].split()
        start = self.rng.randint(2006, 2025)
        return {
            "start_year": start if "start" in shape else None,
            "end_year": start + self.rng.randint(1, 6) if "end" in shape else None,
            "ongoing": next((word for word in shape if word in ("yes", "no")), ""),
        }

    def tell(self, practice: Practice, language: str) -> None:
        """Give it about 350 words in that language."""
        prose = self.prose[language]
        texts = {"title": prose.title(), "summary": prose.text(2)} | {name: prose.paragraphs() for name in SECTIONS}
        for name, text in texts.items():
            setattr(practice, f"{name}_{language}", text)

    def topic_rows(self, practice: Practice) -> list:
        """One to four topics, the first ones more often."""
        row = Practice.topics.through
        return [row(practice=practice, topic=topic) for topic in self.draw(self.topics, self.rng.randint(1, 4))]

    def place_rows(self, practice: Practice) -> list[PracticePlace]:
        """A city, for every sixth practice up to four, none for one that names its country itself."""
        most = 0 if practice.country_id else self.rng.randint(2, 4) if practice.number % 6 == 0 else 1
        drawn = self.draw(self.cities, most)
        return [PracticePlace(practice=practice, city=city, position=place) for place, city in enumerate(drawn)]

    def link_rows(self, practice: Practice) -> list[PracticeLink]:
        """A link for every third practice."""
        link = PracticeLink(practice=practice, title_en="Its own page", url="https://example.org/practice")
        return [link] if practice.number % 3 == 0 else []

    def draw(self, things: Sequence, most: int) -> list:
        """Different things, at least one unless none is wanted; those that stand first are drawn more often."""
        return list(dict.fromkeys(self.rng.choices(things, skewed(len(things)), k=most)))
