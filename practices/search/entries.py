"""From practices to search entries: which terms stand in which column."""

from collections.abc import Iterable, Iterator

from django.conf import settings

from networks.languages.cldr import country_name
from networks.languages.texts import in_language
from networks.models import City, Network
from practices.models import Practice, SearchEntry
from practices.models.practices import SECTIONS
from practices.models.search import COLUMNS, entry_id
from practices.texts.prose import without_tags

from .analysis import forms, terms

LONGEST_WORD = 60  # letters that the table of words holds


def entries(practice: Practice) -> Iterator[SearchEntry]:
    """The entries of a published practice, one for each language in which it is told; none for any other."""
    if practice.is_published:
        for language in practice.languages:
            yield entry(practice, language)


def entry(practice: Practice, language: str) -> SearchEntry:
    texts = {column: " ¶ ".join(filter(None, gather(practice, language))) for column, gather in SOURCES.items()}
    columns = {column: " ".join(terms(text, language)) for column, text in texts.items()}
    columns["forms"] = " ".join(forms(" ".join(texts.values()), language))
    return SearchEntry(pk=entry_id(practice.pk, language), practice=practice, language=language, **columns)


def words_worth_knowing(practice: Practice) -> Iterator[tuple[str, str]]:
    """The words of titles, summaries and names, folded, each with its language: what spelling is checked against."""
    for language in practice.languages:
        for column in ("title", "summary", "topics", "cities", "countries"):
            for text in SOURCES[column](practice, language):
                yield from ((language, word) for word in forms(text or "", language) if len(word) <= LONGEST_WORD)


def _sections(practice: Practice, language: str) -> Iterable[str]:
    return (without_tags(in_language(practice, section, language)) for section in SECTIONS)


def _topics(practice: Practice, _language: str) -> Iterator[str]:
    for topic in practice.topics.all():
        yield from in_all_languages(topic, "name")  # a reader is shown them beside a text in another language


def _cities(practice: Practice, _language: str) -> Iterable[str]:
    return (name for city in practice.places for name in names_of(city))


def names_of(city: City) -> Iterator[str]:
    yield from own_names_of(city)
    yield from (other.name for other in city.other_names.all())


def own_names_of(city: City) -> Iterator[str]:
    yield from in_all_languages(city, "name")
    yield city.local_name


def _countries(practice: Practice, _language: str) -> Iterator[str]:
    for language in settings.MODELTRANSLATION_LANGUAGES:
        yield from (country_name(country.iso, language) for country in practice.countries)


def _networks(practice: Practice, _language: str) -> Iterator[str]:
    networks: dict[int, Network] = {network.pk: network for city in practice.places for network in city.networks.all()}
    for network in networks.values():
        yield from in_all_languages(network, "name")
        yield from (network.acronym, network.local_name)


def in_all_languages(obj, field: str) -> Iterator[str]:
    yield from dict.fromkeys(in_language(obj, field, language) for language in settings.MODELTRANSLATION_LANGUAGES)


SOURCES = dict(
    zip(
        COLUMNS,
        (
            lambda practice, language: [in_language(practice, "title", language)],
            lambda practice, language: [in_language(practice, "summary", language)],
            _sections,
            _topics,
            _cities,
            _countries,
            _networks,
        ),
        strict=True,
    )
)
