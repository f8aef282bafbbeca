"""How far the catalogue is translated: practices by language, as a whole and by network."""

from collections import Counter
from dataclasses import dataclass

from django.conf import settings
from django.core.paginator import Paginator
from django.db.models import Count
from django.utils.functional import cached_property
from django.utils.translation import pgettext_lazy

from networks.languages.collation import alphabetically
from networks.models import Network
from practices.models import Practice, Translation

State = Translation.State
PER_PAGE = 50
ORIGINAL_LABEL = pgettext_lazy("state of a translation", "original")


@dataclass(frozen=True)
class Cell:
    """A practice in one language; the state is "original" in the language that it was written in."""

    language: str
    state: str

    @property
    def label(self) -> str:
        return str(ORIGINAL_LABEL if self.state == "original" else State(self.state).label)


@dataclass(frozen=True)
class CoverageRow:
    practice: Practice
    cells: list[Cell]


@dataclass(frozen=True)
class NetworkRow:
    """A network with the number of its practices, and of those that can be read, up to date, in each language."""

    network: Network
    total: int
    counts: list[tuple[str, int]]


@dataclass(frozen=True)
class Total:
    """How many of the practices are in which state in a language; an original counts as up to date."""

    language: str
    practices: int
    current: int
    outdated: int
    draft: int

    @property
    def missing(self) -> int:
        return self.practices - self.current - self.outdated - self.draft


class Coverage:
    """The practices that are not archived, of one network or of all, each with its state in every content language.

    Of one language and state alone where these are named; what does not exist is left aside.
    """

    def __init__(self, network: str = "", language: str = "", state: str = "", page: str = "1"):
        self.languages = settings.MODELTRANSLATION_LANGUAGES
        self.networks = alphabetically(Network.objects.all())
        self.network = next((each for each in self.networks if each.slug == network), None)
        self.language = language if language in self.languages else ""
        self.state = state if self.language and state in State else ""
        self.page = Paginator(self._practices(), PER_PAGE).get_page(page)

    @property
    def practices(self):
        """The practices worth translating."""
        return Practice.objects.not_withdrawn().order_by()

    def _practices(self):
        practices = self.practices.order_by("number")
        if self.network:
            practices = practices.from_networks(self.network.slug)
        return practices.by_translation(self.language, self.state) if self.state else practices

    @cached_property
    def rows(self) -> list[CoverageRow]:
        practices = list(self.page.object_list.prefetch_related("translations"))
        return [
            CoverageRow(practice, [self._cell(practice, language) for language in self.languages])
            for practice in practices
        ]

    def _cell(self, practice: Practice, language: str) -> Cell:
        if language == practice.source_language:
            return Cell(language, "original")
        states = {row.language: row.state for row in practice.translations.all()}
        return Cell(language, states.get(language, State.MISSING))

    @cached_property
    def by_network(self) -> list[NetworkRow]:
        path = "cities__networks__slug"
        totals: Counter[str] = Counter()
        counts: Counter[tuple[str, str]] = Counter()
        for slug, language, count in self.practices.values_list(path, "source_language").annotate(
            Count("pk", distinct=True)
        ):
            totals[slug] += count
            counts[slug, language] += count
        current = self.practices.filter(translations__state=State.CURRENT).values_list(path, "translations__language")
        for slug, language, count in current.annotate(Count("pk", distinct=True)):
            counts[slug, language] += count
        return [
            NetworkRow(
                each, totals[each.slug], [(language, counts[each.slug, language]) for language in self.languages]
            )
            for each in self.networks
            if totals[each.slug]
        ]

    @cached_property
    def totals(self) -> list[Total]:
        number = self.practices.count()
        originals = dict(self.practices.values_list("source_language").annotate(Count("pk")))
        states = {
            (language, state): count
            for language, state, count in self.practices.exclude(translations=None)
            .values_list("translations__language", "translations__state")
            .annotate(Count("pk"))
        }
        return [
            Total(
                language,
                number,
                current=originals.get(language, 0) + states.get((language, State.CURRENT), 0),
                outdated=states.get((language, State.OUTDATED), 0),
                draft=states.get((language, State.DRAFT), 0),
            )
            for language in self.languages
        ]
