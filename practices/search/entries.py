"""From practices to search entries: which terms stand in which column."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from django.conf import settings

from networks.languages.cldr import country_name
from networks.languages.texts import in_language, shown
from networks.models import City, Network
from practices.models import Practice, SearchEntry
from practices.models.practices import SECTIONS
from practices.models.search import COLUMNS, TOLD_IN_PART, TRANSLATED_IN_PART, entry_id
from practices.texts.prose import without_tags

from .analysis import form, forms, terms, words

LONGEST_WORD = 60  # letters that the table of words holds
PROSE = ("title", "summary", "sections", "topics")
COLUMNS_KNOWN = (*PROSE, "cities", "countries")  # whose words are spelt right

TextInLanguage = tuple[str, str]  # a text, and the language that it is in


def entries(practice: Practice) -> Iterator[SearchEntry]:
    """The entries of a published practice, one for the readers of each language that it has any text in."""
    return (entry(practice, language) for language in languages_of_entries(practice))


def languages_of_entries(practice: Practice) -> list[str]:
    fields = ("title", "summary", *SECTIONS) if practice.is_published else ()
    languages = settings.MODELTRANSLATION_LANGUAGES
    return [each for each in languages if any(in_language(practice, field, each) for field in fields)]


def entry(practice: Practice, language: str) -> SearchEntry:
    texts = {column: list(gather(practice, language)) for column, gather in SOURCES.items()}
    columns = {column: " ".join(chain(*(terms(*text) for text in each))) for column, each in texts.items()}
    columns["forms"] = " ".join(
        dict.fromkeys(form(word, text[1]) for text in chain(*texts.values()) for word in forms(*text))
    )
    edition = edition_of(practice, language, {language_of_text for _, language_of_text in chain(*texts.values())})
    return SearchEntry(pk=entry_id(practice.pk, language), practice=practice, language=edition, **columns)


def edition_of(practice: Practice, language: str, languages_shown: set[str]) -> str:
    if language not in practice.languages:
        return language + TRANSLATED_IN_PART
    return language if languages_shown == {language} else language + TOLD_IN_PART


def words_worth_knowing(practice: Practice) -> Iterator[tuple[str, str, bool]]:
    """The words of texts and names, each with the language of the readers who are shown it, and whether it stands in
    the title: what spelling is checked against.
    """
    for language in languages_of_entries(practice):
        for column in COLUMNS_KNOWN:
            for text in SOURCES[column](practice, language):
                for place, word in enumerate(words(*text)):
                    if len(word) <= LONGEST_WORD:
                        begins = place == 0 and column in PROSE
                        yield language, word.lower() if begins and word.istitle() else word, column == "title"


def _title(practice: Practice, reader: str) -> Iterator[TextInLanguage]:
    yield from _shown(practice, ["title"], reader)


def _summary(practice: Practice, reader: str) -> Iterator[TextInLanguage]:
    yield from _shown(practice, ["summary"], reader)


def _sections(practice: Practice, reader: str) -> Iterator[TextInLanguage]:
    return ((without_tags(html), language) for html, language in _shown(practice, SECTIONS, reader))


def _shown(practice: Practice, fields: Iterable[str], reader: str) -> Iterator[TextInLanguage]:
    texts = (shown(practice, field, reader) for field in fields)
    return ((text.value, text.language) for text in texts if text)


def named_in(names: Callable[[Practice], Iterable[str]]) -> Callable[[Practice, str], Iterator[TextInLanguage]]:
    """What gives the names as texts of the reader's language: they are few words, and of many languages at once."""
    return lambda practice, reader: ((name, reader) for name in names(practice) if name)


def _topics(practice: Practice) -> Iterator[str]:
    for topic in practice.topics.all():
        yield from in_all_languages(topic, "name")  # a reader is shown them beside a text in another language


def _cities(practice: Practice) -> Iterable[str]:
    return (name for city in practice.places for name in names_of(city))


def names_of(city: City) -> Iterator[str]:
    yield from own_names_of(city)
    yield from (other.name for other in city.other_names.all())


def own_names_of(city: City) -> Iterator[str]:
    yield from in_all_languages(city, "name")
    yield city.local_name


def _countries(practice: Practice) -> Iterator[str]:
    for language in settings.MODELTRANSLATION_LANGUAGES:
        yield from (country_name(country.iso, language) for country in practice.countries)


def _networks(practice: Practice) -> Iterator[str]:
    networks: dict[int, Network] = {network.pk: network for city in practice.places for network in city.networks.all()}
    for network in networks.values():
        yield from in_all_languages(network, "name")
        yield from (network.acronym, network.local_name)


def in_all_languages(obj, field: str) -> Iterator[str]:
    yield from dict.fromkeys(in_language(obj, field, language) for language in settings.MODELTRANSLATION_LANGUAGES)


SOURCES = dict(
    zip(
        COLUMNS,
        (_title, _summary, _sections, *map(named_in, (_topics, _cities, _countries, _networks))),
        strict=True,
    )
)
